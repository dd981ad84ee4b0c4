import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

export const createsRecord: Rule = {
  id: "creates-record",
  title: "Creates a record",
  meaning: "Adds something new that can be taken away again.",
  effect: "Write",
  weight: 2.5,
  references: [],
  reader: {
    kind: "action",
    classes: ["create", "build"],
    test: (action) =>
      action.head === null ||
      ((action.headTags & (TAG.chart | TAG.runtime | TAG.running | TAG.money | TAG.access)) === 0 &&
        !/^(number|request|call)$/.test(action.head)),
  },
  examples: {
    match: [{ name: "create_recipe", description: "Create a recipe" }, { name: "add_supplier" }],
    noMatch: [{ name: "list_recipes" }, { name: "create_vm", description: "Create a virtual machine" }],
  },
};
