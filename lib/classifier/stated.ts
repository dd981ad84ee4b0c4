import type { Facts, FieldText } from "./facts";
import type { Concept } from "./lexicon/concepts";
import type { Span } from "./rule";

/** A text is looked at up to here, and so far back for words that turn a statement round. */
const MAX_TEXT = 4000;
const REACH = 140;
const MAX_ARGUMENTS = 40;

/** What is denied, supposed, past or only possible is not stated. */
const TURNED =
  /\b(?:not|no|never|without|nobody|nothing|none|neither|nor|cannot|could|would|might|formerly|previously|earlier|whether|instead of|rather than|unless)\b|n['’]t\b/i;

/** Denied or supposed in a clause of its own: "if there is none yet, …", "what has no twin is gone". */
const CLAUSE =
  /\b(?:if|when|where|because|since|who|which|what(?:ever)?|whoever)\b[^,.;]{0,60}?(?:\b(?:no|not|none|nothing|without|would|could|cannot)\b|n['’]t\b)(?= \w+ \w| yet)/gi;

/** A denial inside what matched ("the script is never run"). */
const DENIED = /\b(?:not|never|only if)\b|n['’]t\b/i;

/**
 * The first place of the description that states what `pattern` (with the flag g) matches, looked for only where a word
 * of the concept `about` stands; `denying` patterns have their
 * "not" in themselves ("does not come back").
 */
export function statedIn(
  { description, concepts }: Facts,
  about: Concept,
  pattern: RegExp,
  denying = false,
): Span | null {
  return description === null || !concepts.has(about) ? null : statedInText(description, pattern, denying);
}

/** The same in the text of an argument at the top of the schema; `opening` is what such a text begins with. */
export function statedOfArgument(
  { arguments: args }: Facts,
  about: Concept,
  patterns: { opening?: RegExp; anywhere: RegExp; denying?: boolean },
): Span | null {
  for (const { description, depth, pointer } of args.slice(0, MAX_ARGUMENTS)) {
    if (description === null || depth > 0 || pointer === "description") continue;
    if (!description.tokens.some(({ lex }) => lex?.concepts?.includes(about) === true)) continue;
    const span =
      (patterns.opening === undefined ? null : statedInText(description, patterns.opening, false)) ??
      statedInText(description, patterns.anywhere, patterns.denying ?? false);
    if (span !== null) return { ...span, where: "argument" };
  }
  return null;
}

/** What the reader is asked to hand over is not enforced: "use only read-only queries". */
const ADVISED = /\b(?:use only|only use|please|prefer|never|do not|don['’]t|should|must|ensure|make sure)\b/i;

/** Whether the sentence up to `at` tells the caller what to do. */
export function isAdvised({ text }: FieldText, at: number): boolean {
  return ADVISED.test(sentenceBefore(text, at, ENDS));
}

const ENDS = [". ", "; ", "! ", "\n"];
/** A colon too begins a new statement: "Dry run: the row is deleted". */
const ENDS_OF_STATEMENT = [...ENDS, ": "];

/** What stands before a place in its sentence, as far back as it is looked at. */
function sentenceBefore(text: string, at: number, ends: readonly string[]): string {
  const before = text.slice(Math.max(0, at - REACH), at);
  return before.slice(Math.max(...ends.map((end) => before.lastIndexOf(end))) + 1);
}

/** `exec` on the one pattern: `matchAll` would make a copy of it for every text. */
function statedInText(field: FieldText, pattern: RegExp, denying: boolean): Span | null {
  const text = field.text.length > MAX_TEXT ? field.text.slice(0, MAX_TEXT) : field.text;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (!denying && DENIED.test(match[0])) continue;
    const sentence = sentenceBefore(text, match.index, ENDS_OF_STATEMENT);
    if (!TURNED.test(sentence) || !TURNED.test(sentence.replace(CLAUSE, " ")))
      return {
        field,
        start: match.index,
        end: match.index + match[0].length,
        where: /[.!?;:]\s|\n/.test(text.slice(0, match.index)) ? "later" : "lead",
      };
  }
  return null;
}
