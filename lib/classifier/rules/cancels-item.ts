import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

export const cancelsItem: Rule = {
  id: "cancels-item",
  title: "Cancels what can be set up again",
  meaning: "Calls off a meeting, an invitation or another item that can be made again.",
  effect: "Write",
  weight: 1.5,
  reader: {
    kind: "action",
    classes: ["cancel"],
    test: (action) => (action.headTags & (TAG.money | TAG.running | TAG.runtime | TAG.process)) === 0,
  },
  examples: {
    match: [{ name: "cancel_meeting", description: "Cancel a meeting" }],
    noMatch: [{ name: "cancel_order", description: "Cancel an order" }],
  },
};
