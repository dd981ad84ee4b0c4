import type { SearchQuery } from "./query";
import type { SearchEngine } from "./search";

/** The engine, with names that look like the query's where it found nothing and knows none itself. */
export function withNearest(engine: SearchEngine, nearest: (query: SearchQuery) => Promise<string[]>): SearchEngine {
  return {
    id: engine.id,
    async search(query, options) {
      const result = await engine.search(query, options);
      const lost = result.hits.length === 0 && result.nearest.length === 0;
      return lost ? { ...result, nearest: await nearest(query) } : result;
    },
  };
}
