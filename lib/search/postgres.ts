import { SearchDocumentSchema, type SearchDocument } from "./document";
import { FACET_IDS, type FilterId } from "./filters";
import { conditions, exclusions, relaxedSteps, strictSteps, tellingWords, type Corrections, type Step } from "./plan";
import { correct, knownWords, readFrequencies, similarNames } from "./postgres-lexicon";
import {
  bestByStep,
  countMatches,
  estimate,
  kindTerm,
  ordered,
  sortedBySteps,
  type Count,
  type Match,
  type Order,
} from "./postgres-match";
import { cursorAt, MAX_OFFSET, type SearchQuery, type Sort } from "./query";
import { matchedWords, toHit, type FacetId, type Facets, type SearchResult } from "./result";
import { FEW, type SearchEngine } from "./search";
import type { Sql } from "./sql";

/** Up to so many matches one statement finds, places and sorts all of them. */
const SMALL = 2000;

const ORDER: Record<Exclude<Sort, "relevance">, Order> = { risk: "risk", newest: "newest", popular: "popular" };

/** Search in Postgres alone: full text, prefixes, spelling, facets over the tables of prisma/schema.prisma. */
export function postgresEngine(sql: Sql): SearchEngine {
  return {
    id: "postgres",
    async search(query, { facets = true } = {}) {
      const found = await find(sql, query);
      const page = found.ids.slice(query.offset, query.offset + query.limit);
      const more = found.ids.length > query.offset + query.limit;
      const matched = [...matchedWords(query), ...[...found.corrections.values()].flat()];
      const [documents, count, facetCounts] = await Promise.all([
        readDocuments(sql, page),
        countMatches(sql, found.match, facets),
        facets ? countChosenFacets(sql, query, found) : new Map<FacetId, Count>(),
      ]);
      return {
        hits: documents.map((document) => toHit(document, matched)),
        total: { count: count.total, exact: count.exact },
        facets: facets ? facetsOf(count, facetCounts) : null,
        next: more && query.offset + query.limit <= MAX_OFFSET ? cursorAt(query.offset + query.limit, query) : null,
        matched,
        suggestion: suggestionFor(query, found),
        nearest: found.ids.length === 0 ? await similarNames(sql, query) : [],
        engine: "postgres",
        fallback: null,
      } satisfies SearchResult;
    },
  };
}

type Found = { ids: string[]; match: Match; corrections: Corrections; matchWithout(filter: FilterId): Match };

/** The best documents up to the end of the page asked for and one more, and how they were found. */
async function find(sql: Sql, query: SearchQuery): Promise<Found> {
  const words = tellingWords(query);
  const none: Corrections = new Map();
  const strict = strictSteps(words, query.prefix, none);
  const first = await attempt(sql, query, words.length === 0 ? [[]] : strict, none);
  if (words.length === 0 || first.ids.length >= FEW) return first;
  const known = await knownWords(sql, words);
  const corrections = await correct(sql, words, (word) => first.ids.length === 0 || !known.has(word));
  const corrected = corrections.size === 0 ? strict : strictSteps(words, query.prefix, corrections);
  const second = corrections.size === 0 ? first : await attempt(sql, query, corrected, corrections);
  const enough = second.ids.length >= FEW || (second.ids.length > 0 && words.length < 3);
  if (enough || words.length < 2) return second;
  const relaxed = relaxedSteps(corrected.at(-1) ?? [], second.match.frequencies.ofGroup);
  return attempt(sql, query, [...corrected, ...relaxed], corrections);
}

async function attempt(sql: Sql, query: SearchQuery, steps: Step[], corrections: Corrections): Promise<Found> {
  const needed = query.offset + query.limit + 1;
  const shared = { steps, excluded: exclusions(query), phrases: query.phrases };
  const narrowed = conditions(query);
  const kinds: Step = (["server", "tool"] as const).map((kind) => [{ terms: [kindTerm(kind)], prefix: false }]);
  const frequencies = await readFrequencies(sql, [...steps, narrowed, kinds]);
  const match: Match = { ...shared, conditions: narrowed, frequencies };
  return {
    ids: await best(sql, query, match, needed),
    match,
    corrections,
    matchWithout: (filter) => ({ ...match, conditions: conditions(query, filter) }),
  };
}

function best(sql: Sql, query: SearchQuery, match: Match, needed: number): Promise<string[]> {
  if (query.sort !== "relevance") return ordered(sql, match, ORDER[query.sort], needed);
  if (query.words.length === 0) return ordered(sql, match, "popular", needed);
  return estimate(match) <= SMALL ? sortedBySteps(sql, match, needed) : bestByStep(sql, match, needed);
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
  const counts = await Promise.all(chosen.map((id) => countMatches(sql, found.matchWithout(id), true)));
  return new Map(chosen.map((id, index) => [id, counts[index] ?? { total: 0, exact: true, facets: new Map() }]));
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

function suggestionFor(query: SearchQuery, { ids, corrections }: Found): string | null {
  if (ids.length === 0 || corrections.size === 0) return null;
  const words = tellingWords(query);
  return words.map(({ word }, index) => corrections.get(index)?.[0] ?? word).join(" ");
}
