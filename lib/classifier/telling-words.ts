import { CATEGORIES } from "@/lib/catalogue/category";
import type { Argument, Facts, FieldText } from "./facts";
import type { Span } from "./rule";
import { plainForm, tells, type Token } from "./tokens";
import fitted from "./word-weights.json";

/**
 * Words that tools of one kind use more than others, with weights that were fitted (word-weights.json) and are held small.
 * A key is where the word stands and the word in its plain form: `s` server, `w` name or opening, `f` first and `e` last of
 * the name, `o` first of the text, `l` later, `a` an argument's name, `k` its kind, `g` its description.
 */
type Entry = { weights: readonly number[]; spread: number };

/** By place (the key's first letter) and word, with how far apart the weights are. */
const ENTRIES: ReadonlyMap<string, ReadonlyMap<string, Entry>> = entriesOf(Object.entries(fitted.words));

function entriesOf(rows: readonly (readonly [string, readonly number[]])[]): Map<string, Map<string, Entry>> {
  const entries = new Map<string, Map<string, Entry>>();
  for (const [key, weights] of rows) {
    const place = entries.get(key.charAt(0)) ?? new Map<string, Entry>();
    place.set(key.slice(2), { weights, spread: Math.max(...weights) - Math.min(...weights) });
    entries.set(key.charAt(0), place);
  }
  return entries;
}

const NOWHERE: ReadonlyMap<string, Entry> = new Map<string, Entry>();
const [
  SERVER = NOWHERE,
  WORD = NOWHERE,
  FIRST = NOWHERE,
  END = NOWHERE,
  START = NOWHERE,
  LATE = NOWHERE,
  ARGUMENT = NOWHERE,
  KIND = NOWHERE,
  GIVEN = NOWHERE,
] = ["s", "w", "f", "e", "o", "l", "a", "k", "g"].map((place) => ENTRIES.get(place));

/** Words of the text that count as its opening, and up to where later ones are looked at. */
const OPENING = 30;
const LATER = 150;
const ARGUMENTS = 30;
/** Words of an argument's description that are looked at. */
const GIVEN_WORDS = 25;

/** The description that the schema gives of an argument at its top. */
const given = ({ depth, description, pointer }: Argument): readonly Token[] =>
  depth === 0 && description !== null && pointer !== "description" ? description.tokens : [];

/** The words of a definition by key, each with how much its place makes it count. */
export function tellingWords(facts: Facts): Map<string, number> {
  const words = new Map<string, number>();
  const put = (key: string, value: number): void => {
    if ((words.get(key) ?? 0) < value) words.set(key, value);
  };
  const each = (tokens: readonly Token[], from: number, to: number, prefix: string, value: number): void => {
    for (let i = from; i < Math.min(to, tokens.length); i += 1) {
      const token = tokens[i];
      if (token !== undefined && tells(token)) put(prefix + plainForm(token), value);
    }
  };
  const named = facts.name.tokens;
  const text = facts.description?.tokens ?? [];
  each(facts.server, 0, 8, "s:", 0.5);
  each(named, 0, 12, "w:", 1);
  each(named, 0, 1, "f:", 0.7);
  each(named, Math.max(0, named.length - 1), named.length, "e:", 0.5);
  each(text, 0, OPENING, "w:", 0.6);
  each(text, OPENING, LATER, "l:", 0.5);
  each(text, 0, 1, "o:", 0.7);
  for (let i = 0; i < facts.arguments.length && i < ARGUMENTS; i += 1) {
    const argument = facts.arguments[i];
    if (argument === undefined) break;
    put(`k:${argument.kind}`, 0.4);
    each(argument.words, 0, 4, "a:", 0.3);
    each(given(argument), 0, GIVEN_WORDS, "g:", 0.4);
  }
  return words;
}

/** Adds the weights of a range of words, each word once. */
function addWords(
  scores: number[],
  seen: Entry[],
  place: ReadonlyMap<string, Entry>,
  tokens: readonly Token[],
  from: number,
  to: number,
  value: number,
): void {
  for (let i = from; i < to && i < tokens.length; i += 1) {
    const token = tokens[i];
    const entry = token === undefined ? undefined : place.get(plainForm(token));
    if (token !== undefined && entry !== undefined && tells(token)) addEntry(scores, seen, entry, value);
  }
}

function addEntry(scores: number[], seen: Entry[], entry: Entry, value: number): void {
  if (seen.includes(entry)) return;
  seen.push(entry);
  for (let c = 0; c < scores.length; c += 1) scores[c] = (scores[c] ?? 0) + value * (entry.weights[c] ?? 0);
}

/** What the words of a definition add to the score of each category, in the order of CATEGORIES; the sum over `tellingWords`. */
export function wordScores(facts: Facts): number[] {
  const scores = CATEGORIES.map(() => 0);
  const seen: Entry[] = [];
  const named = facts.name.tokens;
  const text = facts.description?.tokens ?? [];
  addWords(scores, seen, SERVER, facts.server, 0, 8, 0.5);
  addWords(scores, seen, WORD, named, 0, 12, 1);
  addWords(scores, seen, FIRST, named, 0, 1, 0.7);
  addWords(scores, seen, END, named, Math.max(0, named.length - 1), named.length, 0.5);
  addWords(scores, seen, WORD, text, 0, OPENING, 0.6);
  addWords(scores, seen, LATE, text, OPENING, LATER, 0.5);
  addWords(scores, seen, START, text, 0, 1, 0.7);
  for (let i = 0; i < facts.arguments.length && i < ARGUMENTS; i += 1) {
    const argument = facts.arguments[i];
    if (argument === undefined) break;
    const kind = KIND.get(argument.kind);
    if (kind !== undefined) addEntry(scores, seen, kind, 0.4);
    addWords(scores, seen, ARGUMENT, argument.words, 0, 4, 0.3);
    addWords(scores, seen, GIVEN, given(argument), 0, GIVEN_WORDS, 0.4);
  }
  return scores;
}

/** A smaller difference between two categories is not worth a finding. */
const WORTH_TELLING = 0.5;

/** The word of the name or the opening whose fitted weight tells two categories apart the most. */
export function mostTelling(facts: Facts): Span | null {
  const named = mostTellingOf(facts.name, 12, "name", WORTH_TELLING);
  const opening =
    facts.description === null
      ? null
      : mostTellingOf(facts.description, OPENING, "lead", named?.spread ?? WORTH_TELLING);
  return opening?.span ?? named?.span ?? null;
}

function mostTellingOf(
  field: FieldText,
  to: number,
  where: Span["where"],
  above: number,
): { span: Span; spread: number } | null {
  let spread = above;
  let best: Token | null = null;
  for (let i = 0; i < to && i < field.tokens.length; i += 1) {
    const token = field.tokens[i];
    const entry = token === undefined ? undefined : WORD.get(plainForm(token));
    if (token === undefined || entry === undefined || entry.spread <= spread || !tells(token)) continue;
    spread = entry.spread;
    best = token;
  }
  return best === null ? null : { span: { field, start: best.start, end: best.end, where }, spread };
}
