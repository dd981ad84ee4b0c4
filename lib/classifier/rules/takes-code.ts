import { readsProgram } from "../senses";
import type { Rule } from "../rule";
import type { Token } from "../tokens";

/** Expressions that select or match (cron, regular, filter expressions) are not run. */
function isGrammar(words: readonly Token[]): boolean {
  return words.some(
    ({ form }) =>
      form === "cron" ||
      form === "regular" ||
      form === "filter" ||
      form === "regex" ||
      form === "schedule" ||
      form === "search" ||
      form === "math",
  );
}

export const takesCode: Rule = {
  id: "takes-code",
  title: "Takes code",
  meaning: "An argument is program text that the caller writes.",
  effect: "Execute",
  weight: 2.5,
  reader: {
    kind: "argument",
    test: (argument, facts) =>
      argument.depth <= 1 &&
      argument.kind === "code" &&
      argument.choices.length === 0 &&
      argument.type !== "boolean" &&
      argument.type !== "integer" &&
      argument.type !== "number" &&
      !isGrammar(argument.words) &&
      !isGrammar(facts.name.tokens) &&
      !readsProgram(facts),
  },
  examples: {
    match: [
      {
        name: "tidy",
        description: "Tidy up",
        inputSchema: { type: "object", properties: { script: { type: "string" } } },
      },
    ],
    noMatch: [
      {
        name: "lint_script",
        description: "Lint a script",
        inputSchema: { type: "object", properties: { script: { type: "string" } } },
      },
      {
        name: "tidy",
        description: "Tidy up",
        inputSchema: { type: "object", properties: { country_code: { type: "string" } } },
      },
    ],
  },
};
