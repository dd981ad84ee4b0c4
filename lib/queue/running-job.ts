import { fromPrisma, type JobWithMetadata, type PgBoss } from "pg-boss";
import { z } from "zod";
import { inTransaction, type Tx } from "@/lib/db/transaction";

/** A job that this worker holds. */
export type RunningJob = {
  id: string;
  priority: number;
  /** Aborts when the worker stops, when the job's time is over, and when another worker has it. */
  signal: AbortSignal;
  /**
   * Marks the job as done in the transaction that stores its result, so both or neither happen.
   * @throws ClaimLost when another worker has the job by now; nothing of this attempt must be stored then.
   */
  settle(tx: Tx): Promise<void>;
};

/** The job was taken for lost and given to another worker while this one was still at it. */
export class ClaimLost extends Error {
  override name = "ClaimLost";
}

/** Thrown by work that was stopped before its end: the job goes back into the queue as it was. */
export class GivenBack extends Error {
  override name = "GivenBack";
}

/** pg-boss does not type what its settling calls answer. */
const SettledSchema = z.object({ affected: z.number() });

export function runningJob(boss: PgBoss, job: JobWithMetadata, stopping: AbortSignal): RunningJob {
  return {
    id: job.id,
    priority: job.priority,
    signal: AbortSignal.any([stopping, job.signal]),
    settle: (tx) => settle(boss, job, tx),
  };
}

async function settle(boss: PgBoss, job: JobWithMetadata, tx: Tx): Promise<void> {
  const answer = await boss.complete(job.name, job, null, { db: fromPrisma(tx) });
  if (SettledSchema.parse(answer).affected === 0) {
    throw new ClaimLost(`job ${job.id} went to another worker, which took this one for dead`);
  }
}

/** Puts a job back as it was, to be taken at once by any worker; it counts as no try. */
export async function giveBack(boss: PgBoss, job: JobWithMetadata): Promise<void> {
  const { name, data, priority, singletonKey, groupId, groupTier } = job;
  await inTransaction(async (tx) => {
    await settle(boss, job, tx);
    await boss.send(name, data, {
      db: fromPrisma(tx),
      priority,
      ...(singletonKey === null ? {} : { singletonKey }),
      ...(groupId ? { group: { id: groupId, ...(groupTier ? { tier: groupTier } : {}) } } : {}),
    });
  });
}
