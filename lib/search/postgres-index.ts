import { digestOf } from "@/lib/catalogue/digest";
import type { SearchDocument } from "./document";
import { quoted } from "./plan";
import { createBeside, swapIn } from "./postgres-swap";
import type { SearchIndex } from "./search";
import type { Database, Sql } from "./sql";
import { factsOf } from "./facts";
import { MARK, openFacets, rankOf, sampleOf, termsOf } from "./terms";

/** Writes the search tables. One writer at a time; readers wait for the swap that ends a rebuild, and that is short. */

const BATCH = 1000;
/** Where a rebuild happens until it is swapped in. */
const NEXT = "search_next";
const REBUILT = ["search_document", "search_entry", "search_lexeme"] as const;

export function postgresIndex(database: Database): SearchIndex {
  return {
    id: "postgres",
    put: async (documents) => {
      await database.transaction(async (sql) => {
        await lock(sql);
        await putDocuments(sql, documents);
      });
      await settle(database);
    },
    remove: async (ids) => {
      await database.transaction(async (sql) => {
        await lock(sql);
        await removeDocuments(sql, ids);
      });
      await settle(database);
    },
    rebuild: (batches) => database.transaction((sql) => rebuild(sql, batches)),
    async count() {
      const [row] = await database.sql<{ count: number }>("SELECT count(*)::int AS count FROM search_document");
      return row?.count ?? 0;
    },
    digests: () => digests(database.sql),
  };
}

/** Held to the end of the transaction: two writers would count lexemes twice, or write into tables that a rebuild replaces. */
export async function lock(sql: Sql): Promise<void> {
  await sql("SELECT 1 FROM pg_advisory_xact_lock(hashtext('toolrisk'), hashtext('search'))");
}

/** Stores those documents that changed and gives their ids. */
export async function putDocuments(sql: Sql, documents: SearchDocument[]): Promise<string[]> {
  const stored = await sql<{ id: string; digest: string }>(
    "SELECT id, digest FROM search_document WHERE id = ANY($1)",
    [documents.map(({ id }) => id)],
  );
  const digestById = new Map(stored.map(({ id, digest }) => [id, digest]));
  const latest = new Map(documents.map((document) => [document.id, document]));
  const changed = [...latest.values()].filter((document) => digestById.get(document.id) !== digestOf(document));
  if (changed.length === 0) return [];
  const ids = changed.map(({ id }) => id);
  await removeDocuments(
    sql,
    ids.filter((id) => digestById.has(id)),
  );
  await insert(sql, "", changed);
  await countLexemes(sql, ids, 1);
  return ids;
}

/** Removes the documents that are there, and gives their ids. */
export async function removeDocuments(sql: Sql, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  await countLexemes(sql, ids, -1);
  await sql("DELETE FROM search_entry WHERE id = ANY($1)", [ids]);
  const removed = await sql<{ id: string }>("DELETE FROM search_document WHERE id = ANY($1) RETURNING id", [ids]);
  return removed.map(({ id }) => id);
}

/**
 * What follows a change, once for many: sorts into the indexes what their pending lists hold, which every search reads from end to
 * end and Postgres sorts in by itself only when they are full; and draws the sample anew.
 */
export async function settle({ sql, transaction }: Database): Promise<void> {
  await sql(
    `SELECT gin_clean_pending_list(i.indexrelid) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am a ON a.oid = c.relam
     WHERE a.amname = 'gin' AND i.indrelid IN ('search_entry'::regclass, 'search_lexeme'::regclass)`,
  );
  await transaction(async (sql) => {
    await lock(sql);
    await drawSample(sql, "");
  });
}

/** So many entries are enough to estimate from; every estimate reads all of them. */
const SAMPLE = 5000;

/** Writes only what differs: emptying the table would wait for whoever reads it, a backup say, and every search behind that. */
async function drawSample(sql: Sql, schema: string): Promise<void> {
  await sql(
    `WITH drawn AS MATERIALIZED (
       SELECT id, facts, facet_set, terms FROM ${schema}search_entry ORDER BY sample, hashtext(id), id LIMIT ${SAMPLE}),
     left_out AS (DELETE FROM search_sample s WHERE NOT EXISTS (SELECT FROM drawn WHERE drawn.id = s.id))
     INSERT INTO search_sample AS s (id, facts, facet_set, terms) SELECT id, facts, facet_set, terms FROM drawn
     ON CONFLICT (id) DO UPDATE SET facts = EXCLUDED.facts, facet_set = EXCLUDED.facet_set, terms = EXCLUDED.terms
       WHERE (s.facts, s.facet_set, s.terms) IS DISTINCT FROM (EXCLUDED.facts, EXCLUDED.facet_set, EXCLUDED.terms)`,
  );
}

async function insert(sql: Sql, schema: string, documents: SearchDocument[]): Promise<void> {
  const sets = await facetSets(sql, documents);
  const columns = <T>(value: (document: SearchDocument) => T): T[] => documents.map(value);
  await sql(
    `INSERT INTO ${schema}search_document (id, server_id, digest, document)
     SELECT id, server_id, digest, document::jsonb
     FROM unnest($1::text[], $2::int[], $3::text[], $4::text[]) AS given(id, server_id, digest, document)`,
    [
      columns(({ id }) => id),
      columns(({ server }) => server.id),
      columns((document) => digestOf(document)),
      columns((document) => JSON.stringify(document)),
    ],
  );
  await sql(
    `INSERT INTO ${schema}search_entry (id, kind, rank, risk, facts, popularity, observed_at, facet_set, sample, terms)
     SELECT id, kind, rank, risk, facts, popularity, observed_at, facet_set, sample, terms::tsvector
     FROM unnest($1::text[], $2::int[], $3::int[], $4::int[], $5::int[], $6::int[], $7::timestamptz[], $8::int[], $9::int[], $10::text[])
       AS given(id, kind, rank, risk, facts, popularity, observed_at, facet_set, sample, terms)`,
    [
      columns(({ id }) => id),
      columns(({ kind }) => (kind === "server" ? 0 : 1)),
      columns(rankOf),
      columns(({ risk }) => risk ?? 0),
      columns(factsOf),
      columns(({ popularity }) => Math.min(popularity, 2_147_483_647)),
      columns(({ observedAt }) => observedAt),
      columns((document) => sets.get(facetKey(document)) ?? 0),
      columns(sampleOf),
      columns((document) => termsOf(document).map(quoted).join(" ")),
    ],
  );
}

/** Ids of the documents' combinations of facet values, by `facetKey`. */
async function facetSets(sql: Sql, documents: SearchDocument[]): Promise<Map<string, number>> {
  const keys = [...new Set(documents.map(facetKey))];
  const wanted =
    "SELECT key, ARRAY(SELECT jsonb_array_elements_text(key::jsonb)) AS facets FROM unnest($1::text[]) AS key";
  await sql(`INSERT INTO search_facet_set (facets) SELECT facets FROM (${wanted}) wanted ON CONFLICT DO NOTHING`, [
    keys,
  ]);
  const rows = await sql<{ key: string; id: number }>(
    `SELECT key, id FROM (${wanted}) wanted JOIN search_facet_set USING (facets)`,
    [keys],
  );
  return new Map(rows.map(({ key, id }) => [key, id]));
}

function facetKey(document: SearchDocument): string {
  const values = openFacets(document).map(([facet, value]) => `${facet}/${value.toLowerCase()}`);
  return JSON.stringify([...new Set(values)].sort());
}

/** What is corrected to: words of names and titles, letters only, 3 to 16 of them. With each one letter left out (variantsOf). */
const WORD = `CASE WHEN lexeme ~ '^${MARK.head}[[:alpha:]]{3,16}$' THEN substr(lexeme, 2) END`;
const VARIANTS = `CASE WHEN lexeme ~ '^${MARK.head}[[:alpha:]]{3,16}$' THEN
  ARRAY(SELECT DISTINCT left(substr(lexeme, 2), place) || substr(lexeme, place + 3) FROM generate_series(0, length(lexeme) - 1) AS place) END`;

/** Adds the terms of those entries to the lexemes' counts, or takes them away. */
async function countLexemes(sql: Sql, ids: string[], sign: 1 | -1): Promise<void> {
  await sql(
    `INSERT INTO search_lexeme AS known (lexeme, documents, servers, word, variants)
     SELECT lexeme, ${sign} * count(*), ${sign} * count(*) FILTER (WHERE kind = 0), ${WORD}, ${VARIANTS}
     FROM search_entry, unnest(tsvector_to_array(terms)) AS lexeme WHERE id = ANY($1)
     GROUP BY lexeme ORDER BY lexeme
     ON CONFLICT (lexeme) DO UPDATE
       SET documents = known.documents + EXCLUDED.documents, servers = known.servers + EXCLUDED.servers`,
    [ids],
  );
}

/** Everything anew in a schema of its own, which then takes the tables' place; all of it or nothing. */
async function rebuild(sql: Sql, batches: AsyncIterable<SearchDocument[]>): Promise<number> {
  await lock(sql);
  await sql("SET LOCAL maintenance_work_mem = '256MB'");
  await createBeside(sql, NEXT, REBUILT);
  let total = 0;
  for await (const batch of batches) {
    for (let start = 0; start < batch.length; start += BATCH) {
      await insert(sql, `${NEXT}.`, batch.slice(start, start + BATCH));
    }
    total += batch.length;
  }
  await sql(
    `INSERT INTO ${NEXT}.search_lexeme (lexeme, documents, servers, word, variants)
     SELECT lexeme, documents, coalesce(servers, 0), ${WORD}, ${VARIANTS}
     FROM (SELECT word AS lexeme, ndoc AS documents FROM ts_stat('SELECT terms FROM ${NEXT}.search_entry')) AS counted
     LEFT JOIN (SELECT word AS lexeme, ndoc AS servers FROM ts_stat('SELECT terms FROM ${NEXT}.search_entry WHERE kind = 0')) AS s
       USING (lexeme)`,
  );
  await drawSample(sql, `${NEXT}.`);
  await swapIn(sql, NEXT, REBUILT);
  return total;
}

async function* digests(sql: Sql): AsyncGenerator<Map<string, string>> {
  let after = "";
  for (;;) {
    const rows = await sql<{ id: string; digest: string }>(
      "SELECT id, digest FROM search_document WHERE id > $1 ORDER BY id LIMIT 10000",
      [after],
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    yield new Map(rows.map(({ id, digest }) => [id, digest]));
    after = last.id;
  }
}
