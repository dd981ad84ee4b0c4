import pLimit from "p-limit";
import { prisma } from "./client";
import type { Prisma } from "./generated/client";

/** An open transaction; what the writers of lib/db take. */
export type Tx = Prisma.TransactionClient;

/** A batch of records with thousands of tools may take longer than Prisma's five seconds. */
const OPTIONS = { timeout: 10 * 60_000, maxWait: 10 * 60_000 };

/** Writers wait for each other here, not at a lock in the database, where each would hold a connection that others need. */
const inTurn = pLimit(1);

/** Runs `work` in one transaction: all of it is stored, or nothing when it throws. Not to be nested. */
export function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTurn(() => prisma.$transaction(work, OPTIONS));
}

class Undone<T> extends Error {
  constructor(readonly result: T) {
    super("undone on purpose");
  }
}

/** Runs `work` and undoes what it wrote: what would happen, for a dry run. */
export async function inTrialTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  let undone: Undone<T> | undefined;
  try {
    return await inTransaction(async (tx): Promise<T> => {
      undone = new Undone(await work(tx));
      throw undone;
    });
  } catch (error) {
    if (undone !== undefined && error === undone) return undone.result;
    throw error;
  }
}

/** Makes this transaction wait for every other that saves records: two of them could both create one server. */
export async function lockSaving(tx: Tx): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtext('toolrisk'), hashtext('save'))`;
}
