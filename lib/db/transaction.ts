import type { Connection } from "./bulk";
import { pool } from "./client";

/** Runs `work` in one transaction: all of it is stored, or nothing when it throws. */
export function inTransaction<T>(work: (tx: Connection) => Promise<T>): Promise<T> {
  return transact(work, "COMMIT");
}

/** Runs `work` and undoes what it wrote: what would happen, for a dry run. */
export function inTrialTransaction<T>(work: (tx: Connection) => Promise<T>): Promise<T> {
  return transact(work, "ROLLBACK");
}

async function transact<T>(work: (tx: Connection) => Promise<T>, end: "COMMIT" | "ROLLBACK"): Promise<T> {
  const client = await pool().connect();
  let broken: Error | undefined;
  try {
    await client.query("BEGIN");
    const result = await work(client);
    await client.query(end);
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch((failed: Error) => (broken = failed));
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Makes this transaction wait for every other that saves records: two of them could both create one server. */
export async function lockSaving(tx: Connection): Promise<void> {
  await tx.query("SELECT pg_advisory_xact_lock(hashtext('toolrisk'), hashtext('save'))");
}
