import type { Action } from "../facts";
import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

/** "restores the backup over the database", "replaces all rows", "overwrites the whole table". */
function replacesAll({ verb, all, headTags, field, end }: Action): boolean {
  if (verb === "restore")
    return /^.{0,30}\bover (?:the|your|an?|what|any|every)\b/i.test(field.text.slice(end, end + 50));
  if (verb !== "overwrite" && verb !== "replace") return false;
  return all || (headTags & TAG.scale) !== 0;
}

export const overwritesAtScale: Rule = {
  id: "overwrites-at-scale",
  title: "Overwrites everything",
  meaning: "Puts something in the place of a whole database, table or volume; what was there is gone.",
  effect: "Destructive",
  weight: 4,
  reader: { kind: "action", classes: ["update"], test: replacesAll },
  examples: {
    match: [
      { name: "restore_copy", description: "Restores a copy over the live database" },
      { name: "replace_all_rows", description: "Replaces all rows of a table" },
    ],
    noMatch: [{ name: "replace_word", description: "Replaces a word in a letter" }],
  },
};
