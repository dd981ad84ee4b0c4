import { readsProgram } from "../senses";
import type { Rule } from "../rule";

export const takesCommand: Rule = {
  id: "takes-command",
  title: "Takes a command",
  meaning: "An argument is a command line that the caller writes.",
  effect: "Execute",
  weight: 3,
  reader: {
    kind: "argument",
    test: (argument, facts) =>
      argument.depth <= 1 &&
      argument.kind === "command" &&
      argument.choices.length === 0 &&
      argument.type !== "boolean" &&
      argument.type !== "integer" &&
      argument.type !== "number" &&
      !readsProgram(facts),
  },
  examples: {
    match: [
      {
        name: "tidy",
        description: "Tidy up",
        inputSchema: { type: "object", properties: { command: { type: "string" } } },
      },
    ],
    noMatch: [
      {
        name: "command_reference",
        description: "Looks up a command",
        inputSchema: { type: "object", properties: { command: { type: "string" } } },
      },
      {
        name: "tidy",
        description: "Tidy up",
        inputSchema: { type: "object", properties: { room: { type: "string" } } },
      },
    ],
  },
};
