import { type Facts, isHeadline } from "../facts";
import type { Rule, Span } from "../rule";

/** The name as a whole, when neither it nor the first sentence holds a verb in verb position. */
function locate(facts: Facts): Span | null {
  const verbs = facts.actions.some(({ where }) => isHeadline(where));
  return verbs ? null : { field: facts.name, start: 0, end: facts.name.text.length, where: "name" };
}

export const describesContent: Rule = {
  id: "describes-content",
  title: "Is named after what it returns",
  meaning: "No verb at all: the name and the first sentence name a thing, which such tools return.",
  effect: "Read",
  weight: 1.2,
  reader: { kind: "facts", find: locate },
  examples: {
    match: [{ name: "tide_table", description: "Tide table of a harbour" }],
    noMatch: [{ name: "close_harbour", description: "Close the harbour" }],
  },
};
