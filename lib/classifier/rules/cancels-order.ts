import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

export const cancelsOrder: Rule = {
  id: "cancels-order",
  title: "Cancels an order or subscription",
  meaning: "Cancels or expires an order, a subscription or a payment.",
  effect: "Financial",
  weight: 4.5,
  reader: {
    kind: "action",
    classes: ["cancel", "revoke"],
    test: (action, facts) =>
      (action.headTags & TAG.money) !== 0 || (action.head === "subscription" && facts.headlineTags !== 0),
  },
  examples: {
    match: [{ name: "cancel_order", description: "Cancel an order" }],
    noMatch: [{ name: "cancel_meeting" }],
  },
};
