import type { SearchDocument } from "./document";
import type { SearchQuery } from "./query";
import type { EngineId, SearchResult } from "./result";

/** Up to here Postgres counts exactly; beyond it estimates from a sample. */
export const EXACT_UP_TO = 10_000;

/** With fewer strict matches than this, spelling is looked at, and what holds most of three or more words is shown after them. */
export const FEW = 10;

/** Answers queries. Both engines answer with the same documents, filters and counts; the order may differ in detail. */
export type SearchEngine = {
  readonly id: EngineId;
  /**
   * @throws UpstreamError when an engine outside Postgres fails.
   */
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
  /** How many documents it holds; 0 when there is no index yet. */
  count(): Promise<number>;
  /** Every document's id and digest, for the drift check. */
  digests(): AsyncIterable<Map<string, string>>;
};
