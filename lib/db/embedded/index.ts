import path from "node:path";
import { Client } from "pg";
import { env } from "@/lib/env";
import { InvalidInputError, messageOf } from "@/lib/errors";
import { closeDatabase } from "../client";
import { setDatabaseUrl } from "../connection";
import { migrate } from "../migrate";
import { acquireLease } from "./lease";

const CONNECT_MS = 10_000;

/** `release()` closes this process's connections, and lets the embedded server stop when nobody else uses it. */
export type Database = { url: string; embedded: boolean; release(): Promise<void> };

/**
 * The database of this process, which `prisma` uses from here on: DATABASE_URL, else the embedded server in DATA_DIR/postgres, which
 * the web server and all commands share: the first one starts it, the last one stops it.
 * @throws InvalidInputError when DATABASE_URL leads nowhere.
 */
export async function ensureDatabase(): Promise<Database> {
  const { DATABASE_URL, DATA_DIR } = env();
  if (DATABASE_URL !== undefined) {
    await requireDatabase(DATABASE_URL);
    return { url: DATABASE_URL, embedded: false, release: closeDatabase };
  }
  const lease = await acquireLease(path.resolve(DATA_DIR, "postgres"));
  setDatabaseUrl(lease.url);
  return {
    url: lease.url,
    embedded: true,
    async release() {
      await closeDatabase();
      lease.release();
    },
  };
}

/** Says which database cannot be used and why, but not its password. */
async function requireDatabase(connectionString: string): Promise<void> {
  const client = new Client({ connectionString, connectionTimeoutMillis: CONNECT_MS });
  client.on("error", () => undefined); // A connection that breaks later is the pool's to report.
  try {
    await client.connect();
  } catch (error) {
    const { host = "?", pathname = "" } = URL.parse(connectionString) ?? {};
    // Both addresses of "localhost" refusing makes an AggregateError without a message.
    const why = error instanceof AggregateError ? error.errors.map(messageOf).join(", ") : messageOf(error);
    throw new InvalidInputError(`DATABASE_URL names a database that cannot be used (${host}${pathname}): ${why}`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Runs a command's work with a migrated database, and lets go of it afterwards. */
export async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  const database = await ensureDatabase();
  try {
    await migrate(database.url);
    return await work();
  } finally {
    await database.release();
  }
}
