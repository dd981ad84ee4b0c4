import type { EngineId, SearchResult } from "../result";

/** What an engine answers that finds nothing. */
export function emptyResult(engine: EngineId): SearchResult {
  return {
    hits: [],
    total: { count: 0, exact: true },
    facets: null,
    next: null,
    matched: [],
    suggestion: null,
    nearest: [],
    engine,
    fallback: null,
  };
}
