import { pipeline } from "node:stream/promises";
import type { PoolClient } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { InvalidInputError } from "@/lib/errors";
import { FrameReader, parseBetween, parseHeader, type Header, type Table } from "./archive";
import { appliedMigrations } from "./backup";
import { pool } from "./client";
import { readTables } from "./tables";

export type RestoreSummary = { tables: number; createdAt: string };

/**
 * Puts a backup into the migrated database: all of it, or nothing when anything is wrong with it.
 * @throws InvalidInputError when the backup is not whole, was made at other migrations than this database has, or the database
 *   holds servers and `force` is not set.
 */
export async function restore(pieces: AsyncIterable<Buffer>, { force = false } = {}): Promise<RestoreSummary> {
  const frames = new FrameReader(pieces);
  const header = parseHeader(await frames.next());
  const client = await pool().connect();
  let whole = false;
  try {
    await client.query("BEGIN");
    await requireSameMigrations(client, header);
    const tables = await readTables(client);
    const generation = await emptyDatabase(client, tables, force);
    const restored = await restoreTables(client, tables, frames);
    await setSequences(client);
    await raiseAbove(client, generation);
    await client.query("COMMIT");
    whole = true;
    return { tables: restored, createdAt: header.createdAt };
  } finally {
    client.release(!whole); // Closing undoes what is not committed, in the middle of a COPY too.
  }
}

async function requireSameMigrations(client: PoolClient, { migrations, createdAt }: Header): Promise<void> {
  const here = await appliedMigrations(client);
  if (here.join() === migrations.join()) return;
  throw new InvalidInputError(
    `The backup of ${createdAt} was made at migration ${migrations.at(-1)}, this database is at ${here.at(-1) ?? "none"}. ` +
      "Restore with the version of the program that made it, then start the newer one, which migrates.",
  );
}

/** Empties the tables and returns the generation that web processes may have seen. */
async function emptyDatabase(client: PoolClient, tables: readonly Table[], force: boolean): Promise<bigint> {
  const { rows } = await client.query<{ servers: number; generation: string }>(
    `SELECT (SELECT count(*)::int FROM (SELECT FROM "Server" LIMIT 1) s) AS servers,
            (SELECT value FROM "CatalogueGeneration" WHERE id = 1) AS generation`,
  );
  if (rows[0]?.servers !== 0 && !force) {
    throw new InvalidInputError(
      "The database holds a catalogue. --force replaces it by the backup; take a backup of it first.",
    );
  }
  await client.query(`TRUNCATE ${tables.map(({ table }) => `"${table}"`).join(", ")} RESTART IDENTITY CASCADE`);
  // Jobs of the old catalogue name servers by ids that mean others now.
  const { rows: queue } = await client.query<{ found: string | null }>(
    "SELECT to_regclass('queue.job')::text AS found",
  );
  if (queue[0]?.found != null) await client.query("DELETE FROM queue.job");
  return BigInt(rows[0]?.generation ?? 0);
}

async function restoreTables(client: PoolClient, tables: readonly Table[], frames: FrameReader): Promise<number> {
  for (let restored = 0; ; restored += 1) {
    const before = frames.bytes;
    const next = parseBetween(await frames.next());
    if (!("table" in next)) {
      if (next.tables !== restored || next.bytes !== before) throw new InvalidInputError("The backup is damaged.");
      return restored;
    }
    const table = tables.find((known) => known.table === next.table);
    if (table === undefined || table.columns.join() !== next.columns.join()) {
      throw new InvalidInputError(`The backup's table ${JSON.stringify(next.table)} is not as this database has it.`);
    }
    const list = table.columns.map((column) => `"${column}"`).join(", ");
    await pipeline(rowsOf(frames), client.query(copyFrom(`COPY "${table.table}" (${list}) FROM STDIN`)));
  }
}

async function* rowsOf(frames: FrameReader): AsyncGenerator<Buffer> {
  for (let piece = await frames.next(); piece.length > 0; piece = await frames.next()) yield piece;
}

/** Ids go on after the highest one. */
async function setSequences(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(
    `SELECT t.relname::text AS table, a.attname::text AS column, s.oid::regclass::text AS sequence
       FROM pg_class s JOIN pg_depend d ON d.objid = s.oid AND d.deptype IN ('a', 'i')
       JOIN pg_class t ON t.oid = d.refobjid JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
      WHERE s.relkind = 'S' AND s.relnamespace = current_schema()::regnamespace`,
  );
  for (const { table, column, sequence } of rows) {
    await client.query(
      `SELECT setval($1::regclass, coalesce(max("${column}"), 1), max("${column}") IS NOT NULL) FROM "${table}"`,
      [sequence],
    );
  }
}

/** Pages that were cached of what stood here before are out of date: everything is newer than they. */
async function raiseAbove(client: PoolClient, seen: bigint): Promise<void> {
  if (seen === 0n) return;
  await client.query(`UPDATE "CatalogueGeneration" SET value = greatest(value, $1) + 1`, [seen.toString()]);
  await client.query(`UPDATE "Server" SET generation = (SELECT value FROM "CatalogueGeneration" WHERE id = 1)`);
  await client.query("SELECT pg_notify('catalogue', value::text) FROM \"CatalogueGeneration\"");
}
