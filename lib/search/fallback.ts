import { messageOf, UpstreamError } from "@/lib/errors";
import type { SearchEngine } from "./search";

/** After a failure the engine is left alone for so long, so that visitors do not wait for it one after another. */
const REST_MS = 5000;

/**
 * Asks `first`; when it fails, `second` answers, and the result says why. After a rest `first` is asked again, so it comes back
 * by itself. A query that is wrong, or aborted, is no failure of the engine.
 */
export function withFallback(first: SearchEngine, second: SearchEngine, now: () => number = Date.now): SearchEngine {
  let failure: { at: number; message: string } | null = null;
  const instead: SearchEngine["search"] = async (query, options) => ({
    ...(await second.search(query, options)),
    fallback: failure?.message ?? null,
  });
  return {
    id: first.id,
    async search(query, options) {
      if (failure !== null && now() - failure.at < REST_MS) return instead(query, options);
      try {
        const result = await first.search(query, options);
        failure = null;
        return result;
      } catch (error) {
        if (!(error instanceof UpstreamError) || options?.signal?.aborted === true) throw error;
        failure = { at: now(), message: messageOf(error) };
        return instead(query, options);
      }
    },
  };
}
