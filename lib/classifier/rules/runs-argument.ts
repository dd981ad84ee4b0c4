import type { Facts } from "../facts";
import { TAG } from "../lexicon/lexicon";
import type { Rule, Span } from "../rule";
import { GAP } from "../tokens";

const WRITTEN = TAG.code | TAG.command | TAG.sql;

/** An argument whose description pairs a written thing ("script", "command") with a verb of running. */
function locate(facts: Facts): Span | null {
  for (const { description, type } of facts.arguments) {
    if (description === null || type === "boolean" || type === "integer" || type === "number") continue;
    let written = 0;
    const tokens = description.tokens.length > 40 ? description.tokens.slice(0, 40) : description.tokens;
    for (const token of tokens) {
      if (((token.lex?.noun?.tags ?? 0) & WRITTEN) !== 0) written = token.start + 1;
      else if (token.gap & GAP.sentence) written = 0;
      const verb = token.lex?.verb;
      if (written > 0 && verb?.cls === "execute" && /^(run|execute|exec|eval)$/.test(verb.lemma))
        return { field: description, start: written - 1, end: token.end, where: "argument" };
    }
  }
  return null;
}

export const runsArgument: Rule = {
  id: "runs-argument",
  title: "Runs what an argument holds",
  meaning: "The description of an argument says that its value is executed.",
  effect: "Execute",
  weight: 3.5,
  references: [],
  reader: { kind: "facts", find: locate },
  examples: {
    match: [
      {
        name: "measure",
        description: "Measure a page",
        inputSchema: {
          type: "object",
          properties: { snippet: { type: "string", description: "JavaScript to execute in the page" } },
        },
      },
    ],
    noMatch: [
      {
        name: "measure",
        description: "Measure a page",
        inputSchema: { type: "object", properties: { width: { type: "number", description: "Width in pixels" } } },
      },
    ],
  },
};
