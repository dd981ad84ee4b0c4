import type { SearchDocument } from "./document";
import type { FACET_IDS } from "./filters";
import { excerpt } from "./highlight";
import type { SearchQuery } from "./query";

export type FacetId = (typeof FACET_IDS)[number];
export type FacetCount = { value: string; count: number };
export type Facets = Record<FacetId, FacetCount[]>;

/** A document without what only matching needs; the description is at most an excerpt. */
export type SearchHit = Omit<SearchDocument, "parameters" | "popularity">;

/** Up to here totals and facet counts are exact; beyond they are estimates, and said to be ("about"). */
export const EXACT_UP_TO = 10_000;

/** With fewer strict matches than this, what holds most of the words (three or more) is shown after them. */
export const FEW = 10;

export type SearchResult = {
  hits: SearchHit[];
  total: { count: number; exact: boolean };
  /** Counted as if the facet's own filter were not set, so that its other values can be added; null when not asked for. */
  facets: Facets | null;
  /** Cursor of the next page; null on the last. */
  next: string | null;
  /** Words to highlight: those of the query and what they were read as. */
  matched: string[];
  /** The query with its unknown words corrected, when that finds something; else null. */
  suggestion: string | null;
  engine: EngineId;
  /** Why this engine answered instead of the one that is set up; null when it is the one. */
  fallback: string | null;
};

export type EngineId = "postgres" | "meilisearch";

/** Answers queries. Both engines answer with the same documents, filters and counts; the order may differ in detail. */
export type SearchEngine = {
  readonly id: EngineId;
  search(query: SearchQuery, options?: { facets?: boolean; signal?: AbortSignal }): Promise<SearchResult>;
};

/** Keeps an engine's documents. Each call returns when its documents are found by searches. */
export type SearchIndex = {
  readonly id: EngineId;
  /** Adds documents and replaces those of the same id. */
  put(documents: SearchDocument[]): Promise<void>;
  remove(ids: string[]): Promise<void>;
  /** Builds the index anew beside the old one and swaps them; searches see one or the other. Returns how many documents. */
  rebuild(batches: AsyncIterable<SearchDocument[]>): Promise<number>;
  /** Every document's id and digest, for the drift check. */
  digests(): AsyncIterable<Map<string, string>>;
};

/** The document as a result shows it: its description cut to 300 characters around the first match. */
export function toHit(document: SearchDocument, matched: string[]): SearchHit {
  const { parameters: _parameters, popularity: _popularity, description, ...hit } = document;
  return { ...hit, description: description === null ? null : excerpt(description, matched, 300) };
}

/** What highlighting marks: the query's words, the last as a prefix while it is typed. */
export function matchedWords({ words, prefix, phrases }: SearchQuery): string[] {
  const typed = words.flatMap(({ word, pieces }) => [word, ...pieces]);
  const last = words.at(-1);
  return [
    ...typed,
    ...(prefix && last !== undefined ? [`${last.word}*`] : []),
    ...phrases.flatMap(({ text }) => text.split(/[^\p{L}\p{N}]+/u)),
  ];
}
