import { hasMoneyArguments } from "../money-arguments";
import { TAG } from "../lexicon/lexicon";
import type { Action, Facts } from "../facts";
import type { Rule } from "../rule";

/** "Swaps in another provider" puts one thing in another's place. */
function replaces({ verb, field, start }: Action): boolean {
  return verb === "swap" && /^swaps? (?:in|out)\b/i.test(field.text.slice(start, start + 10));
}

/** "Exercise a held option", not a file or a limb. */
const OPTION = /^(option|position|contract|warrant)$/;
/** Places and parts that change with each other; nothing is sold. */
const PLACES =
  /^(?:position|pane|layer|node|row|column|slot|seat|face|class|value|variable|axis|image|model|side|panel|window|tab|color|colour|variant|memory|order|item|element|file|slide|shift|template|part|step|word|letter)s?$/;
const ALWAYS = /^(trade|swap|stake|unstake|sell|bid|bet|wager|liquidate)$/;
const ASSETS = TAG.money | TAG.crypto;

function isTrade(action: Action, facts: Facts): boolean {
  const { cls, verb, head, tags } = action;
  // "Bids and asks of an order book"
  if (verb === "bid" && head === "ask") return false;
  if (verb === "swap" && PLACES.test(head ?? "") && (tags & ASSETS) === 0) return false;
  if (cls === "remove") return head === "liquidity";
  if (verb === "exercise") return OPTION.test(head ?? "");
  if (ALWAYS.test(verb)) return !replaces(action);
  return ((tags | facts.headlineTags | facts.serverTags) & ASSETS) !== 0 || hasMoneyArguments(facts);
}

export const tradesAssets: Rule = {
  id: "trades-assets",
  title: "Trades assets",
  meaning: "Swaps, stakes, sells, bids or bets.",
  effect: "Financial",
  weight: 5,
  reader: {
    kind: "action",
    classes: ["trade", "remove"],
    test: isTrade,
  },
  examples: {
    match: [{ name: "swap_coins", description: "Swap one token for another" }],
    noMatch: [
      { name: "price_coins", description: "Get prices of coins" },
      { name: "swap_panes", description: "Swap two panes" },
      { name: "upload_badge", description: "Swaps in another badge" },
    ],
  },
};
