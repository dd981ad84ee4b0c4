import { runs } from "../helpers";
import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

export const updatesRecord: Rule = {
  id: "updates-record",
  title: "Changes a record",
  meaning: "Changes what is there: edit, rename, move, assign, close, restore.",
  effect: "Write",
  weight: 2.5,
  references: [],
  reader: {
    kind: "action",
    classes: ["update", "lifecycle"],
    test: (action) =>
      ((action.headTags & (TAG.config | TAG.access | TAG.overwritable)) === 0 &&
        !(action.verb === "apply" && /manifest|yaml|migration|terraform/.test(action.object.toLowerCase())) &&
        action.verb !== "resolve" &&
        (action.cls === "update" || (!runs(action) && (action.headTags & (TAG.minor | TAG.message)) === 0))) ||
      (action.verb === "resolve" &&
        /^(issue|thread|alert|incident|comment|conversation|discussion|conflict|ticket|finding|task)$/.test(
          action.head ?? "",
        )),
  },
  examples: {
    match: [{ name: "rename_recipe", description: "Rename a recipe" }, { name: "markInvoiceSeen" }],
    noMatch: [{ name: "view_recipe", description: "View a recipe" }],
  },
};
