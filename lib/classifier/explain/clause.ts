import type { Category } from "@/lib/catalogue/category";
import type { Action, Facts, FieldText } from "../facts";
import type { Match } from "../findings";
import { lookup } from "../lexicon/lexicon";
import { wordSet } from "../lexicon/words";
import type { Span } from "../rule";
import { GAP, type Token } from "../tokens";
import { code, PARTICLES, sentenceCase, third } from "./grammar";
import { UNNAMED } from "./thing";

const QUOTABLE = /^[A-Za-z0-9][A-Za-z0-9 '’,:\-–—/&+.#%$€()]{2,120}$/;

/** Where no action decides: the argument that does, or the sentence of the text, or its words alone. */
export function toldClause(decisive: readonly Match[], { description }: Facts): string | null {
  const argument = decisive.find((match) => match.argument !== null)?.argument;
  if (argument != null) return `Acts on what ${code(argument.name)} holds`;
  for (const { span } of decisive) {
    if (span.field !== description) continue;
    const quote = [sentenceAround(span), span.field.text.slice(span.start, span.end)].find(isQuotable);
    if (quote !== undefined) return `Says “${quote.replace(/\s+/g, " ")}”`;
  }
  return null;
}

function isQuotable(text: string): boolean {
  return QUOTABLE.test(text.replace(/\s/g, " ")) && !/\bsafe/i.test(text);
}

function sentenceAround({ field: { text, tokens }, start }: Span): string {
  let from = tokens.findIndex((token) => token.end > start);
  let to = from;
  while (from > 0 && !((tokens[from]?.gap ?? 0) & GAP.sentence)) from -= 1;
  while (to + 1 < tokens.length && !((tokens[to + 1]?.gap ?? 0) & GAP.sentence)) to += 1;
  return text.slice(tokens[from]?.start, tokens[to]?.end);
}

/** What the categories mean, for tools of which no action is known. */
const EFFECT = {
  Write: "Adds or changes",
  Execute: "Runs or drives",
  Destructive: "Takes away",
  Financial: "Moves money by way of",
} as const satisfies Record<Exclude<Category, "Read">, string>;

/** "Deletes a comment by its number" from the text where it is plain prose, else built from verb and object. */
export function clauseOf(
  action: Action | null,
  category: Category,
  { thing, one }: { thing: string; one: string },
  facts: Facts,
): string {
  if (action === null)
    return category === "Read" ? `Returns ${thing === UNNAMED ? "its answer" : thing}` : `${EFFECT[category]} ${one}`;
  const at = verbAt(action);
  const tail = action.field === facts.description ? tailOf(action, at) : null;
  const verb = sentenceCase(writtenVerb(action, at, tail !== null));
  if (tail !== null) return verb + tail;
  if (one !== UNNAMED && (action.object !== "" || action.head !== null)) return `${verb} ${one}`;
  const call = `a call of ${code(facts.name.text)}`;
  return OBJECTLESS.has(action.verb) ? `${verb} as ${call} says` : `${verb} what ${call} names`;
}

/** Verbs that are done to nothing. */
const OBJECTLESS = wordSet(
  `sleep wait look think reason chat login logout checkin comment vote subscribe unsubscribe connect disconnect respond reply go`,
);

/** Where the verb stands among the words; -1 for one that no word of the text spells. */
function verbAt({ verb, field, start, end }: Action): number {
  return field.tokens.findIndex(
    (token) => token.start >= start && token.start < end && token.lex?.verb?.lemma === verb,
  );
}

const BETWEEN_WORDS = /[\s_.-]+|(?<=[a-z])(?=[A-Z])/;

/**
 * The verb in the third person with its particle ("turn off" → "turns off"). Where the particle stands behind the object, the word
 * alone ("throws … away") if the object follows as written; else what the two mean ("discards").
 */
function writtenVerb({ verb, field }: Action, at: number, isObjectWritten: boolean): string {
  const token = field.tokens[at];
  const form = token?.lex?.verb?.form;
  if (token === undefined || (form !== "base" && form !== "third")) return third(verb);
  const written = field.text.slice(token.start, token.end);
  const plain = written.toLowerCase();
  const known = lookup(plain)?.verb ?? null;
  if (known?.lemma === verb) return third(verb);
  const [first = "", particle = ""] = written.split(BETWEEN_WORDS);
  const isApart = isObjectWritten && /^[a-z]+$/.test(plain);
  if (!isApart && !PARTICLES.has(particle.toLowerCase())) return third(verb);
  const phrase = isApart ? plain : `${first} ${particle}`.toLowerCase();
  return form === "third" ? phrase : third(phrase);
}

const FLUENT = /^[ ,/](?!.*\bsafe)[A-Za-z0-9 '’,\-/&+.#()]*$/i;
/** What a clause that is cut cannot end with, as nothing follows; a whole one can ("the port it runs on"). */
const LEADING_ON = wordSet("preposition determiner coordinator infinitive be");
/** What refers to something that the sentence does not say, or hangs on another word than the verb ("gets rid of"). */
const NO_BEGINNING = wordSet("it its them their this that these those of");
/** Verbs that no rule reads. */
const OTHER_VERBS = wordSet("receive keep let");
const LONGEST_TAIL = 120;

/** What follows the verb up to the end of its clause, when it is short and plain. */
function tailOf(action: Action, at: number): string | null {
  const { field, start } = action;
  const verb = field.tokens[at];
  // Of a passive the object stands before.
  if (verb === undefined || verb.start !== start) return null;
  const joined = lastJoined(field.tokens, at);
  const last = clauseEnd(action, joined);
  // "Sees, names and ids": what stands behind a comma is no object, unless the comma joins verbs.
  const parted = joined === at && ((field.tokens[at + 1]?.gap ?? 0) & (GAP.comma | GAP.slash)) !== 0;
  if (last === at || parted || NO_BEGINNING.has(field.tokens[joined + 1]?.form ?? "")) return null;
  const text = inPerson(field, at, joined, last).replace(/\s+/g, " ");
  return text.length < 3 || text.length > LONGEST_TAIL || !FLUENT.test(text) ? null : text;
}

/** Words of a clause that are shown. */
const MAX_WORDS = 18;

/** The last word of the verb's clause, or of its beginning. */
function clauseEnd({ field: { text, tokens }, end }: Action, at: number): number {
  let last = at;
  while (last < at + MAX_WORDS && !endsClause(tokens, last + 1, end)) last += 1;
  if (tokens[last + 1] === undefined || ".,;!?".includes(text.charAt(tokens[last]?.end ?? 0))) return last;
  while (last > at + 1 && LEADING_ON.has(tokens[last]?.lex?.grammar ?? "")) last -= 1;
  return last;
}

function endsClause(tokens: readonly Token[], index: number, end: number): boolean {
  const token = tokens[index];
  if (token === undefined || token.gap & (GAP.sentence | GAP.colon | GAP.open | GAP.line)) return true;
  if (token.start < end) return false;
  if (token.gap & GAP.comma) return true;
  const next = tokens[index + 1];
  return token.lex?.grammar === "coordinator" && (next?.lex?.verb != null || OTHER_VERBS.has(next?.form ?? ""));
}

/** The last of the verbs that are joined to one: of "create, update or replace a row" the third. */
function lastJoined(tokens: readonly Token[], at: number): number {
  let last = at;
  if (tokens[at]?.lex?.verb?.form !== "base") return last;
  for (let i = at + 1; i < tokens.length && i - last <= 2; i += 1)
    if (isJoined(tokens, i)) last = i;
    else if (tokens[i]?.lex?.grammar !== "coordinator") break;
  return last;
}

function isJoined(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.lex?.verb?.form !== "base" || token.gap & (GAP.sentence | GAP.open)) return false;
  return tokens[index - 1]?.lex?.grammar === "coordinator" || (token.gap & (GAP.comma | GAP.slash)) !== 0;
}

/** The words behind a verb, with the verbs joined to it in its person: "(creates) or updates a row". */
function inPerson({ text, tokens }: FieldText, at: number, joined: number, last: number): string {
  let tail = "";
  let from = tokens[at]?.end ?? 0;
  for (const token of tokens.slice(at + 1, joined + 1)) {
    if (token.lex?.verb?.form !== "base") continue;
    tail += text.slice(from, token.start) + third(text.slice(token.start, token.end));
    from = token.end;
  }
  return tail + text.slice(from, tokens[last]?.end);
}
