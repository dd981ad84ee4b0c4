import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

export const deletesAtScale: Rule = {
  id: "deletes-at-scale",
  title: "Deletes on a large scale",
  meaning: "Deletes a container of data (a database, a bucket, a table) or many things at once.",
  effect: "Destructive",
  weight: 5,
  reader: {
    kind: "action",
    classes: ["delete"],
    test: (action) =>
      ((action.headTags & TAG.scale) !== 0 || action.all || (action.tags & TAG.bulk) !== 0) &&
      (action.headTags & (TAG.minor | TAG.access)) === 0,
  },
  examples: {
    match: [{ name: "drop_table", description: "Drop a table" }, { name: "delete_all_photos" }],
    noMatch: [{ name: "delete_photo", description: "Delete a photo" }],
  },
};
