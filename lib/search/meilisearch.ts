import {
  Meilisearch,
  MeilisearchApiError,
  type EnqueuedTaskPromise,
  type Index,
  type MultiSearchQuery,
  type SearchResponse,
} from "meilisearch";
import { messageOf, UpstreamError } from "@/lib/errors";
import { SearchDocumentSchema, type SearchDocument } from "./document";
import { FACET_IDS, FILTER_IDS, type FilterId } from "./filters";
import { holds, SETTINGS, stored, type Stored } from "./meilisearch-settings";
import { tellingWords } from "./plan";
import { cursorAt, MAX_OFFSET, type SearchQuery, type Sort } from "./query";
import { matchedWords, toHit, type FacetCount, type Facets } from "./result";
import { FEW, type SearchEngine, type SearchIndex } from "./search";
import { stem, wordsOf } from "./words";

export type MeilisearchAccess = {
  url: string;
  /** A key that may do everything; null where the server runs without keys. */
  key: string | null;
};

const INDEX = "toolrisk";
const NEXT = "toolrisk_next";
const SEARCH_KEY = "toolrisk search";
/** Documents a request while loading. */
const BATCH = 5000;
/** Searches answer in milliseconds; one that does not is a server in trouble, and Postgres answers instead. */
const SEARCH_TIMEOUT_MS = 3000;
const TASK_TIMEOUT_MS = 30 * 60_000;

const SORT: Record<Exclude<Sort, "relevance">, string[]> = {
  risk: ["level:desc", "rank:desc"],
  newest: ["observedAt:desc", "rank:desc"],
  popular: ["popularity:desc", "rank:desc"],
};

type Answer = SearchResponse<Stored>;

/** Search in a Meilisearch server, with a key that can do nothing else. */
export function meilisearchEngine(access: MeilisearchAccess): SearchEngine {
  let scoped: Promise<Meilisearch> | undefined;
  const client = (): Promise<Meilisearch> =>
    (scoped ??= scopedClient(access).catch((error: unknown) => {
      scoped = undefined;
      throw error;
    }));
  return {
    id: "meilisearch",
    search: (query, { facets = true, signal } = {}) =>
      upstream("search", async () => {
        const [answer, ...others] = await ask(await client(), query, facets, signal);
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
async function ask(client: Meilisearch, query: SearchQuery, facets: boolean, signal?: AbortSignal): Promise<Answer[]> {
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
type Asked = { facets: boolean; strategy: Strategy; form: Form; signal: AbortSignal | undefined };

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

/** Keeps the documents of a Meilisearch server. Every task is awaited; one that fails is an error that says why. */
export function meilisearchIndex(access: MeilisearchAccess): SearchIndex {
  const client = new Meilisearch(config(access, access.key));
  const index: Index<Stored> = client.index(INDEX);
  return {
    id: "meilisearch",
    put: (documents) =>
      upstream("adding documents", async () => {
        await ensure(client, INDEX);
        await load(index, documents);
      }),
    remove: (ids) =>
      upstream("removing documents", async () => {
        await ensure(client, INDEX);
        await done(index.deleteDocuments(ids));
      }),
    rebuild: (batches) => upstream("rebuilding", () => rebuild(client, batches)),
    count: () => upstream("counting", () => countOf(index)),
    digests: () => digests(index),
  };
}

async function rebuild(client: Meilisearch, batches: AsyncIterable<SearchDocument[]>): Promise<number> {
  await ensure(client, INDEX);
  await client.deleteIndexIfExists(NEXT);
  await ensure(client, NEXT);
  let total = 0;
  for await (const batch of batches) {
    await load(client.index<Stored>(NEXT), batch);
    total += batch.length;
  }
  await done(client.swapIndexes([{ indexes: [INDEX, NEXT], rename: false }]));
  await done(client.deleteIndex(NEXT));
  return total;
}

async function load(index: Index<Stored>, documents: SearchDocument[]): Promise<void> {
  for (let start = 0; start < documents.length; start += BATCH) {
    await done(index.addDocuments(documents.slice(start, start + BATCH).map(stored), { primaryKey: "id" }));
  }
}

/** The index with our settings: made when it is not there, set again when a newer version of ours wants others. */
async function ensure(client: Meilisearch, uid: string): Promise<void> {
  const index = client.index(uid);
  const settings = await index.getSettings().catch(absent);
  if (settings === null) await done(client.createIndex(uid, { primaryKey: "id" }));
  if (settings === null || !holds(settings, SETTINGS)) await done(index.updateSettings(SETTINGS));
}

async function countOf(index: Index<Stored>): Promise<number> {
  const stats = await index.getStats().catch(absent);
  return stats?.numberOfDocuments ?? 0;
}

/** null for an index that does not exist; every other failure goes on. */
function absent(error: unknown): null {
  if (error instanceof MeilisearchApiError && error.cause?.code === "index_not_found") return null;
  throw error;
}

async function* digests(index: Index<Stored>): AsyncGenerator<Map<string, string>> {
  for (let offset = 0; ; offset += 10_000) {
    const { results } = await index.getDocuments({ fields: ["id", "digest"], limit: 10_000, offset });
    if (results.length === 0) return;
    yield new Map(results.map(({ id, digest }) => [id, digest]));
  }
}

/** Waits until the task is done. @throws UpstreamError with the server's reason when it failed. */
async function done(task: EnqueuedTaskPromise): Promise<void> {
  const { status, error, type } = await task.waitTask({ timeout: TASK_TIMEOUT_MS });
  if (status !== "succeeded")
    throw new UpstreamError(`Meilisearch: ${type} ${status}: ${error?.message ?? ""}`, error?.code ?? status);
}

/** A client whose key may search this index and nothing else. Without keys, the server is open and so is the client. */
async function scopedClient(access: MeilisearchAccess): Promise<Meilisearch> {
  if (access.key === null) return new Meilisearch(config(access, null));
  const admin = new Meilisearch(config(access, access.key));
  const { results } = await admin.getKeys({ limit: 1000 });
  const known = results.find(({ name }) => name === SEARCH_KEY);
  const key =
    known ??
    (await admin.createKey({
      name: SEARCH_KEY,
      description: "Searches of the web process",
      actions: ["search"],
      indexes: [INDEX],
      expiresAt: null,
    }));
  return new Meilisearch({ ...config(access, key.key), timeout: SEARCH_TIMEOUT_MS });
}

function config({ url }: MeilisearchAccess, key: string | null) {
  return { host: url, ...(key === null ? {} : { apiKey: key }) };
}

async function upstream<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof UpstreamError) throw cause;
    throw new UpstreamError(`Meilisearch: ${what} failed: ${messageOf(cause)}`, "meilisearch", { cause });
  }
}
