import type { Meilisearch, MultiSearchQuery, SearchResponse } from "meilisearch";
import { UpstreamError } from "@/lib/errors";
import { SearchDocumentSchema } from "./document";
import { FACET_IDS, FILTER_IDS, type FilterId } from "./filters";
import { INDEX, scopedClient, searchSignal, upstream, type MeilisearchAccess } from "./meilisearch-client";
import type { Stored } from "./meilisearch-settings";
import { tellingWords } from "./plan";
import { cursorAt, MAX_OFFSET, type SearchQuery, type Sort } from "./query";
import { matchedWords, toHit, type FacetCount, type Facets } from "./result";
import { FEW, type SearchEngine } from "./search";
import { stem, wordsOf } from "./words";

const SORT: Record<Exclude<Sort, "relevance">, string[]> = {
  risk: ["level:desc", "rank:desc"],
  newest: ["observedAt:desc", "rank:desc"],
  popular: ["popularity:desc", "rank:desc"],
};

type Answer = SearchResponse<Stored>;

/** Search in a Meilisearch server, with a key that can do nothing else. */
export function meilisearchEngine(access: MeilisearchAccess): SearchEngine {
  let scoped: Promise<Meilisearch> | undefined;
  /** After a failure the key is asked for again: a server that lost its data, or whose keys were changed, knows the old one no more. */
  const asking = <T>(work: (client: Meilisearch) => Promise<T>, signal?: AbortSignal): Promise<T> =>
    (scoped ??= scopedClient(access)).then(work).catch((error: unknown) => {
      if (signal?.aborted !== true) scoped = undefined;
      throw error;
    });
  return {
    id: "meilisearch",
    search: (query, { facets = true, signal } = {}) =>
      upstream("search", async () => {
        const [answer, ...others] = await asking((client) => ask(client, query, facets, searchSignal(signal)), signal);
        if (answer === undefined) throw new UpstreamError("Meilisearch gave no answer", "empty answer");
        const matched = matchedWords(query);
        const total = answer.estimatedTotalHits ?? 0;
        const end = query.offset + query.limit;
        return {
          hits: answer.hits.map(({ document }) => toHit(SearchDocumentSchema.parse(document), matched)),
          total: { count: total, exact: true },
          facets: facets ? facetsOf(query, answer, others) : null,
          next: total > end && end <= MAX_OFFSET ? cursorAt(end, query) : null,
          matched,
          suggestion: null,
          nearest: [],
          engine: "meilisearch",
          fallback: null,
        };
      }),
  };
}

/** All words first, then as typed, in case one is misspelt; with few matches of three or more words, or none, most of them. */
async function ask(client: Meilisearch, query: SearchQuery, facets: boolean, signal: AbortSignal): Promise<Answer[]> {
  const attempt = (strategy: Strategy, form: Form): Promise<Answer[]> =>
    multi(client, query, { facets, strategy, form, signal });
  const found = (answers: Answer[]): number => answers[0]?.estimatedTotalHits ?? 0;
  const words = tellingWords(query).length;
  const strict = await attempt("all", "stems");
  if (words === 0 || found(strict) >= FEW) return strict;
  const typed = found(strict) === 0 ? await attempt("all", "typed") : strict;
  const enough = found(typed) >= FEW || (found(typed) > 0 && words < 3);
  return enough || words < 2 ? typed : attempt("frequency", found(strict) === 0 ? "typed" : "stems");
}

type Strategy = "all" | "frequency";
/** Which words are sent: without their inflection, or as they were typed. */
type Form = "stems" | "typed";
type Asked = { facets: boolean; strategy: Strategy; form: Form; signal: AbortSignal };

/** The query itself, and without the filter of each facet that is chosen, so that its other values are counted too. */
async function multi(client: Meilisearch, query: SearchQuery, asked: Asked): Promise<Answer[]> {
  const { facets, strategy, form, signal } = asked;
  const shared = { indexUid: INDEX, q: queryText(query, form), matchingStrategy: strategy };
  const main: MultiSearchQuery = {
    ...shared,
    filter: filterText(query),
    ...(facets ? { facets: [...FACET_IDS] } : {}),
    ...(query.sort === "relevance"
      ? query.words.length === 0
        ? { sort: SORT.popular }
        : {}
      : { sort: SORT[query.sort] }),
    offset: query.offset,
    limit: query.limit,
    attributesToRetrieve: ["document"],
  };
  const others = facets ? chosenFacets(query) : [];
  const queries = [main, ...others.map((id) => ({ ...shared, filter: filterText(query, id), facets: [id], limit: 0 }))];
  const { results } = await client.multiSearch<{ queries: MultiSearchQuery[] }, Stored>({ queries }, { signal });
  return results;
}

function chosenFacets(query: SearchQuery) {
  return FACET_IDS.filter((id) => query.filters[id].length > 0);
}

/** The words as Meilisearch indexed them. They hold letters and digits alone: nothing of its syntax can come from a user. */
function queryText(query: SearchQuery, form: Form): string {
  const words = tellingWords(query).flatMap(({ word, pieces }) => (pieces.length > 0 ? pieces : [word]));
  const phrases = query.phrases.map(({ text, excluded }) => `${excluded ? "-" : ""}"${wordsOf(text).join(" ")}"`);
  const excluded = query.excluded.flatMap(({ word }) => [`-${stem(word)}`, `-${word}`]);
  const text = words.map((word) => (form === "stems" ? stem(word) : word)).join(" ");
  // The last word is read as unfinished unless something follows it.
  return [...excluded, ...phrases, query.prefix ? text : `${text} `].join(" ");
}

function filterText(query: SearchQuery, without: FilterId | null = null): string[][] {
  return FILTER_IDS.filter((id) => id !== without && query.filters[id].length > 0).flatMap((id) =>
    id === "server"
      ? serverFilters(query.filters.server)
      : [query.filters[id].map((value) => `${id} = ${quoted(value)}`)],
  );
}

function serverFilters(values: string[]): string[][] {
  const one = (value: string): string =>
    (value.includes("-") && /^[a-z0-9-]+$/.test(value) ? [value] : wordsOf(value).map(stem))
      .map((word) => `server = ${quoted(word)}`)
      .join(" AND ");
  return [values.map((value) => `(${one(value)})`)];
}

function quoted(value: string): string {
  return `"${value.replace(/[\\"]/g, "\\$&")}"`;
}

function facetsOf(query: SearchQuery, answer: Answer, others: Answer[]): Facets {
  const counts = (from: Answer | undefined, id: string): FacetCount[] =>
    Object.entries(from?.facetDistribution?.[id] ?? {})
      .map(([value, count]) => ({ value, count }))
      .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
  const chosen = chosenFacets(query);
  const of = (id: (typeof FACET_IDS)[number]): FacetCount[] => {
    const place = chosen.indexOf(id);
    return counts(place < 0 ? answer : others[place], id);
  };
  return {
    category: of("category"),
    risk: of("risk"),
    signal: of("signal"),
    source: of("source"),
    transport: of("transport"),
    registry: of("registry"),
  };
}
