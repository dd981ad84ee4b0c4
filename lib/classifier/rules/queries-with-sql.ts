import type { Action, Facts } from "../facts";
import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

/** A query in a database language, where nothing limits it to reading. */
function queriesFreely({ verb, tags, headTags }: Action, facts: Facts): boolean {
  if (verb !== "query" || ((tags | headTags) & TAG.sql) === 0) return false;
  const limited = facts.concepts.get("readOnly")?.some(({ negated }) => !negated) ?? false;
  return !limited && ((facts.headlineTags | facts.laterTags) & TAG.select) === 0;
}

export const queriesWithSql: Rule = {
  id: "queries-with-sql",
  title: "Queries in a language that can write",
  meaning: "Sends SQL, Cypher or the like to a database, and nothing says that only reading statements pass.",
  effect: "Execute",
  weight: 3.5,
  reader: { kind: "action", classes: ["read"], test: queriesFreely },
  examples: {
    match: [{ name: "ask_ledger", description: "Queries the ledger in SQL" }],
    noMatch: [{ name: "ask_ledger", description: "Queries the ledger with read-only SQL" }],
  },
};
