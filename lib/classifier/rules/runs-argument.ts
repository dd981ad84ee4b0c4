import { canHoldText, type Facts } from "../facts";
import { TAG } from "../lexicon/lexicon";
import type { Rule, Span } from "../rule";
import { GAP } from "../tokens";
import { wordSet } from "../lexicon/words";

const WRITTEN = TAG.code | TAG.command | TAG.sql;

/** Arguments that are handed on to a command. */
const HANDED_ON: ReadonlySet<string> = wordSet(`args arguments argv flags options kubectl helm`);

/** An argument whose description pairs a written thing ("script", "command") with a verb of running, or is handed to a command. */
function locate(facts: Facts): Span | null {
  for (const argument of facts.arguments) {
    const { description, words, depth } = argument;
    if (depth > 1 || description === null || !canHoldText(argument)) continue;
    const handedOn = words.some(({ form }) => HANDED_ON.has(form));
    let written = -1;
    const tokens = description.tokens.length > 40 ? description.tokens.slice(0, 40) : description.tokens;
    for (const token of tokens) {
      const tags = token.lex?.noun?.tags ?? 0;
      if (handedOn && (tags & TAG.command) !== 0)
        return { field: description, start: token.start, end: token.end, where: "argument" };
      if ((tags & WRITTEN) !== 0) written = token.start;
      else if (token.gap & GAP.sentence) written = -1;
      const verb = token.lex?.verb;
      if (written >= 0 && verb?.cls === "execute" && /^(run|execute|exec|eval)$/.test(verb.lemma))
        return { field: description, start: written, end: token.end, where: "argument" };
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
