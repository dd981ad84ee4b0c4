import type { PoolClient } from "pg";
import { to as copyTo } from "pg-copy-streams";
import { frame, MAX_FRAME, type Header, type Table } from "./archive";
import { pool } from "./client";
import { readTables } from "./tables";

export type BackupSummary = { tables: number; bytes: number; migrations: string[] };

/**
 * The whole catalogue as it stands at one moment, in pieces: all tables are read in one REPEATABLE READ transaction, so what is
 * written meanwhile is either in all of it or in none. The queue's schema is not part of it: its jobs follow from the rest.
 * @returns after the last piece, what was written.
 */
export async function* backup(now: Date): AsyncGenerator<Buffer, BackupSummary> {
  const client = await pool().connect();
  try {
    await client.query("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const header: Header = {
      format: "toolrisk backup 1",
      createdAt: now.toISOString(),
      migrations: await appliedMigrations(client),
    };
    const tables = await readTables(client);
    let bytes = 0;
    const counted = (piece: Buffer): Buffer => {
      bytes += piece.length;
      return piece;
    };
    yield counted(frame(JSON.stringify(header)));
    for (const table of tables) {
      for await (const piece of tableFrames(client, table)) yield counted(piece);
    }
    yield frame(JSON.stringify({ bytes, tables: tables.length }));
    await client.query("COMMIT");
    return { tables: tables.length, bytes, migrations: header.migrations };
  } finally {
    client.release(true); // An unfinished COPY cannot be left but by closing.
  }
}

async function* tableFrames(client: PoolClient, { table, columns }: Table): AsyncGenerator<Buffer> {
  yield frame(JSON.stringify({ table, columns }));
  const list = columns.map((column) => `"${column}"`).join(", ");
  const rows: AsyncIterable<Buffer> = client.query(copyTo(`COPY "${table}" (${list}) TO STDOUT`));
  for await (const chunk of rows) {
    for (let start = 0; start < chunk.length; start += MAX_FRAME) yield frame(chunk.subarray(start, start + MAX_FRAME));
  }
  yield frame("");
}

/** Names of the migrations that the database has seen, in order. */
export async function appliedMigrations(client: PoolClient): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM "_prisma_migrations"
      WHERE rolled_back_at IS NULL AND finished_at IS NOT NULL ORDER BY migration_name`,
  );
  return rows.map(({ name }) => name);
}
