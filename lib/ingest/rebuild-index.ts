import { digestOf } from "@/lib/catalogue/digest";
import { searchDatabase } from "@/lib/db/search-database";
import { readAllIndexedRows } from "@/lib/db/search-rows";
import type { SearchDocument } from "@/lib/search/document";
import { secondIndex } from "@/lib/search/engine";
import { postgresIndex } from "@/lib/search/postgres-index";
import type { SearchIndex } from "@/lib/search/search";
import { documentsOf, rebuildSecond, syncIndex } from "./sync-index";

/** The search index as a whole: built anew, and compared with the catalogue. */

/** Builds every index anew from the catalogue and returns the number of documents. What changes meanwhile is worked off afterwards. */
export async function rebuildIndex(): Promise<number> {
  const total = await postgresIndex(searchDatabase).rebuild(allDocuments());
  const second = secondIndex();
  if (second !== null) await rebuildSecond(second);
  await syncIndex();
  return total;
}

/** Ids of documents that one engine lacks, holds in an older form, or holds although the catalogue does not. */
export type Drift = { engine: string; documents: number; missing: string[]; stale: string[]; extra: string[] };

/** How each index differs from the catalogue. With notes still to be worked off, those differences are no drift yet: sync first. */
export async function indexDrift(): Promise<Drift[]> {
  const expected = new Map<string, string>();
  for await (const documents of allDocuments()) {
    for (const document of documents) expected.set(document.id, digestOf(document));
  }
  const indexes = [postgresIndex(searchDatabase), secondIndex()].filter((index) => index !== null);
  return Promise.all(indexes.map((index) => driftOf(index, expected)));
}

async function driftOf(index: SearchIndex, expected: ReadonlyMap<string, string>): Promise<Drift> {
  const drift: Drift = { engine: index.id, documents: 0, missing: [], stale: [], extra: [] };
  const seen = new Set<string>();
  for await (const digests of index.digests()) {
    for (const [id, digest] of digests) {
      seen.add(id);
      if (!expected.has(id)) drift.extra.push(id);
      else if (expected.get(id) !== digest) drift.stale.push(id);
    }
  }
  drift.documents = seen.size;
  drift.missing = [...expected.keys()].filter((id) => !seen.has(id));
  return drift;
}

async function* allDocuments(): AsyncGenerator<SearchDocument[]> {
  for await (const rows of readAllIndexedRows(searchDatabase.sql)) yield documentsOf(rows);
}
