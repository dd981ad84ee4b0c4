import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

export const deletesMinor: Rule = {
  id: "deletes-minor",
  title: "Deletes a small item",
  meaning: "Deletes something small that is easily made again: a comment, a draft, a cache entry.",
  effect: "Destructive",
  weight: 4.2,
  reader: {
    kind: "action",
    classes: ["delete"],
    test: (action) =>
      !(action.verb === "drop" && action.head === "marker") &&
      (action.headTags & TAG.minor) !== 0 &&
      (action.headTags & TAG.access) === 0,
  },
  examples: {
    match: [{ name: "delete_comment", description: "Delete a comment" }],
    noMatch: [{ name: "delete_database" }],
  },
};
