import { InvalidInputError } from "@/lib/errors";
import { FILTER_IDS, FILTERS, isFilter, noFilters, type Filters } from "./filters";
import { tokensOf } from "./words";

/** URL ↔ query. Free of Node: the page in the browser builds and reads addresses with it. */

export const SORTS = ["relevance", "risk", "newest", "popular"] as const;
export type Sort = (typeof SORTS)[number];

export const DEFAULT_LIMIT = 20;
const MAX_LIMIT = 100;
/** Nobody pages further; who wants everything takes the listings. */
export const MAX_OFFSET = 1000;
const MAX_QUERY = 1000;
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
 * @throws InvalidInputError naming the parameter, what is wrong and what it takes.
 */
export function parseQuery(params: Params): SearchQuery {
  const q = params.get("q") ?? "";
  if (q.length > MAX_QUERY) throw new InvalidInputError(`q: at most ${MAX_QUERY} characters, not ${q.length}.`);
  const chosen = noFilters();
  for (const id of FILTER_IDS) {
    chosen[id] = unique(
      params
        .getAll(id)
        .filter((value) => value.trim() !== "")
        .flatMap((value) => FILTERS[id].parse(value.trim())),
    );
  }
  const typed = parseText(q);
  const filters = noFilters();
  for (const id of FILTER_IDS) filters[id] = unique([...typed.filters[id], ...chosen[id]]);
  const query: SearchQuery = {
    ...typed,
    q,
    filters,
    chosen,
    sort: oneOf("sort", params.get("sort"), SORTS, "relevance"),
    limit: parseLimit(params.get("limit")),
    offset: 0,
  };
  const cursor = params.get("cursor");
  return cursor === null || cursor === "" ? query : { ...query, offset: parseCursor(cursor, query) };
}

/** `-"phrase"`, `name:"value"`, `name:value`, `-word` or a run without blanks; an open quote ends with the text. */
const PART = /(-?)(?:"([^"]*)(?:"|$)|([a-z]+):(?:"([^"]*)(?:"|$)|([^\s"]+))|([^\s"]+))/gi;

function parseText(q: string): Pick<SearchQuery, "words" | "prefix" | "phrases" | "excluded" | "filters"> {
  const query = {
    words: [] as QueryWord[],
    prefix: false,
    phrases: [] as SearchQuery["phrases"],
    excluded: [] as QueryWord[],
  };
  const filters = noFilters();
  for (const [part, minus, phrase, name, quoted, value, run] of q.matchAll(PART)) {
    const excluded = minus === "-";
    query.prefix = false;
    if (phrase !== undefined) {
      const text = phrase.replace(/\s+/g, " ").trim().toLowerCase();
      if (tokensOf(text).length > 0) query.phrases.push({ text, excluded });
    } else if (name !== undefined && isFilter(name.toLowerCase())) {
      if (excluded)
        throw new InvalidInputError(`q: "${part.slice(0, 40)}": filters cannot be excluded, only words (-word).`);
      const id = FILTER_IDS.find((filter) => filter === name.toLowerCase()) ?? "server";
      filters[id].push(...FILTERS[id].parse((quoted ?? value ?? "").trim()));
    } else {
      const words = queryWords(run ?? part.replace(/^-/, ""));
      (excluded ? query.excluded : query.words).push(...words);
      query.prefix = !excluded && words.length > 0 && /[\p{L}\p{N}\p{M}]$/u.test(q);
    }
  }
  return {
    words: query.words.slice(0, MAX_WORDS),
    prefix: query.prefix && query.words.length <= MAX_WORDS,
    phrases: query.phrases.slice(0, MAX_PHRASES),
    excluded: query.excluded.slice(0, MAX_WORDS),
    filters,
  };
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
