import type { Action, Facts } from "../facts";
import { hasAmount, hasMoneyArguments } from "../money-arguments";
import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

const MONEY = TAG.money | TAG.crypto;

function movesMoney({ head, headTags, tags }: Action, facts: Facts): boolean {
  if (
    (headTags & (TAG.access | TAG.file)) !== 0 ||
    /^(ownership|learning|repository|issue|call|file|contract|document|data|profile|chat|ticket|conversation|domain|project|case|member|user|task|session|agent)$/.test(
      head ?? "",
    )
  )
    return false;
  return ((tags | facts.serverTags | facts.headlineTags) & MONEY) !== 0 || hasMoneyArguments(facts) || hasAmount(facts);
}

export const transfersMoney: Rule = {
  id: "transfers-money",
  title: "Transfers money",
  meaning: "Transfers, withdraws or deposits money or assets.",
  effect: "Financial",
  weight: 5,
  reader: { kind: "action", classes: ["move_money"], test: movesMoney },
  examples: {
    match: [{ name: "transfer_funds", description: "Transfer funds between accounts" }],
    noMatch: [{ name: "transfer_file", description: "Transfer a file" }],
  },
};
