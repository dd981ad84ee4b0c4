import { cutText, replaceInvalid } from "@/lib/catalogue/text";
import { prisma } from "./client";
import { claimRun } from "./run-lock";
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
const MAX_PROBLEM_TEXT = 1000;
/** Runs of a source whose problems are kept; the figures of older ones stay. */
const RUNS_WITH_PROBLEMS = 20;

/** A source's clock may differ from ours, and what it changed during a run may have been missed. */
const SINCE_MARGIN_MS = 15 * 60_000;
/** After this long everything is asked for again: what silently went is only seen in a whole listing. */
const FULL_AFTER_MS = 7 * 24 * 60 * 60_000;

/**
 * Claims a source and opens a run of it, or null when another process is at it. The claim is a lock of the connection, so
 * it ends with the process: a run that says "running" while nobody holds its lock was killed, and is marked interrupted.
 */
export async function openRun(
  kind: RunKind,
  source: string,
  origin: string,
  { incremental = false } = {},
): Promise<OpenRun | null> {
  const claim = await claimRun(kind, source);
  if (claim === null) return null;
  try {
    await prisma.run.updateMany({ where: { kind, source, status: "running" }, data: { status: "interrupted" } });
    await forgetOldProblems(kind, source);
    return { ...(await startRun(kind, source, origin, incremental)), release: () => claim.release() };
  } catch (error) {
    await claim.release();
    throw error;
  }
}

async function forgetOldProblems(kind: RunKind, source: string): Promise<void> {
  const newest = { orderBy: { id: "desc" }, skip: RUNS_WITH_PROBLEMS, select: { id: true } } as const;
  const old = await prisma.run.findFirst({ where: { kind, source }, ...newest });
  if (old !== null) await prisma.runError.deleteMany({ where: { run: { kind, source, id: { lte: old.id } } } });
}

/** A run goes on from the cursor of the last one when that one did not come to its end. */
async function startRun(
  kind: RunKind,
  source: string,
  origin: string,
  incremental: boolean,
): Promise<Omit<OpenRun, "release">> {
  const last = await prisma.run.findFirst({
    where: { kind, source, origin },
    orderBy: { id: "desc" },
    select: { status: true, cursor: true, since: true, asOf: true },
  });
  const startedAt = new Date();
  const resumed = last !== null && last.status !== "finished" && last.cursor !== null;
  const position = resumed
    ? { cursor: last.cursor, since: last.since, asOf: last.asOf }
    : { cursor: null, since: incremental ? await sinceLast(kind, source, origin, startedAt) : null, asOf: startedAt };
  return prisma.run.create({
    data: { kind, source, origin, status: "running", startedAt, ...position },
    select: { id: true, startedAt: true, cursor: true, since: true },
  });
}

/** What a source that can tell is asked for: changes since the last run, or null when it is time for everything. */
async function sinceLast(kind: RunKind, source: string, origin: string, now: Date): Promise<Date | null> {
  const where = { kind, source, origin, complete: true };
  const newest = { orderBy: { id: "desc" }, select: { asOf: true } } as const;
  const [last, full] = await Promise.all([
    prisma.run.findFirst({ where, ...newest }),
    prisma.run.findFirst({ where: { ...where, since: null }, ...newest }),
  ]);
  if (last === null || full === null || now.getTime() - full.asOf.getTime() > FULL_AFTER_MS) return null;
  return new Date(last.asOf.getTime() - SINCE_MARGIN_MS);
}

/** Origin of the source's last whole listing; null when there was none. */
export async function lastFullOrigin(kind: RunKind, source: string): Promise<string | null> {
  const run = await prisma.run.findFirst({
    where: { kind, source, complete: true, since: null },
    orderBy: { id: "desc" },
    select: { origin: true },
  });
  return run?.origin ?? null;
}

/**
 * Adds a saved batch to the run, in the transaction that saved it: after a kill, records and cursor agree. Without a cursor
 * the run still goes on from the one before.
 */
export async function advanceRun(
  tx: Tx,
  runId: number,
  page: { cursor?: string | null; counts: RunCounts; problems: readonly RunProblem[] },
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
    data: page.problems.slice(0, Math.max(0, MAX_PROBLEMS - kept)).map((problem) => ({
      runId,
      at,
      record: storedText(problem.record),
      reason: storedText(problem.reason),
      message: storedText(problem.message),
    })),
  });
}

function storedText(text: string): string {
  return cutText(replaceInvalid(text), MAX_PROBLEM_TEXT);
}

export async function finishRun(
  runId: number,
  end: {
    status: "finished" | "failed" | "interrupted";
    message?: string | null;
    complete?: boolean;
    isolation?: string | null;
  },
): Promise<void> {
  await prisma.run.update({ where: { id: runId }, data: { ...end, finishedAt: new Date() }, select: { id: true } });
}
