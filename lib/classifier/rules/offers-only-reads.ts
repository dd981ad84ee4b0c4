import type { Argument, Facts } from "../facts";
import { wordSet } from "../lexicon/words";
import { nameWords } from "../name-words";
import type { Rule, Span } from "../rule";

/** Arguments that choose what is done. */
const CHOOSING = wordSet("action actions operation op command method verb task");
/** Methods of HTTP that only fetch. */
const FETCHING = wordSet("get head options");

/** Whether a value names something that is only read or computed; null where it names no deed ("info", "tree"). */
function onlyReads(choice: string): boolean | null {
  const verb = nameWords(choice)[0]?.lex?.verb;
  if (FETCHING.has(choice.toLowerCase())) return true;
  return verb == null || verb.form !== "base" ? null : verb.cls === "read" || verb.cls === "compute";
}

function offersOnlyReading({ choices, depth, words }: Argument): boolean {
  if (depth > 0 || choices.length < 2 || !words.some(({ form }) => CHOOSING.has(form))) return false;
  const reads = choices.map(onlyReads);
  return reads.includes(true) && !reads.includes(false);
}

function locate({ arguments: args }: Facts): Span | null {
  const argument = args.find(offersOnlyReading);
  const text = argument?.choices[0];
  if (argument === undefined || text === undefined) return null;
  return {
    field: { pointer: `${argument.choicesPointer}/0`, text, tokens: [] },
    start: 0,
    end: text.length,
    where: "choice",
  };
}

export const offersOnlyReads: Rule = {
  id: "offers-only-reads",
  title: "Offers only reading operations",
  meaning: "An argument chooses the operation, and all that can be chosen only read or compute.",
  effect: "Read",
  weight: 2.5,
  reader: { kind: "facts", find: locate },
  examples: {
    match: [
      {
        name: "shelf",
        description: "Shelf tool",
        inputSchema: {
          type: "object",
          properties: { operation: { type: "string", enum: ["list", "search", "info"] } },
        },
      },
    ],
    noMatch: [
      {
        name: "shelf",
        description: "Shelf tool",
        inputSchema: { type: "object", properties: { operation: { type: "string", enum: ["list", "delete"] } } },
      },
    ],
  },
};
