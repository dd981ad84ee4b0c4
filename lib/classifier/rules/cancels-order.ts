import type { Action } from "../facts";
import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

/** "Deletes a working order" takes it off the market. */
function isWorking({ head, object }: Action): boolean {
  return /^(?:order|orders)$/.test(head ?? "") && /\b(?:working|open|pending|resting|limit|stop)\b/i.test(object);
}

export const cancelsOrder: Rule = {
  id: "cancels-order",
  title: "Cancels an order or subscription",
  meaning: "Cancels or expires an order, a subscription or a payment.",
  effect: "Financial",
  weight: 4.5,
  reader: {
    kind: "action",
    classes: ["cancel", "revoke", "delete"],
    test: (action, facts) =>
      action.cls === "delete"
        ? isWorking(action)
        : (action.verb === "void" && /^(?:authori[sz]ation|hold|label|receipt|bill|check)$/.test(action.head ?? "")) ||
          (action.headTags & TAG.money) !== 0 ||
          /\b(?:checkout|payment) (?:session|link|page)s?\b/i.test(action.object) ||
          (action.head === "subscription" && facts.headlineTags !== 0),
  },
  examples: {
    match: [{ name: "cancel_order", description: "Cancel an order" }],
    noMatch: [{ name: "cancel_meeting" }],
  },
};
