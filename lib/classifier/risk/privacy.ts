import type { Facts } from "../facts";
import { lookup, TAG } from "../lexicon/lexicon";
import { wordSet } from "../lexicon/words";
import { GAP, type Token } from "../tokens";
import { PRIVATE_FIELDS, PUBLISHED_FIELDS } from "./privacy-words";
import fitted from "./read-words.json";
import { HEALTH_SERVICES, KEEPING_SERVICES, PUBLISHING_SERVICES } from "./services";

/** A Map, so that words such as "constructor" find nothing. */
const WORDS: ReadonlyMap<string, number> = new Map(Object.entries(fitted.words));
/** What a word of the lexicon or of a field counts for where fitting found no weight of its own. */
const PRIVATE = 0.8;
/** A service named tells more than most words around it. */
const SERVICE = 2;
/** Words outside the lexicon. */
const KNOWN_FIELDS: ReadonlyMap<string, number> = new Map(
  (
    [
      [PUBLISHED_FIELDS, -PRIVATE],
      [PRIVATE_FIELDS, PRIVATE],
      [PUBLISHING_SERVICES, -SERVICE],
      [KEEPING_SERVICES, SERVICE],
      [HEALTH_SERVICES, SERVICE],
    ] as const
  ).flatMap(([words, weight]) => [...wordSet(words)].map((word) => [word, weight] as const)),
);

const DESCRIPTION_WORDS = 40;
/** The first sentence says what is read; what follows mostly how. */
const FIRST_SENTENCE = 0.6;
const LATER = 0.35;

/** The words that tell how private the answer is, each with how much its place makes it count. */
export function privacyWords(facts: Facts): Map<string, number> {
  const words = new Map<string, number>();
  putWords(words, facts.server.slice(0, 12), 0.7);
  putWords(words, facts.name.tokens.slice(0, 20), 1);
  if (facts.description !== null) {
    const tokens = facts.description.tokens.slice(0, DESCRIPTION_WORDS);
    const end = tokens.findIndex(({ gap }, i) => i > 0 && (gap & GAP.sentence) !== 0);
    const first = end < 0 ? tokens.length : end;
    putWords(words, tokens.slice(0, first), FIRST_SENTENCE);
    putWords(words, tokens.slice(first), LATER);
  }
  for (const { kind, words: named } of facts.arguments.slice(0, 20)) {
    putWords(words, named.slice(0, 4), 0.3);
    words.set(`argument:${kind}`, 1);
  }
  return words;
}

function putWords(words: Map<string, number>, tokens: readonly Token[], factor: number): void {
  for (const token of tokens) {
    const lex = token.lex ?? (token.form.endsWith("'s") ? lookup(token.form.slice(0, -2)) : null);
    const word = lex?.noun?.lemma ?? lex?.verb?.lemma ?? token.form;
    if ((words.get(word) ?? 0) < factor) words.set(word, factor);
  }
}

/** What a word counts for before fitting: private business positive, published negative. */
export function priorPrivacy(word: string): number {
  if (word.startsWith("argument:")) return /:(?:path|url|sql)$/.test(word) ? PRIVATE : 0;
  const field = weightOfField(word);
  if (Math.abs(field) === SERVICE) return field;
  const tags = lookup(word)?.noun?.tags ?? 0;
  if (tags & (TAG.private | TAG.public))
    return ((tags & TAG.private) !== 0 ? PRIVATE : 0) - ((tags & TAG.public) !== 0 ? PRIVATE : 0);
  return field;
}

/** Singular or plural: these words stand outside the lexicon, which knows both forms of its own. */
function weightOfField(word: string): number {
  const found = [word, word.replace(/ies$/, "y"), word.replace(/s$/, "")].find((form) => KNOWN_FIELDS.has(form));
  return found === undefined ? 0 : (KNOWN_FIELDS.get(found) ?? 0);
}

/** Positive: private or local; zero or below: public or computed. */
export function privacyScore(facts: Facts): number {
  let score = fitted.base;
  for (const [word, factor] of privacyWords(facts)) score += factor * weightOf(word);
  return score;
}

const KNOWN = new Map<string, number>();
const MAX_KNOWN = 20_000;

/** The weight of a word, kept once computed, up to a number that strangers' words cannot exceed. */
function weightOf(word: string): number {
  let weight = KNOWN.get(word);
  if (weight === undefined) {
    weight = WORDS.get(word) ?? priorPrivacy(word);
    if (KNOWN.size < MAX_KNOWN) KNOWN.set(word, weight);
  }
  return weight;
}
