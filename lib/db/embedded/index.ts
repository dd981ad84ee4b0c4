import path from "node:path";
import { env } from "@/lib/env";
import { closeDatabase } from "../client";
import { setDatabaseUrl } from "../connection";
import { migrate } from "../migrate";
import { acquireLease } from "./lease";

/** `release()` closes this process's connections, and lets the embedded server stop when nobody else uses it. */
export type Database = { url: string; embedded: boolean; release(): Promise<void> };

/**
 * The database of this process, which `prisma` uses from here on: DATABASE_URL, else the embedded server in DATA_DIR/postgres, which
 * the web server and all commands share: the first one starts it, the last one stops it.
 */
export async function ensureDatabase(): Promise<Database> {
  const { DATABASE_URL, DATA_DIR } = env();
  if (DATABASE_URL !== undefined) return { url: DATABASE_URL, embedded: false, release: closeDatabase };
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
