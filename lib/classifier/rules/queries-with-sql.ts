import type { Action, Facts } from "../facts";
import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

/** Databases that are asked in SQL. */
const SQL_STORE =
  /\b(?:postgres(?:ql)?|mysql|mariadb|sqlite|libsql|turso|d1|duckdb|mssql|sql server|oracle|db2|hana|snowflake|bigquery|redshift|synapse|databricks|clickhouse|cockroach(?:db)?|tidb|yugabyte(?:db)?|singlestore|timescale(?:db)?|greenplum|trino|presto|athena|relational)\b/i;

/** A query in a database language, where nothing limits it to reading. */
function queriesFreely({ verb, tags, headTags, object }: Action, facts: Facts): boolean {
  if (verb !== "query" || (((tags | headTags) & TAG.sql) === 0 && !SQL_STORE.test(object))) return false;
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
    match: [
      { name: "ask_ledger", description: "Queries the ledger in SQL" },
      { name: "ask_ledger", description: "Query a SQLite database" },
    ],
    noMatch: [{ name: "ask_ledger", description: "Queries the ledger with read-only SQL" }],
  },
};
