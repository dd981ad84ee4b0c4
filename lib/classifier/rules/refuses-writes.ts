import type { Facts } from "../facts";
import type { Rule, Span } from "../rule";

const REFUSED =
  /\b(?:only (?:select|read)\b[^.]{0,30}(?:allowed|accepted|permitted|statements?|queries)|(?:statements|queries|anything) (?:that|which) (?:writes?|modif(?:y|ies)|changes?)[^.]{0,30}(?:rejected|refused|blocked)|select[- ]only|cannot (?:write|modify|change)|(?:rejects|refuses) (?:anything|every|all|writ))/i;

/** Where the text says that statements which write are refused. */
function locate({ description }: Facts): Span | null {
  if (description === null) return null;
  const match = REFUSED.exec(description.text.slice(0, 2000));
  return match === null
    ? null
    : { field: description, start: match.index, end: match.index + match[0].length, where: "lead" };
}

export const refusesWrites: Rule = {
  id: "refuses-writes",
  title: "Refuses what writes",
  meaning:
    "The text says that only reading statements are accepted. A claim of the text, weighed against what else it says.",
  effect: "Read",
  weight: 3.5,
  reader: { kind: "facts", find: locate },
  examples: {
    match: [{ name: "ask_ledger", description: "Runs a statement. Only SELECT statements are accepted." }],
    noMatch: [{ name: "ask_ledger", description: "Runs a statement." }],
  },
};
