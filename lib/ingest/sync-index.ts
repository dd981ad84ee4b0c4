import type { IndexedRows } from "@/lib/catalogue/indexed";
import { searchDatabase } from "@/lib/db/search-database";
import { readIndexedRows } from "@/lib/db/search-rows";
import { serverDocument, toolDocument, SearchDocumentSchema, type SearchDocument } from "@/lib/search/document";
import { secondIndex } from "@/lib/search/engine";
import { lock, putDocuments, removeDocuments, settle } from "@/lib/search/postgres-index";
import type { SearchIndex } from "@/lib/search/search";
import type { Sql } from "@/lib/search/sql";

/** Works off what `enqueueForIndex` noted: catalogue rows → documents in Postgres → the second engine, if one is set up. */

/** Notes worked off in one transaction. A server stands for all of its tools, so a batch may be many documents. */
const BATCH = 200;
const SECOND_BATCH = 10_000;

export type SyncSummary = { written: number; removed: number };

type Note = { id: string; document: string };

/**
 * Brings the search index up to date and returns what was written. A note leaves in the transaction that did its work, so
 * whatever is cut short is done again by the next call. Calls in several processes take turns.
 * @throws UpstreamError when the second engine fails; Postgres is up to date then, and the notes for the other remain.
 */
export async function syncIndex({ signal }: { signal?: AbortSignal } = {}): Promise<SyncSummary> {
  const second = secondIndex();
  const summary = { written: 0, removed: 0 };
  for (let left = true; left && signal?.aborted !== true;) {
    left = await searchDatabase.transaction((sql) => syncPostgres(sql, second, summary));
  }
  if (summary.written + summary.removed > 0) await settle(searchDatabase);
  // A server that was set up just now, or lost its data: nothing was noted for it.
  if (second !== null && (await second.count()) === 0) await rebuildSecond(second, { onlyEmpty: true });
  for (let left = second !== null; left && second !== null && signal?.aborted !== true;) {
    left = await searchDatabase.transaction((sql) => syncSecond(sql, second));
  }
  return summary;
}

async function syncPostgres(sql: Sql, second: SearchIndex | null, summary: SyncSummary): Promise<boolean> {
  await lock(sql);
  const notes = await takeNotes(sql, "postgres", BATCH);
  if (notes.length === 0) return false;
  const wanted = idsOf(notes);
  const documents = documentsOf(await readIndexedRows(sql, wanted), new Set(notes.map(({ document }) => document)));
  const stored = await sql<{ id: string }>("SELECT id FROM search_document WHERE server_id = ANY($1) OR id = ANY($2)", [
    wanted.serverIds,
    notes.map(({ document }) => document),
  ]);
  const current = new Set(documents.map(({ id }) => id));
  const written = await putDocuments(sql, documents);
  const removed = await removeDocuments(
    sql,
    stored.map(({ id }) => id).filter((id) => !current.has(id)),
  );
  if (second !== null) await note(sql, second.id, [...written, ...removed]);
  await dropNotes(sql, notes);
  summary.written += written.length;
  summary.removed += removed.length;
  return notes.length === BATCH;
}

/**
 * Builds the second engine's index anew from what Postgres holds. Notes that come meanwhile are worked off afterwards, into the new
 * index; with `onlyEmpty`, nothing is done where another process has filled it in the meantime.
 */
export async function rebuildSecond(second: SearchIndex, { onlyEmpty = false } = {}): Promise<void> {
  await searchDatabase.transaction(async (sql) => {
    await lockSecond(sql, second);
    if (onlyEmpty && (await second.count()) > 0) return;
    await second.rebuild(storedDocuments());
  });
}

/** Held to the end of the transaction: one process at a time writes to the second engine. */
async function lockSecond(sql: Sql, second: SearchIndex): Promise<void> {
  await sql("SELECT 1 FROM pg_advisory_xact_lock(hashtext('toolrisk'), hashtext($1))", [second.id]);
}

async function syncSecond(sql: Sql, second: SearchIndex): Promise<boolean> {
  await lockSecond(sql, second);
  const notes = await takeNotes(sql, second.id, SECOND_BATCH);
  if (notes.length === 0) return false;
  const ids = [...new Set(notes.map(({ document }) => document))];
  const documents = await readStored(sql, ids);
  const current = new Set(documents.map(({ id }) => id));
  if (documents.length > 0) await second.put(documents);
  const gone = ids.filter((id) => !current.has(id));
  if (gone.length > 0) await second.remove(gone);
  await dropNotes(sql, notes);
  return notes.length === SECOND_BATCH;
}

function takeNotes(sql: Sql, engine: string, limit: number): Promise<Note[]> {
  return sql<Note>("SELECT id, document FROM search_outbox WHERE engine = $1 ORDER BY id LIMIT $2", [engine, limit]);
}

async function dropNotes(sql: Sql, notes: Note[]): Promise<void> {
  await sql("DELETE FROM search_outbox WHERE id = ANY($1::bigint[])", [notes.map(({ id }) => id)]);
}

async function note(sql: Sql, engine: string, documents: string[]): Promise<void> {
  await sql("INSERT INTO search_outbox (engine, document) SELECT $1, unnest($2::text[])", [engine, documents]);
}

function idsOf(notes: Note[]): { serverIds: number[]; toolIds: number[] } {
  const ids = (kind: string): number[] => [
    ...new Set(
      notes
        .filter(({ document }) => document.startsWith(kind))
        .map(({ document }) => Number(document.slice(kind.length))),
    ),
  ];
  return { serverIds: ids("server-"), toolIds: ids("tool-") };
}

/** The documents of the rows; a server that only came along with a noted tool is left as it is. */
export function documentsOf(rows: IndexedRows[], noted: ReadonlySet<string> | null = null): SearchDocument[] {
  return rows.flatMap(({ server, tools }) => {
    const document = serverDocument(server);
    const own = noted === null || noted.has(document.id) ? [document] : [];
    return [...own, ...tools.map((tool) => toolDocument(server, tool))];
  });
}

/** The documents as Postgres holds them, in batches. */
async function* storedDocuments(): AsyncGenerator<SearchDocument[]> {
  let after = "";
  for (;;) {
    const rows = await searchDatabase.sql<{ document: unknown }>(
      `SELECT document FROM search_document WHERE id > $1 ORDER BY id LIMIT ${SECOND_BATCH}`,
      [after],
    );
    const documents = rows.map(({ document }) => SearchDocumentSchema.parse(document));
    const last = documents.at(-1);
    if (last === undefined) return;
    yield documents;
    after = last.id;
  }
}

async function readStored(sql: Sql, ids: string[]): Promise<SearchDocument[]> {
  const rows = await sql<{ document: unknown }>("SELECT document FROM search_document WHERE id = ANY($1)", [ids]);
  return rows.map(({ document }) => SearchDocumentSchema.parse(document));
}
