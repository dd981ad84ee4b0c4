import { KINDS, kindTerm, MARK, type DocumentKind } from "./terms";
import { type Alternative, type Corrections, type Group, type Step } from "./plan";
import type { QueryWord, SearchQuery } from "./query";
import type { Sql } from "./sql";
import { typoDistance, typosAllowed, variantsOf } from "./typos";
import { stem } from "./words";

/** What the table of lexemes knows about a query's words: how common they are and what they may have meant. */

/** How many documents of some kind hold a term, or terms that begin with one. */
export type Counts = {
  /** All of that kind. */
  total: number;
  of(alternative: Alternative): number;
  ofGroup(group: Group): number;
  /** How many hold everything, as if words fell together by chance alone. */
  expected(step: Step): number;
};
export type Frequencies = Record<DocumentKind | "all", Counts>;

type LexemeRow = { lexeme: string; documents: number; servers: number };

/** Reads the frequencies of every term in the steps, in one go. */
export async function readFrequencies(sql: Sql, steps: Step[]): Promise<Frequencies> {
  const alternatives = steps.flat(2);
  const plain = alternatives.filter(({ prefix }) => !prefix).flatMap((alternative) => alternative.terms);
  const prefixes = alternatives.filter(({ prefix }) => prefix).flatMap((alternative) => alternative.terms);
  const rows = await sql<LexemeRow>(
    `SELECT lexeme, documents, servers FROM search_lexeme WHERE lexeme = ANY($1)
     UNION ALL
     SELECT prefix || '*', sums.documents, sums.servers FROM unnest($2::text[]) AS prefix, LATERAL (
       SELECT coalesce(sum(documents), 0)::int AS documents, coalesce(sum(servers), 0)::int AS servers FROM search_lexeme
       WHERE lexeme >= prefix COLLATE "C" AND lexeme < (prefix || chr(1114111)) COLLATE "C") AS sums`,
    [[...new Set([...plain, ...KINDS.map(kindTerm)])], [...new Set(prefixes)]],
  );
  return {
    all: countsOf(rows, ({ documents }) => documents),
    server: countsOf(rows, ({ servers }) => servers),
    tool: countsOf(rows, ({ documents, servers }) => documents - servers),
  };
}

function countsOf(rows: LexemeRow[], count: (row: LexemeRow) => number): Counts {
  const documents = new Map(rows.map((row) => [row.lexeme, count(row)]));
  const total = KINDS.reduce((sum, kind) => sum + (documents.get(kindTerm(kind)) ?? 0), 0);
  const share = (one: number): number => Math.min(1, one / Math.max(1, total));
  const of = ({ terms: needed, prefix }: Alternative): number =>
    needed.reduce((sum, term) => sum * share(documents.get(prefix ? `${term}*` : term) ?? 0), total);
  const ofGroup = (group: Group): number => group.reduce((sum, alternative) => sum + of(alternative), 0);
  const expected = (step: Step): number => step.reduce((sum, group) => sum * share(ofGroup(group)), total);
  return { total, of, ofGroup, expected };
}

/** At most so many corrections a word: more would widen a search beyond what was meant. */
const MAX_CORRECTIONS = 5;
/** Candidates read per word before distances are compared. */
const MAX_CANDIDATES = 200;

/** Words of names and titles that the given words may be misspellings of, nearest and most common first. */
export async function correct(sql: Sql, words: QueryWord[], which: (word: string) => boolean): Promise<Corrections> {
  const wrong = words
    .map(({ word }, index) => ({ word, index }))
    .filter(({ word }) => typosAllowed(word) > 0 && which(word));
  const corrections = new Map<number, string[]>();
  for (const { word, index } of wrong) {
    const found = await nearestWords(sql, word);
    if (found.length > 0) corrections.set(index, found);
  }
  return corrections;
}

async function nearestWords(sql: Sql, word: string): Promise<string[]> {
  const allowed = typosAllowed(word);
  const rows = await sql<{ word: string; documents: number }>(
    `SELECT word, documents FROM search_lexeme WHERE variants && $1::text[] ORDER BY documents DESC LIMIT ${MAX_CANDIDATES}`,
    [variantsOf(word)],
  );
  // Two mistakes may leave no variant in common; a long word still shares trigrams.
  const far =
    allowed < 2 || rows.some((row) => typoDistance(word, row.word, 1) <= 1)
      ? []
      : await sql<{ word: string; documents: number }>(
          `SELECT word, documents FROM search_lexeme WHERE word % $1 ORDER BY word <-> $1 LIMIT ${MAX_CANDIDATES}`,
          [word],
        );
  const distances = new Map<string, { distance: number; documents: number }>();
  for (const row of [...rows, ...far]) {
    const distance = typoDistance(word, row.word, allowed);
    if (distance <= allowed && distance > 0 && stem(row.word) !== stem(word)) {
      distances.set(row.word, { distance, documents: row.documents });
    }
  }
  const nearest = [...distances]
    .sort(([, one], [, other]) => one.distance - other.distance || other.documents - one.documents)
    .slice(0, MAX_CORRECTIONS)
    .map(([found]) => found);
  return byStem(nearest).flat();
}

/** Words and their stems are in the index alike (`delete`, `delet`): by stem, in the order given, the longest of each first. */
function byStem(words: string[]): string[][] {
  const groups = [...Map.groupBy(words, stem).values()];
  return groups.map((alike) => alike.sort((one, other) => other.length - one.length));
}

/** Names and words that look like what was typed, most alike first; for a page without results. */
export async function similarNames(sql: Sql, { words }: SearchQuery): Promise<string[]> {
  const typed = words.map(({ word }) => word);
  const texts = [...new Set([typed.join(""), ...typed])].filter((text) => text.length > 2);
  const rows = await sql<{ word: string }>(
    `SELECT word FROM (SELECT DISTINCT ON (word) word, word <-> text AS distance
                       FROM unnest($1::text[]) AS text JOIN search_lexeme ON word % text WHERE documents > 0) AS alike
     ORDER BY distance, word LIMIT 20`,
    [texts],
  );
  return byStem(rows.map(({ word }) => word))
    .flatMap((alike) => alike.slice(0, 1))
    .slice(0, 5);
}

/** Whether a word stands in the index just so, in any inflection. */
export async function knownWords(sql: Sql, words: QueryWord[]): Promise<ReadonlySet<string>> {
  const rows = await sql<{ lexeme: string }>(
    "SELECT lexeme FROM search_lexeme WHERE lexeme = ANY($1) AND documents > 0",
    [words.map(({ word }) => MARK.any + stem(word))],
  );
  const stems = new Set(rows.map(({ lexeme }) => lexeme));
  return new Set(words.map(({ word }) => word).filter((word) => stems.has(stem(word))));
}
