import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

export const cancelsProcess: Rule = {
  id: "cancels-process",
  title: "Cancels a running process",
  meaning: "Stops a job, a run or a deployment that is under way.",
  effect: "Execute",
  weight: 3,
  reader: {
    kind: "action",
    classes: ["cancel"],
    test: ({ headTags, head }) =>
      (headTags & (TAG.running | TAG.runtime | TAG.process)) !== 0 || /^(?:print|query|statement)$/.test(head ?? ""),
  },
  examples: {
    match: [{ name: "cancel_job", description: "Cancel a running job" }],
    noMatch: [{ name: "cancel_order" }],
  },
};
