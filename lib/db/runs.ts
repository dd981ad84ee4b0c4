import { Client } from "pg";
import { prisma } from "./client";
import { databaseUrl } from "./connection";
import type { Tx } from "./transaction";

/** Runs: what was read from where, how far it came, and what became of it. */

export type RunKind = "ingest" | "harvest" | "reclassify" | "reindex";
export type RunCounts = { created: number; updated: number; unchanged: number; skipped: number; failed: number };
export type RunProblem = { record: string; reason: string; message: string };

export type OpenRun = {
  id: number;
  startedAt: Date;
  /** Resume from here; null: from the start. */
  cursor: string | null;
  /** Ask only for what changed since then; null: for everything. */
  since: Date | null;
  /** Ends the claim on this source; the run's row must be finished first. */
  release(): Promise<void>;
};

/** Problems kept a run; more are counted only. */
const MAX_PROBLEMS = 1000;

/**
 * Claims a source and opens a run of it, or null when another process is at it. The claim is a lock of the connection, so
 * it ends with the process: a run that says "running" while nobody holds its lock was killed, and is marked interrupted.
 */
export async function openRun(kind: RunKind, source: string, origin: string): Promise<OpenRun | null> {
  const claim = new Client({ connectionString: databaseUrl() });
  claim.on("error", () => undefined); // A lost claim shows when the run is finished.
  await claim.connect();
  const release = (): Promise<void> => claim.end();
  try {
    const { rows } = await claim.query<{ claimed: boolean }>(
      "SELECT pg_try_advisory_lock(hashtext('toolrisk run'), hashtext($1)) AS claimed",
      [`${kind} ${source}`],
    );
    if (!rows[0]?.claimed) {
      await release();
      return null;
    }
    await prisma.run.updateMany({ where: { kind, source, status: "running" }, data: { status: "interrupted" } });
    return { ...(await startRun(kind, source, origin)), release };
  } catch (error) {
    await release();
    throw error;
  }
}

/** A run goes on from the cursor of the last one when that one did not come to its end. */
async function startRun(kind: RunKind, source: string, origin: string): Promise<Omit<OpenRun, "release">> {
  const last = await prisma.run.findFirst({
    where: { kind, source, origin },
    orderBy: { id: "desc" },
    select: { status: true, cursor: true, since: true },
  });
  const resumed = last !== null && last.status !== "finished" && last.cursor !== null ? last : null;
  const since = resumed ? resumed.since : null;
  return prisma.run.create({
    data: { kind, source, origin, status: "running", startedAt: new Date(), cursor: resumed?.cursor ?? null, since },
    select: { id: true, startedAt: true, cursor: true, since: true },
  });
}

/** Start of the last finished run of the same source and origin: what a source that can tell is asked for changes since. */
export async function lastFinished(
  kind: RunKind,
  source: string,
  origin: string,
): Promise<{ any: Date | null; full: Date | null }> {
  const where = { kind, source, origin, status: "finished" };
  const newest = { orderBy: { id: "desc" }, select: { startedAt: true } } as const;
  const [any, full] = await Promise.all([
    prisma.run.findFirst({ where, ...newest }),
    prisma.run.findFirst({ where: { ...where, since: null }, ...newest }),
  ]);
  return { any: any?.startedAt ?? null, full: full?.startedAt ?? null };
}

/** Adds a saved page to the run, in the transaction that saved it: after a kill, page and cursor agree. */
export async function advanceRun(
  tx: Tx,
  runId: number,
  page: { cursor: string | null; counts: RunCounts; problems: readonly RunProblem[] },
): Promise<void> {
  const { created, updated, unchanged, skipped, failed } = page.counts;
  await tx.run.update({
    where: { id: runId },
    data: {
      cursor: page.cursor,
      created: { increment: created },
      updated: { increment: updated },
      unchanged: { increment: unchanged },
      skipped: { increment: skipped },
      failed: { increment: failed },
    },
    select: { id: true },
  });
  if (page.problems.length === 0) return;
  const kept = await tx.runError.count({ where: { runId } });
  const at = new Date();
  await tx.runError.createMany({
    data: page.problems.slice(0, Math.max(0, MAX_PROBLEMS - kept)).map((problem) => ({ ...problem, runId, at })),
  });
}

export async function finishRun(
  runId: number,
  end: { status: "finished" | "failed" | "interrupted"; message?: string; isolation?: string | null },
): Promise<void> {
  await prisma.run.update({ where: { id: runId }, data: { ...end, finishedAt: new Date() }, select: { id: true } });
}
