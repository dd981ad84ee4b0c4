import type { Facts, FieldText } from "../facts";
import type { Rule, Span } from "../rule";
import { isAdvised } from "../stated";

const REFUSED =
  /\b(?:only (?:select|read)\b[^.]{0,30}(?:allowed|accepted|permitted|statements?|queries)|(?:statements|queries|anything) (?:that|which) (?:writes?|modif(?:y|ies)|changes?)[^.]{0,30}(?:rejected|refused|blocked)|select[- ]only|cannot (?:write|modify|change)|(?:rejects|refuses) (?:anything|every|all|writ))/i;

const ENFORCED = /\b(?:allowed|accepted|permitted|rejected|refused|blocked)\b/i;

/** "Use only read-only queries": asked of the caller, refused by nobody. */
function isBidden(description: FieldText, { 0: said, index }: RegExpExecArray): boolean {
  return /^only (?:select|read)/i.test(said) && !ENFORCED.test(said) && isAdvised(description, index + "only".length);
}

/** Where the text says that statements which write are refused. */
function locate({ description }: Facts): Span | null {
  if (description === null) return null;
  const match = REFUSED.exec(description.text.slice(0, 2000));
  return match === null || isBidden(description, match)
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
    noMatch: [
      { name: "ask_ledger", description: "Runs a statement." },
      { name: "ask_ledger", description: "Runs a statement. Use only read-only queries." },
    ],
  },
};
