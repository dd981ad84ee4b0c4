import { readsProgram } from "../senses";
import type { Rule } from "../rule";

export const takesSql: Rule = {
  id: "takes-sql",
  title: "Takes a database query",
  meaning: "An argument is a statement in a database language.",
  effect: "Execute",
  weight: 2,
  reader: {
    kind: "argument",
    test: (argument, facts) =>
      argument.depth <= 1 &&
      argument.kind === "sql" &&
      !/\bselect\b.{0,40}\bonly\b|\bonly\b.{0,40}\bselect\b|read-?only|\bselect (?:statement|query)\b|\(select\)/i.test(
        argument.description?.text.slice(0, 300) ?? "",
      ) &&
      !readsProgram(facts),
  },
  examples: {
    match: [
      {
        name: "report",
        description: "Build a report",
        inputSchema: { type: "object", properties: { sql: { type: "string" } } },
      },
    ],
    noMatch: [
      {
        name: "sql_formatter",
        description: "Formats SQL",
        inputSchema: { type: "object", properties: { sql: { type: "string" } } },
      },
      {
        name: "report",
        description: "Build a report",
        inputSchema: { type: "object", properties: { month: { type: "string" } } },
      },
    ],
  },
};
