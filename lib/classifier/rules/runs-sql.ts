import type { Action } from "../facts";
import { isFixed, isSearch } from "../senses";
import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

/** "Submits a Gremlin traversal", `sparql_update`, "runs a query". */
function isHandedOn({ cls, verb, where, head, npTags, headTags, tags }: Action): boolean {
  if (cls === "send") return /^(?:submit|pass|forward|relay)$/.test(verb) && (npTags & TAG.sql) !== 0;
  if (cls === "update") return verb === "update" && where === "name" && (headTags & TAG.sql) !== 0;
  return (tags & TAG.sql) !== 0 || head === "query";
}

/** `execute_query` beside "Execute a KQL query": the text says which. */
function saysWhichQuery(action: Action): boolean {
  return action.where === "lead" && action.head === "query" && action.cls === "execute" && isSearch(action);
}

/** "Run a query by ID": written before, by somebody else. */
function isStored({ field, end }: Action): boolean {
  return /^ by (?:its |their )?(?:ID|name)s?\b/i.test(field.text.slice(end, end + 16));
}

export const runsSql: Rule = {
  id: "runs-sql",
  title: "Runs a query that may write",
  meaning: "Executes SQL or another database language with no limit to reading.",
  effect: "Execute",
  weight: 3.5,
  reader: {
    kind: "action",
    classes: ["execute", "send", "update"],
    test: (action, facts) =>
      isHandedOn(action) &&
      !isSearch(action) &&
      !isFixed(action) &&
      !isStored(action) &&
      !(action.where === "name" && action.object === "query" && facts.actions.some(saysWhichQuery)),
  },
  examples: {
    match: [{ name: "execute_sql", description: "Execute a SQL statement" }],
    noMatch: [{ name: "format_sql", description: "Format SQL text" }],
  },
};
