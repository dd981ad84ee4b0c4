import type { Argument } from "../facts";
import type { Rule } from "../rule";

/** Expressions that select or match (cron, regular, filter expressions) are not run. */
function isGrammar(argument: Argument): boolean {
  return argument.words.some(
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
    test: (argument) =>
      argument.depth <= 1 &&
      argument.kind === "code" &&
      argument.choices.length === 0 &&
      argument.type !== "boolean" &&
      argument.type !== "integer" &&
      argument.type !== "number" &&
      !isGrammar(argument),
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
        name: "tidy",
        description: "Tidy up",
        inputSchema: { type: "object", properties: { country_code: { type: "string" } } },
      },
    ],
  },
};
