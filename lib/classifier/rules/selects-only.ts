import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";
import { isAdvised } from "../stated";

export const selectsOnly: Rule = {
  id: "selects-only",
  title: "Takes only reading queries",
  meaning: "The query language is limited to reading: SELECT only, read-only SQL.",
  effect: "Read",
  weight: 3,
  reader: {
    kind: "action",
    classes: ["read", "execute"],
    test: (action) =>
      !isAdvised(action.field, action.start) &&
      (((action.tags & TAG.select) !== 0 && ((action.tags & TAG.sql) !== 0 || action.head === "query")) ||
        /^(select|read|reading)\b/i.test(action.object)),
  },
  examples: {
    match: [{ name: "run_select_query", description: "Execute SELECT SQL on the archive" }],
    noMatch: [{ name: "run_statement", description: "Execute any SQL statement" }],
  },
};
