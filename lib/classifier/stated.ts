import type { Facts, FieldText } from "./facts";
import { flatten, type FlatText, originOf } from "./flat-text";
import type { Concept } from "./lexicon/concepts";
import { wordSet } from "./lexicon/words";
import { type Branch, branchesOf } from "./required-words";
import type { Span, Statement } from "./rule";

/** So far back words are looked for that turn a statement round. */
const REACH = 140;
/** Of what a schema says of its arguments so many characters are looked at. */
const MAX_ARGUMENT_TEXT = 80_000;

/** A branch of a statement's patterns, with the rule that it speaks for and its place among that rule's statements. */
type Indexed = Branch & { rule: number; place: number; statement: Statement };

/** The statements of all rules by the rarest words that they cannot do without (required-words.ts). */
export class StatementIndex {
  readonly #byWord = new Map<string, Indexed[]>();

  /** Throws where a pattern needs no word of its own: it would have to be looked for in every text. */
  constructor(statements: readonly { rule: number; says: readonly Statement[] }[]) {
    for (const { rule, says } of statements)
      says.forEach((statement, place) => {
        for (const branch of statement.patterns.flatMap(branchesOf)) {
          const [rarest] = branch.required;
          if (rarest === undefined) throw new Error(`no word must stand for ${branch.pattern.source} to match`);
          for (const word of rarest)
            this.#byWord.set(word, [...(this.#byWord.get(word) ?? []), { ...branch, rule, place, statement }]);
        }
      });
  }

  /** For each rule the first place that states what it looks for: in the description, else in an argument's. */
  find(facts: Facts): Map<number, Span> {
    const found = new Map<number, Span>();
    if (facts.description !== null) this.#findIn(facts.description, "text", facts, found);
    let left = MAX_ARGUMENT_TEXT;
    for (const { description, depth, pointer } of facts.arguments) {
      if (description === null || depth > 0 || pointer === "description") continue;
      this.#findIn(description, "argument", facts, found);
      left -= description.text.length;
      if (left <= 0) break;
    }
    return found;
  }

  #findIn(field: FieldText, within: "text" | "argument", facts: Facts, found: Map<number, Span>): void {
    const best = new Map<number, { place: number; span: Span }>();
    const flat = flatten(field.text);
    for (const { rule, place, statement, pattern } of this.#candidates(flat.text)) {
      if (found.has(rule) || (statement.within ?? within) !== within) continue;
      const before = best.get(rule);
      if (before !== undefined && before.place < place) continue;
      const span = statedInText(field, flat, pattern, statement.denying ?? false);
      if (span === null || (before?.place === place && before.span.start <= span.start)) continue;
      if (statement.holds?.(facts, span) ?? true)
        best.set(rule, { place, span: within === "argument" ? { ...span, where: "argument" } : span });
    }
    for (const [rule, { span }] of best) found.set(rule, span);
  }

  /** What can stand in a text, by its words. */
  #candidates(text: string): Indexed[] {
    const words = text.toLowerCase().match(/\w+/g) ?? [];
    const named: Indexed[] = [];
    for (const word of words) {
      const indexed = this.#byWord.get(word);
      if (indexed !== undefined) named.push(...indexed);
    }
    if (named.length === 0) return named;
    const said = new Set(words);
    return [...new Set(named)].filter(({ required }) => required.every((one) => one.some((word) => said.has(word))));
  }
}

/** What is denied, supposed, past or only possible is not stated. */
const TURNED =
  /\b(?:not|no|never|without|nobody|nothing|none|neither|nor|cannot|could|would|might|formerly|previously|earlier|whether|instead of|rather than|unless)\b|n['’]t\b/i;

/** Denied or supposed in a clause of its own: "if there is none yet, …", "what has no twin is gone", "those that are not found go"; or said of the manner: "without asking". */
const CLAUSE =
  /\b(?:without|with no|no) (?:(?:any|further|more|prior) )?(?:questions?|asking|asked|matter|warnings?|notice|confirmation|delay|ado|setup|exceptions?)\b|\bthat (?:is|are|was|were|has|have|does|do)(?: not|n['’]t)(?= \w+ \w)|\b(?:if|when|where|because|since|who|which|what(?:ever)?|whoever)\b[^,.;]{0,60}?(?:\b(?:no|not|none|nothing|without|would|could|cannot)\b|n['’]t\b)(?= \w+ \w| yet)/gi;

/** A denial inside what matched ("the script is never run"). */
const DENIED = /\b(?:not|never|no longer|only if)\b|n['’]t\b/i;

/** Whether the description, where it holds a word of the concept `about`, states what `pattern` (with the flag g) matches. */
export function isStated({ description, concepts }: Facts, about: Concept, pattern: RegExp): boolean {
  if (description === null || !concepts.has(about)) return false;
  return statedInText(description, flatten(description.text), pattern, false) !== null;
}

/** `exec` on the one pattern: `matchAll` would make a copy of it for every text. */
function statedInText(field: FieldText, flat: FlatText, pattern: RegExp, denying: boolean): Span | null {
  const { text } = flat;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (!denying && DENIED.test(match[0])) continue;
    const sentence = sentenceBefore(text, match.index, ENDS_OF_STATEMENT);
    if (!TURNED.test(sentence) || !TURNED.test(sentence.replace(CLAUSE, " ")))
      return {
        field,
        start: originOf(flat, match.index),
        end: originOf(flat, match.index + match[0].length - 1) + 1,
        where: /[.!?;:]\s|\n/.test(text.slice(0, match.index)) ? "later" : "lead",
      };
  }
  return null;
}

/** What the reader is asked to hand over is not enforced: "use only read-only queries". */
const ADVISED = /\b(?:use only|only use|please|prefer|never|do not|don['’]t|should|must|ensure|make sure)\b/i;

/** Whether the sentence up to `at` tells the caller what to do. */
export function isAdvised({ text }: FieldText, at: number): boolean {
  return ADVISED.test(sentenceBefore(text, at, ENDS));
}

/** "instead of create/update/delete", "before you list, get or restart it": a list of operations that are not this tool's. */
const OTHERS = /\b(?:before|when|how to)\b/i;

/** Whether operations that a text lists are to choose from: its sentence does not speak of others up to there. */
export function isOffered(_facts: Facts, { field, start }: Span): boolean {
  return !OTHERS.test(sentenceBefore(field.text, start, ENDS_OF_STATEMENT));
}

/** What something is done with all the same. */
const CHANGING = wordSet("delete revoke execute deploy install send pay move_money trade order sign grant");

/** "Only shows a bar while it wipes the disk": whether the sentence goes on to what is done. */
export function goesOn({ actions }: Facts, { field, end }: Span): boolean {
  const rest = field.text.slice(end, end + REACH);
  const stop = end + rest.search(/[.;!:](?:\s|$)|\n(?![ \t]*[a-z(])|$/);
  return actions.some(
    ({ field: of, start, mood, cls }) =>
      of === field &&
      start >= end &&
      start < stop &&
      mood === "asserted" &&
      (CHANGING.has(cls) || (cls === "update" && field.text.slice(Math.max(0, start - 5), start) === "then ")),
  );
}

const ENDS = [". ", "; ", "! ", "\n"];
/** A colon too begins a new statement: "Dry run: the row is deleted". */
const ENDS_OF_STATEMENT = [...ENDS, ": "];

/** What stands before a place in its sentence, as far back as it is looked at. */
function sentenceBefore(text: string, at: number, ends: readonly string[]): string {
  const before = text.slice(Math.max(0, at - REACH), at);
  return before.slice(Math.max(...ends.map((end) => before.lastIndexOf(end))) + 1);
}
