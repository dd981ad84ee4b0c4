import { setTimeout as wait } from "node:timers/promises";
import type { Sql } from "./sql";

/** Puts tables that were filled beside those in use in their place. */

/** So long the tables in use are asked for, and with them every search waits; then searches go on for `PAUSE_MS`. */
const ASK_MS = 100;
const PAUSE_MS = 400;
/** A backup, which reads for minutes, is waited for; what reads for longer is an error. */
const GIVE_UP_MS = 30 * 60_000;
const LOCK_NOT_AVAILABLE = "55P03";

/** Makes tables of a schema of its own, empty and without indexes yet. */
export async function createBeside(sql: Sql, schema: string, tables: readonly string[]): Promise<void> {
  await sql(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
  await sql(`CREATE SCHEMA ${schema}`);
  for (const table of tables) await sql(`CREATE TABLE ${schema}.${table} (LIKE ${table} INCLUDING DEFAULTS)`);
}

/** Gives the schema's tables the indexes of those in use, and their place. Searches wait for the last moment alone. */
export async function swapIn(sql: Sql, schema: string, tables: readonly string[]): Promise<void> {
  await createIndexes(sql, schema, tables);
  for (const table of tables) await sql(`ANALYZE ${schema}.${table}`);
  const [current] = await sql<{ name: string }>("SELECT current_schema()::text AS name");
  await takeFromReaders(sql, tables);
  await sql(`DROP TABLE ${tables.join(", ")}`);
  for (const table of tables) await sql(`ALTER TABLE ${schema}.${table} SET SCHEMA ${current?.name ?? "public"}`);
  await sql(`DROP SCHEMA ${schema}`);
}

async function createIndexes(sql: Sql, schema: string, tables: readonly string[]): Promise<void> {
  const indexes = await sql<{ name: string; definition: string; primary: boolean; table: string }>(
    `SELECT c.relname AS name, pg_get_indexdef(i.indexrelid) AS definition, i.indisprimary AS primary, t.relname AS table
     FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid
     WHERE t.relname = ANY($1) AND t.relnamespace = current_schema()::regnamespace`,
    [tables],
  );
  for (const { name, definition, primary, table } of indexes) {
    await sql(definition.replace(/ ON (\S+\.)?/, ` ON ${schema}.`));
    if (primary) await sql(`ALTER TABLE ${schema}.${table} ADD CONSTRAINT ${name} PRIMARY KEY USING INDEX ${name}`);
  }
}

/** Locks the tables. Behind a lock that waits for one long reader all searches would wait, so it is asked for a moment at a time. */
async function takeFromReaders(sql: Sql, tables: readonly string[]): Promise<void> {
  const end = Date.now() + GIVE_UP_MS;
  await sql(`SET LOCAL lock_timeout = ${ASK_MS}`);
  for (;;) {
    await sql("SAVEPOINT asking");
    try {
      await sql(`LOCK TABLE ${tables.join(", ")} IN ACCESS EXCLUSIVE MODE`);
      return;
    } catch (error) {
      const taken = error instanceof Error && "code" in error && error.code === LOCK_NOT_AVAILABLE;
      if (!taken || Date.now() > end) throw error;
    }
    await sql("ROLLBACK TO SAVEPOINT asking");
    await wait(PAUSE_MS);
  }
}
