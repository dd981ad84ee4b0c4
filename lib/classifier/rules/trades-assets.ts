import { hasMoneyArguments } from "../money-arguments";
import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

export const tradesAssets: Rule = {
  id: "trades-assets",
  title: "Trades assets",
  meaning: "Swaps, stakes, sells, bids or bets.",
  effect: "Financial",
  weight: 5,
  reader: {
    kind: "action",
    classes: ["trade", "remove"],
    test: (action, facts) =>
      action.cls === "remove"
        ? action.head === "liquidity"
        : (action.verb === "exercise" && /^(option|position|contract|warrant)$/.test(action.head ?? "")) ||
          /^(trade|swap|stake|unstake|sell|bid|bet|wager|liquidate)$/.test(action.verb) ||
          (action.verb !== "exercise" &&
            (((action.tags | facts.headlineTags) & (TAG.money | TAG.crypto)) !== 0 ||
              (facts.serverTags & (TAG.money | TAG.crypto)) !== 0 ||
              hasMoneyArguments(facts))),
  },
  examples: {
    match: [{ name: "swap_coins", description: "Swap one token for another" }],
    noMatch: [{ name: "price_coins", description: "Get prices of coins" }],
  },
};
