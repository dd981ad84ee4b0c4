import { searchDatabase } from "@/lib/db/search-database";
import { searchEngine } from "@/lib/search/engine";
import type { SearchEngine } from "@/lib/search/search";

let engine: SearchEngine | undefined;

/** The search engine of this process. Its memory of a failed Meilisearch is shared by all requests. */
export function search(): SearchEngine {
  return (engine ??= searchEngine(searchDatabase.sql));
}
