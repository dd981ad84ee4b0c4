import { env } from "@/lib/env";
import { withFallback } from "./fallback";
import { meilisearchEngine } from "./meilisearch";
import type { MeilisearchAccess } from "./meilisearch-client";
import { meilisearchIndex } from "./meilisearch-index";
import { withNearest } from "./nearest";
import { postgresEngine } from "./postgres";
import { similarNames } from "./postgres-lexicon";
import type { SearchEngine, SearchIndex } from "./search";
import type { Sql } from "./sql";

/** The engine that answers: Meilisearch where MEILI_URL names one, with Postgres to fall back on; else Postgres. */
export function searchEngine(sql: Sql): SearchEngine {
  const access = meilisearchAccess();
  const postgres = postgresEngine(sql);
  if (access === null) return postgres;
  const meilisearch = withNearest(meilisearchEngine(access), (query) => similarNames(sql, query));
  return withFallback(meilisearch, postgres);
}

/** The index to keep beside Postgres' own, if one is set up. */
export function secondIndex(): SearchIndex | null {
  const access = meilisearchAccess();
  return access === null ? null : meilisearchIndex(access);
}

function meilisearchAccess(): MeilisearchAccess | null {
  const { MEILI_URL, MEILI_MASTER_KEY } = env();
  return MEILI_URL === undefined ? null : { url: MEILI_URL, key: MEILI_MASTER_KEY ?? null };
}
