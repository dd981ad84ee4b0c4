import type { Rule } from "../rule";

export const takesSql: Rule = {
  id: "takes-sql",
  title: "Takes a database query",
  meaning: "An argument is a statement in a database language.",
  effect: "Execute",
  weight: 2,
  references: [],
  reader: { kind: "argument", test: (argument) => argument.depth <= 1 && argument.kind === "sql" },
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
        name: "report",
        description: "Build a report",
        inputSchema: { type: "object", properties: { month: { type: "string" } } },
      },
    ],
  },
};
