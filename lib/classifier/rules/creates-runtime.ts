import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

export const createsRuntime: Rule = {
  id: "creates-runtime",
  title: "Creates something that runs",
  meaning: "Creates a machine, a container, a job or a service, which then runs and may cost.",
  effect: "Execute",
  weight: 3,
  reader: {
    kind: "action",
    classes: ["create", "update"],
    test: (action) =>
      action.cls === "create" &&
      !(action.verb === "make" && /^(?:calls?|requests?)$/.test(action.head ?? "")) &&
      !/^(copy|append|record|import|register|introduce|define|draft|propose|annotate|bookmark|duplicate|attach)$/.test(
        action.verb,
      ) &&
      (action.headTags & (TAG.runtime | TAG.running)) !== 0 &&
      (action.headTags & (TAG.money | TAG.minor)) === 0,
  },
  examples: {
    match: [{ name: "create_vm", description: "Create a virtual machine" }],
    noMatch: [{ name: "create_recipe" }],
  },
};
