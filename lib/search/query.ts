import { InvalidInputError } from "@/lib/errors";
import { FILTER_IDS, FILTERS, isFilter, noFilters, type FilterId, type Filters } from "./filters";
import { tokensOf } from "./words";

/** URL ↔ query. Free of Node: the page in the browser builds and reads addresses with it. */

export const SORTS = ["relevance", "risk", "newest", "popular"] as const;
export type Sort = (typeof SORTS)[number];

export const DEFAULT_LIMIT = 20;
export const MAX_LIMIT = 100;
/** Nobody pages further; who wants everything takes the listings. */
export const MAX_OFFSET = 1000;
export const MAX_QUERY = 1000;
/** More words than that narrow nothing further. */
const MAX_WORDS = 12;
const MAX_PHRASES = 4;

/** A word to find, with the words it is made of when it was typed in camelCase. */
export type QueryWord = { word: string; pieces: string[] };

export type SearchQuery = {
  /** As typed. */
  q: string;
  words: QueryWord[];
  /** The last word may still be unfinished. */
  prefix: boolean;
  /** Texts that must (or must not) stand there word by word, in lower case. */
  phrases: { text: string; excluded: boolean }[];
  excluded: QueryWord[];
  /** From the query's syntax and from the URL together. */
  filters: Filters;
  /** From the URL alone: what the page's facets show as chosen. */
  chosen: Filters;
  sort: Sort;
  limit: number;
  offset: number;
};

/** Anything that answers like URLSearchParams. */
export type Params = { get(name: string): string | null; getAll(name: string): string[] };

/**
 * The query that an address asks: `q` with its syntax (`server:kubernetes category:execute risk:>=4 "exact phrase" -word`), the
 * filters as repeated parameters, `sort`, `limit` (1 to 100) and `cursor`.
 * With `problems`, whatever is wrong is left out and said there instead: a page shows both.
 * @throws InvalidInputError naming the parameter, what is wrong and what it takes.
 */
export function parseQuery(params: Params, problems: string[] | null = null): SearchQuery {
  const tolerant = <T>(read: () => T, otherwise: T): T => {
    try {
      return read();
    } catch (error) {
      if (problems === null || !(error instanceof InvalidInputError)) throw error;
      problems.push(error.message);
      return otherwise;
    }
  };
  const q = tolerant(() => readText(params.get("q") ?? ""), "");
  const read = (id: FilterId, value: string): string[] => tolerant(() => FILTERS[id].parse(value.trim()), []);
  const chosen = noFilters();
  for (const id of FILTER_IDS) {
    chosen[id] = unique(
      params
        .getAll(id)
        .filter((value) => value.trim() !== "")
        .flatMap((value) => read(id, value)),
    );
  }
  const typed = parseText(q, read, tolerant);
  const filters = noFilters();
  for (const id of FILTER_IDS) filters[id] = unique([...typed.filters[id], ...chosen[id]]);
  const query: SearchQuery = {
    ...typed,
    q,
    filters,
    chosen,
    sort: tolerant(() => oneOf("sort", params.get("sort"), SORTS, "relevance"), "relevance"),
    limit: tolerant(() => parseLimit(params.get("limit")), DEFAULT_LIMIT),
    offset: 0,
  };
  const cursor = params.get("cursor");
  if (cursor === null || cursor === "") return query;
  return { ...query, offset: tolerant(() => parseCursor(cursor, query), 0) };
}

function readText(q: string): string {
  if (q.length > MAX_QUERY) throw new InvalidInputError(`q: at most ${MAX_QUERY} characters, not ${q.length}.`);
  return q;
}

type Parsed = Pick<SearchQuery, "words" | "prefix" | "phrases" | "excluded" | "filters">;

/** `-"phrase"`, `name:"value"`, `name:value`, `-word` or a run without blanks; an open quote ends with the text. */
const PART = /(-?)(?:"([^"]*)(?:"|$)|([a-z]+):(?:"([^"]*)(?:"|$)|([^\s"]+))|([^\s"]+))/gi;

function parseText(
  q: string,
  read: (id: FilterId, value: string) => string[],
  tolerant: <T>(read: () => T, otherwise: T) => T,
): Parsed {
  const query: Parsed = { words: [], prefix: false, phrases: [], excluded: [], filters: noFilters() };
  for (const [part, minus, phrase, name, quoted, value, run] of q.matchAll(PART)) {
    const excluded = minus === "-";
    query.prefix = false;
    if (phrase !== undefined) addPhrase(query, phrase, excluded);
    else if (name !== undefined && isFilter(name.toLowerCase())) {
      const id = FILTER_IDS.find((filter) => filter === name.toLowerCase()) ?? "server";
      query.filters[id].push(
        ...(excluded ? tolerant(() => refuseExcluded(part), []) : read(id, (quoted ?? value ?? "").trim())),
      );
    } else {
      const words = queryWords(run ?? part.replace(/^-/, ""));
      (excluded ? query.excluded : query.words).push(...words);
      query.prefix = !excluded && words.length > 0 && /[\p{L}\p{N}\p{M}]$/u.test(q);
    }
  }
  return {
    ...query,
    words: query.words.slice(0, MAX_WORDS),
    prefix: query.prefix && query.words.length <= MAX_WORDS,
    phrases: query.phrases.slice(0, MAX_PHRASES),
    excluded: query.excluded.slice(0, MAX_WORDS),
  };
}

function addPhrase(query: Parsed, phrase: string, excluded: boolean): void {
  const text = phrase.replace(/\s+/g, " ").trim().toLowerCase();
  if (tokensOf(text).length > 0) query.phrases.push({ text, excluded });
}

function refuseExcluded(part: string): never {
  throw new InvalidInputError(`q: "${part.slice(0, 40)}": filters cannot be excluded, only words (-word).`);
}

function queryWords(text: string): QueryWord[] {
  return tokensOf(text).map(({ word, pieces }) => ({ word, pieces }));
}

/** The parameters that lead to the query again, in a fixed order, without defaults; `cursor` only when asked for. */
export function queryToParams(
  query: Pick<SearchQuery, "q" | "chosen" | "sort">,
  cursor: string | null = null,
): URLSearchParams {
  const params = new URLSearchParams();
  if (query.q.trim() !== "") params.set("q", query.q);
  for (const id of FILTER_IDS) for (const value of query.chosen[id]) params.append(id, value);
  if (query.sort !== "relevance") params.set("sort", query.sort);
  if (cursor !== null) params.set("cursor", cursor);
  return params;
}

/** Where the next page starts; bound to the query, so that it fits no other. */
export function cursorAt(offset: number, query: SearchQuery): string {
  return `${offset.toString(36)}.${queryHash(query)}`;
}

function parseCursor(cursor: string, query: SearchQuery): number {
  const [, offset, hash] = /^([0-9a-z]{1,4})\.([0-9a-z]{1,8})$/.exec(cursor) ?? [];
  if (offset === undefined)
    throw new InvalidInputError("cursor: not one of ours. Leave it out to start at the first page.");
  if (hash !== queryHash(query)) {
    throw new InvalidInputError("cursor: it belongs to another query. Leave it out to start at the first page.");
  }
  const start = parseInt(offset, 36);
  if (start > MAX_OFFSET)
    throw new InvalidInputError(`cursor: only the first ${MAX_OFFSET} results can be paged through.`);
  return start;
}

/** FNV-1a over what the query asks for. */
function queryHash(query: SearchQuery): string {
  let value = 0x811c9dc5;
  for (const character of queryToParams(query).toString()) {
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (value >>> 0).toString(36);
}

function parseLimit(text: string | null): number {
  if (text === null || text === "") return DEFAULT_LIMIT;
  const limit = Number(text);
  if (/^\d{1,3}$/.test(text) && limit >= 1 && limit <= MAX_LIMIT) return limit;
  throw new InvalidInputError(`limit: a whole number from 1 to ${MAX_LIMIT}.`);
}

function oneOf<T extends string>(name: string, text: string | null, allowed: readonly T[], fallback: T): T {
  if (text === null || text === "") return fallback;
  const found = allowed.find((value) => value === text.toLowerCase());
  if (found === undefined) throw new InvalidInputError(`${name}: one of ${allowed.join(", ")}.`);
  return found;
}

function unique(values: string[]): string[] {
  return [...new Set(values)];
}
