import { SearchDocumentSchema, type SearchDocument } from "./document";
import { FACET_IDS, type FilterId } from "./filters";
import {
  conditions,
  exclusions,
  relaxation,
  strictSteps,
  tellingWords,
  type Corrections,
  type Relaxation,
  type Step,
  withoutNeedlessSynonyms,
} from "./plan";
import type { Match } from "./postgres-clause";
import { countFacets, countMatches, type Count } from "./postgres-count";
import { correct, knownWords, readFrequencies, similarNames } from "./postgres-lexicon";
import { bestByStep, expected, findFew, ordered, type Order } from "./postgres-match";
import { cursorAt, MAX_OFFSET, type SearchQuery, type Sort } from "./query";
import { matchedWords, toHit, type FacetId, type Facets, type SearchResult } from "./result";
import { FEW, type SearchEngine } from "./search";
import type { Sql } from "./sql";
import { replaceWords } from "./words";

/** Up to so many expected matches one statement finds, places and counts all of them. */
const SMALL = 1000;

const ORDER: Record<Exclude<Sort, "relevance">, Order> = { risk: "risk", newest: "newest", popular: "popular" };

/** Search in Postgres alone: full text, prefixes, spelling, facets over the tables of prisma/schema.prisma. */
export function postgresEngine(sql: Sql): SearchEngine {
  return {
    id: "postgres",
    async search(query, { facets = true } = {}) {
      const found = await find(sql, query, facets);
      const end = query.offset + query.limit;
      const matched = [...matchedWords(query), ...[...found.corrections.values()].flat()];
      const { count } = found;
      const [documents, chosen] = await Promise.all([
        readDocuments(sql, found.ids.slice(query.offset, end)),
        facets ? countChosenFacets(sql, query, found) : new Map<FacetId, Count>(),
      ]);
      return {
        hits: documents.map((document) => toHit(document, matched)),
        total: { count: count.total, exact: count.exact },
        facets: facets ? facetsOf(count, chosen) : null,
        next: found.ids.length > end && end <= MAX_OFFSET ? cursorAt(end, query) : null,
        matched,
        suggestion: suggestionFor(query, found),
        nearest: found.ids.length === 0 ? await similarNames(sql, query) : [],
        engine: "postgres",
        fallback: null,
      } satisfies SearchResult;
    },
  };
}

type Found = {
  /** Best first, up to one more than the page needs. */
  ids: string[];
  match: Match;
  corrections: Corrections;
  count: Count;
};

/** The best documents up to the end of the page asked for and one more, and how they were found. */
async function find(sql: Sql, query: SearchQuery, facets: boolean): Promise<Found> {
  const words = tellingWords(query);
  const tried = (steps: Step[], corrections: Corrections) => attempt(sql, query, { steps, corrections, facets });
  if (words.length === 0) return tried([[]], new Map());
  const strict = strictSteps(words, query.prefix, new Map());
  const first = await tried(strict, new Map());
  if (first.ids.length >= FEW) return first;
  const known = await knownWords(sql, words);
  const corrections = await correct(sql, words, (word) => first.ids.length === 0 || !known.has(word));
  const corrected = corrections.size === 0 ? strict : strictSteps(words, query.prefix, corrections);
  const second = corrections.size === 0 ? first : await tried(corrected, corrections);
  const enough = second.ids.length >= FEW || (second.ids.length > 0 && words.length < 3);
  if (enough || words.length < 2) return second;
  return few(
    sql,
    query,
    second.match,
    corrections,
    relaxation(words, query.prefix, corrections, second.match.frequencies.all),
  );
}

type Attempt = { steps: Step[]; corrections: Corrections; facets: boolean };

async function attempt(sql: Sql, query: SearchQuery, { steps, corrections, facets }: Attempt): Promise<Found> {
  const needed = query.offset + query.limit + 1;
  const narrowed = conditions(query);
  const frequencies = await readFrequencies(sql, [...steps, narrowed]);
  const match: Match = {
    steps: steps.map((step) => withoutNeedlessSynonyms(step, frequencies.all.ofGroup)),
    conditions: narrowed,
    excluded: exclusions(query),
    phrases: query.phrases,
    frequencies,
  };
  const ranked = query.sort === "relevance" && query.words.length > 0;
  if (ranked && expected(match) <= SMALL) return few(sql, query, match, corrections);
  const order = query.sort === "relevance" ? "popular" : ORDER[query.sort];
  const [ids, count] = await Promise.all([
    ranked ? bestByStep(sql, match, needed) : ordered(sql, match, order, needed),
    countMatches(sql, match, facets),
  ]);
  return { ids, match, corrections, count };
}

async function few(
  sql: Sql,
  query: SearchQuery,
  match: Match,
  corrections: Corrections,
  relaxed: Relaxation | null = null,
): Promise<Found> {
  const { ids, total, facts } = await findFew(sql, match, query.offset + query.limit + 1, relaxed);
  const steps = relaxed === null ? match.steps : [...match.steps, relaxed.candidates];
  return {
    ids,
    match: { ...match, steps },
    corrections,
    count: { total, exact: true, facets: await countFacets(sql, facts) },
  };
}

async function readDocuments(sql: Sql, ids: string[]): Promise<SearchDocument[]> {
  if (ids.length === 0) return [];
  const rows = await sql<{ document: unknown }>(
    "SELECT document FROM search_document JOIN unnest($1::text[]) WITH ORDINALITY AS wanted(id, place) USING (id) ORDER BY place",
    [ids],
  );
  return rows.map(({ document }) => SearchDocumentSchema.parse(document));
}

/** Facets whose own filter is set are counted as if it were not: their other values widen the search. */
async function countChosenFacets(sql: Sql, query: SearchQuery, found: Found): Promise<Map<FacetId, Count>> {
  const chosen = FACET_IDS.filter((id) => query.filters[id].length > 0);
  const counts = await Promise.all(chosen.map((id) => countMatches(sql, matchWithout(query, found, id), true)));
  return new Map(chosen.map((id, index) => [id, counts[index] ?? { total: 0, exact: true, facets: new Map() }]));
}

function matchWithout(query: SearchQuery, { match }: Found, filter: FilterId): Match {
  return { ...match, conditions: conditions(query, filter) };
}

function facetsOf(count: Count, chosen: Map<FacetId, Count>): Facets {
  const facets: Facets = { category: [], risk: [], signal: [], source: [], transport: [], registry: [] };
  for (const id of FACET_IDS) {
    for (const [facet, number] of (chosen.get(id) ?? count).facets) {
      if (facet.startsWith(`${id}/`)) facets[id].push({ value: facet.slice(id.length + 1), count: number });
    }
    facets[id].sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
  }
  return facets;
}

/** The query as typed, filters and all, with the words that were corrected in place of those typed. */
function suggestionFor(query: SearchQuery, { ids, corrections }: Found): string | null {
  if (ids.length === 0 || corrections.size === 0) return null;
  const nearest = tellingWords(query).map(({ word }, index) => [word, corrections.get(index)?.[0] ?? word] as const);
  return replaceWords(query.q, new Map(nearest));
}
