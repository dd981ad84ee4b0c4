import { hasMoneyArguments } from "../helpers";
import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

export const transfersMoney: Rule = {
  id: "transfers-money",
  title: "Transfers money",
  meaning: "Transfers, withdraws or deposits money or assets.",
  effect: "Financial",
  weight: 5,
  references: [],
  reader: {
    kind: "action",
    classes: ["move_money"],
    test: (action, facts) =>
      ((action.tags & (TAG.money | TAG.crypto)) !== 0 ||
        (facts.serverTags & (TAG.money | TAG.crypto)) !== 0 ||
        hasMoneyArguments(facts)) &&
      (action.headTags & (TAG.access | TAG.file)) === 0 &&
      !/^(ownership|learning|repository|issue|call|file)$/.test(action.head ?? ""),
  },
  examples: {
    match: [{ name: "transfer_funds", description: "Transfer funds between accounts" }],
    noMatch: [{ name: "transfer_file", description: "Transfer a file" }],
  },
};
