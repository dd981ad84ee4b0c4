import type { Facts } from "../facts";
import type { Rule, Span } from "../rule";

const WRITING =
  /\b(?:any (?:sql|statement|query|command)|insert|update|delete|ddl|dml|arbitrary|not limited to select|writes?)\b/i;
const LIMITED = /\b(?:only|select-only|read-only|readonly|refused|rejected|not allowed|must be a select)\b/i;

/** An argument for SQL whose text says that statements that write pass too. */
function locate(facts: Facts): Span | null {
  for (const { kind, description, depth } of facts.arguments) {
    if (kind !== "sql" || depth > 1 || description === null) continue;
    const text = description.text.slice(0, 300);
    const match = WRITING.exec(text);
    if (match !== null && !LIMITED.test(text.replace(/not limited to select/i, "")))
      return { field: description, start: match.index, end: match.index + match[0].length, where: "argument" };
  }
  return null;
}

export const takesAnyStatement: Rule = {
  id: "takes-any-statement",
  title: "Takes any statement",
  meaning: "The description of an argument says that statements which write are passed to the database too.",
  effect: "Execute",
  weight: 4,
  reader: { kind: "facts", find: locate },
  examples: {
    match: [
      {
        name: "warehouse",
        inputSchema: {
          type: "object",
          properties: { sql: { type: "string", description: "Any statement, INSERT and DELETE included" } },
        },
      },
    ],
    noMatch: [
      {
        name: "warehouse",
        inputSchema: { type: "object", properties: { sql: { type: "string", description: "A SELECT statement" } } },
      },
    ],
  },
};
