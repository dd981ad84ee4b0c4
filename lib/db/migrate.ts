import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { Client } from "pg";
import { messageOf } from "@/lib/errors";

/** Committed migrations, relative to the directory that the program was started in. */
const MIGRATIONS = path.join("prisma", "migrations");
/** Prisma's own lock, so that `prisma migrate deploy` and this runner wait for each other. */
const ADVISORY_LOCK = 72707369;

type Migration = { name: string; sql: string; checksum: string };
type Row = { migration_name: string; checksum: string; finished_at: Date | null; logs: string | null };

/** As Prisma creates it. */
const TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

/**
 * Applies the committed migrations that the database has not seen, in order of their names, each in one transaction, and returns
 * those names. Keeps Prisma's `_prisma_migrations`, so that its command line agrees, yet needs no engine to be downloaded.
 * @throws Error when an applied migration's file was changed, when one failed before, or when one fails now.
 */
export async function migrate(url: string, directory = MIGRATIONS): Promise<string[]> {
  const migrations = await readMigrations(directory);
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [ADVISORY_LOCK]);
    await client.query(TABLE);
    const applied = await appliedMigrations(client);
    refuseUnknown(migrations, applied);
    const pending = migrations.filter((migration) => isPending(migration, applied.get(migration.name)));
    for (const migration of pending) await apply(client, migration);
    return pending.map((migration) => migration.name);
  } finally {
    await client.end(); // Ends the session and with it the lock.
  }
}

async function readMigrations(directory: string): Promise<Migration[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(path.join(directory, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

async function appliedMigrations(client: Client): Promise<Map<string, Row>> {
  const { rows } = await client.query<Row>(
    `SELECT migration_name, checksum, finished_at, logs FROM "_prisma_migrations" WHERE rolled_back_at IS NULL ORDER BY started_at`,
  );
  return new Map(rows.map((row) => [row.migration_name, row]));
}

/** Rows without a file: a newer version has used this database. */
function refuseUnknown(migrations: Migration[], applied: Map<string, Row>): void {
  const known = new Set(migrations.map((migration) => migration.name));
  const unknown = [...applied.keys()].filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  throw new Error(
    `The database was migrated by a newer version (${unknown.join(", ")}). Use that version, or restore a backup from before it.`,
  );
}

function isPending(migration: Migration, row: Row | undefined): boolean {
  if (row === undefined) return true;
  if (row.finished_at === null) {
    throw new Error(
      `Migration ${migration.name} failed before and left the database half changed:\n${row.logs ?? "(no log)"}\n` +
        `Mend the database, then run: npx prisma migrate resolve --rolled-back ${migration.name} (or --applied).`,
    );
  }
  if (row.checksum !== migration.checksum) {
    throw new Error(
      `Migration ${migration.name} was changed after it had been applied. Restore the file, and put the change into a new migration.`,
    );
  }
  return false;
}

/** The script and its row are one transaction: a failed or killed run leaves nothing behind, and the next one tries again. */
async function apply(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  const id = randomUUID();
  try {
    await client.query("BEGIN");
    await client.query(sql);
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [id, checksum, name],
    );
    await client.query("COMMIT");
  } catch (cause) {
    await client.query("ROLLBACK");
    throw new Error(`Migration ${name} failed and was rolled back: ${messageOf(cause)}`, { cause });
  }
}
