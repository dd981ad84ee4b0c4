import { facetTerm, MARK } from "./terms";
import { FILTER_IDS, type FilterId } from "./filters";
import type { QueryWord, SearchQuery } from "./query";
import { exactKey, stem, wordsOf } from "./words";
import { synonymsOf } from "./synonyms";

/**
 * A query as steps over the terms of lib/search/terms.ts. Pure: what the index holds comes in as arguments.
 * Each step finds what the steps before it find and more; the first step that finds a document decides its place.
 */

/** Terms that must all be there; with `prefix` it is one term and anything that begins with it. */
export type Alternative = { terms: string[]; prefix: boolean; synonym?: true };
/** One thing asked for: any of its alternatives will do. */
export type Group = Alternative[];
/** Everything that must be there together. */
export type Step = Group[];

/** What each of the query's words may also be, by its place in the query: spelling corrections. */
export type Corrections = ReadonlyMap<number, readonly string[]>;

/** Words that carry no meaning in a sentence; kept when nothing else was asked for. */
const STOP_WORDS = new Set(
  "a an the of to in into on at for from with and or my your is are be how do i can it by all".split(" "),
);

/** The words to find: those that say something, else all of them. */
export function tellingWords(query: SearchQuery): QueryWord[] {
  // An unfinished "a" or "to" may become anything, yet alone it narrows nothing.
  const telling = query.words.filter(({ word }) => !STOP_WORDS.has(word));
  return telling.length > 0 ? telling : query.words;
}

/** What must hold beside the words: filters, the words of phrases, and so on. */
export function conditions(query: SearchQuery, without: FilterId | null = null): Step {
  const filters = FILTER_IDS.filter((id) => id !== without && query.filters[id].length > 0).map((id) =>
    query.filters[id].map((value) => filterAlternative(id, value)),
  );
  const phraseWords = query.phrases.filter(({ excluded }) => !excluded).flatMap(({ text }) => wordsOf(text));
  return [...filters, ...phraseWords.map((word) => [one(MARK.any + stem(word))])];
}

function filterAlternative(id: FilterId, value: string): Alternative {
  if (id !== "server") return one(facetTerm(id, value));
  // A whole address is one term, other text is a server whose name holds all of its words.
  const words = /^[a-z0-9-]+$/.test(value) && value.includes("-") ? [value] : wordsOf(value).map(stem);
  return { terms: words.map((word) => facetTerm(id, word)), prefix: false };
}

/** Terms that must not be there. */
export function exclusions(query: SearchQuery): string[] {
  return query.excluded.map(({ word }) => MARK.any + stem(word));
}

/**
 * The steps of a query, best first: the exact name; a name of just these words; a name with these words; the words in names and
 * titles; the same with synonyms and corrections; the words anywhere.
 */
export function strictSteps(words: QueryWord[], prefix: boolean, corrections: Corrections): Step[] {
  const group = (mark: string, { also = false, unfinished = true } = {}): Step =>
    words.map((word, index) => [
      ...asTyped(mark, word),
      ...(words.length === 1 ? [prefix && unfinished ? begins(MARK.key, word.word) : one(MARK.key + word.word)] : []),
      ...(prefix && unfinished && index === words.length - 1
        ? [begins(mark === MARK.any ? MARK.head : mark, word.word)]
        : []),
      ...(also ? synonyms(mark, word) : []),
      ...(also
        ? (corrections.get(index) ?? []).map((text) => one(mark + (mark === MARK.any ? stem(text) : text)))
        : []),
    ]);
  const length = new Set(words.flatMap(({ word, pieces }) => (pieces.length > 0 ? pieces : [word])).map(stem)).size;
  return [
    [exactAlternatives(words, corrections)],
    [...group(MARK.name, { unfinished: false }), [one(MARK.length + String(length))]],
    group(MARK.name),
    group(MARK.head),
    group(MARK.head, { also: true }),
    group(MARK.any, { also: true }),
  ];
}

/** A word in more documents than this needs no other names: they would only make the search slower. */
const COMMON = 20_000;

/** The step without the synonyms of its common words. */
export function withoutNeedlessSynonyms(step: Step, ofGroup: (group: Group) => number): Step {
  return step.map((group) => {
    const own = group.filter(({ synonym }) => synonym !== true);
    return ofGroup(own) > COMMON ? own : group;
  });
}

/** What is looked at when hardly anything holds every word, and how much each word says. */
export type Relaxation = { candidates: Step; weights: { step: Step; weight: number }[] };

/** So many candidates are placed one by one. */
const CANDIDATES = 3000;

/**
 * Documents that hold some of the words, to be ordered by how much those say: rare words more than common ones, a word of a name
 * or title half as much again. Candidates hold one of the rare words; where none is rare, both of the two rarest.
 */
export function relaxation(
  words: QueryWord[],
  prefix: boolean,
  corrections: Corrections,
  { total, ofGroup }: { total: number; ofGroup(group: Group): number },
): Relaxation {
  const steps = strictSteps(words, prefix, corrections);
  const [head = [], any = []] = steps.slice(-2);
  const rarestFirst = [...any].sort((one, other) => ofGroup(one) - ofGroup(other));
  let left = CANDIDATES;
  const rare = rarestFirst.filter((group) => (left -= ofGroup(group)) >= 0);
  const says = (group: Group): number => Math.log(1 + total / Math.max(1, ofGroup(group)));
  const weights = any.flatMap((group, index) => [
    { step: [group], weight: says(group) },
    { step: [head[index] ?? group], weight: says(group) / 2 },
  ]);
  return { candidates: rare.length > 0 ? [rare.flat()] : rarestFirst.slice(0, 2), weights };
}

function exactAlternatives(words: QueryWord[], corrections: Corrections): Group {
  const typed = words.map(({ word }) => word);
  const corrected = typed.map((word, index) => corrections.get(index)?.[0] ?? word);
  return [...new Set([typed, corrected].map((texts) => exactKey(texts.join(""))))].map((key) => one(MARK.exact + key));
}

function asTyped(mark: string, { word, pieces }: QueryWord): Alternative[] {
  const whole = one(mark + (mark === MARK.any ? stem(word) : word));
  const stemmed = mark !== MARK.any && stem(word) !== word ? [one(mark + stem(word))] : [];
  return [
    whole,
    ...stemmed,
    ...(pieces.length > 0 ? [{ terms: pieces.map((piece) => mark + stem(piece)), prefix: false }] : []),
  ];
}

function synonyms(mark: string, { word }: QueryWord): Alternative[] {
  return synonymsOf(word).map((stems) => ({ terms: stems.map((text) => mark + text), prefix: false, synonym: true }));
}

function begins(mark: string, word: string): Alternative {
  return { terms: [mark + word], prefix: true };
}

function one(term: string): Alternative {
  return { terms: [term], prefix: false };
}

/** The step as Postgres' tsquery reads it; every term is quoted, so no text of a query is syntax. */
export function tsquery(step: Step, excluded: string[] = []): string {
  const groups = step.map((group) => bracket(group.map(alternativeText), " | "));
  return [...groups, ...excluded.map((term) => `!${quoted(term)}`)].join(" & ");
}

function alternativeText({ terms, prefix }: Alternative): string {
  return bracket(
    terms.map((term) => quoted(term) + (prefix ? ":*" : "")),
    " & ",
  );
}

function bracket(texts: string[], by: string): string {
  return texts.length === 1 ? (texts[0] ?? "") : `(${texts.join(by)})`;
}

/** A lexeme in the text form of tsvector and tsquery. */
export function quoted(term: string): string {
  return `'${term.replace(/\\/g, "\\\\").replace(/'/g, "''")}'`;
}
