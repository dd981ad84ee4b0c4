import type { Rule, Span } from "../rule";
import { isAdvised } from "../stated";

const REFUSED = [
  String.raw`\bonly (?:select|read)\b[^.]{0,30}\b(?:allowed|accepted|permitted|statements?|queries)\b`,
  String.raw`\b(?:statements|queries|anything) (?:that|which) (?:writes?|modif(?:y|ies)|changes?)\b[^.]{0,30}\b(?:rejected|refused|blocked)\b`,
  String.raw`\bselect[- ]only\b`,
  String.raw`\bcannot (?:write|modify|change)\b`,
  String.raw`\b(?:rejects|refuses) (?:anything|every|all|writes?|writing)\b`,
];

const ENFORCED = /\b(?:allowed|accepted|permitted|rejected|refused|blocked)\b/i;

/** "Use only read-only queries": asked of the caller, refused by nobody. */
function isBidden({ field, start, end }: Span): boolean {
  const said = field.text.slice(start, end);
  return /^only (?:select|read)/i.test(said) && !ENFORCED.test(said) && isAdvised(field, start + "only".length);
}

export const refusesWrites: Rule = {
  id: "refuses-writes",
  title: "Refuses what writes",
  meaning:
    "The text says that only reading statements are accepted. A claim of the text, weighed against what else it says.",
  effect: "Read",
  weight: 3.5,
  reader: {
    kind: "statement",
    says: [{ patterns: REFUSED, within: "text", denying: true, holds: (_facts, span) => !isBidden(span) }],
  },
  examples: {
    match: [{ name: "ask_ledger", description: "Runs a statement. Only SELECT statements are accepted." }],
    noMatch: [
      { name: "ask_ledger", description: "Runs a statement." },
      { name: "ask_ledger", description: "Runs a statement. Use only read-only queries." },
    ],
  },
};
