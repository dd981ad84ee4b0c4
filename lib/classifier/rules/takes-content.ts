import { type Facts, isHeadline } from "../facts";
import { wordSet } from "../lexicon/words";
import { argumentName } from "../argument-name";
import type { Rule, Span } from "../rule";

const CONTENT = wordSet(
  "content contents body text message values value data documents payload title note comment rows fields markdown html",
);

/** Without any verb, an argument that brings new content: what is brought is kept or sent. */
function locate(facts: Facts): Span | null {
  if (facts.actions.some(({ where }) => isHeadline(where))) return null;
  const brought = facts.arguments.find(
    ({ words, depth, type }) => depth === 0 && type !== "boolean" && CONTENT.has(words.at(-1)?.form ?? ""),
  );
  if (brought === undefined) return null;
  return {
    field: argumentName(brought),
    start: brought.start,
    end: brought.start + brought.name.length,
    where: "argument",
  };
}

export const takesContent: Rule = {
  id: "takes-content",
  title: "Takes content to keep or send",
  meaning: "No verb says what is done, but an argument brings a body, a text or values: they are stored or sent.",
  effect: "Write",
  weight: 2,
  reader: { kind: "facts", find: locate },
  examples: {
    match: [
      {
        name: "letter",
        description: "Letters.",
        inputSchema: { type: "object", properties: { title: { type: "string" }, body: { type: "string" } } },
      },
    ],
    noMatch: [
      {
        name: "letter",
        description: "Letters.",
        inputSchema: { type: "object", properties: { letter_id: { type: "string" } } },
      },
    ],
  },
};
