import { finishHarvestTarget, noteToolsUnknown, syncHarvestTargets, takeHarvestTarget } from "@/lib/db/harvest";
import { advanceRun, finishRun, openRun, type RunCounts } from "@/lib/db/runs";
import { inTransaction } from "@/lib/db/transaction";
import { describeIsolation } from "@/lib/catalogue/isolation";
import { messageOf } from "@/lib/errors";
import type { HarvestOptions, HarvestResult } from "@/lib/harvest";
import {
  askServer,
  HARVEST,
  harvestListing,
  harvestRecord,
  harvestTarget,
  problemsOf,
  type ListedSubject,
} from "./harvest-record";
import { incomingRecord } from "./incoming";
import { saveRecords, type SaveContext } from "./save";
import { emptyCounts, Tally, type IngestSummary } from "./summary";

export type HarvestRunOptions = Omit<HarvestOptions, "onProgress"> & {
  entries: readonly ListedSubject[];
  context: Omit<SaveContext, "now">;
  /** Ask servers again that answered before. */
  again?: boolean;
  /** How many servers are installed and asked at the same time. */
  parallel?: number;
  /** Called after each server with how many are done. */
  onProgress?: (done: number, total: number) => void;
  /** Called after each server that was stored: time to bring the search index up to date. */
  onSaved?: () => void;
  /** The harvest itself; tests give their own servers. */
  harvest?: (entry: ListedSubject, options: HarvestOptions) => Promise<HarvestResult>;
};

/**
 * Works the harvest list off. The list stands in the database: a killed run goes on where it was, and pages show how far
 * it is. All servers appear at once, "tools unknown", and get their tools as they answer.
 */
export async function runHarvest(options: HarvestRunOptions): Promise<IngestSummary> {
  const tally = new Tally(HARVEST, "data/servers.yaml");
  const run = await openRun("harvest", HARVEST, "data/servers.yaml");
  if (run === null) return tally.end("busy", "Another process is harvesting.");
  try {
    const saved = await saveEntries(run.id, options, tally);
    const isolation = await workOff(run.id, options, saved, tally);
    const status = options.signal?.aborted ? "interrupted" : "finished";
    await finishRun(run.id, { status, isolation, complete: status === "finished" });
    return tally.end(status, isolation === null ? null : isolationLine(isolation));
  } catch (error) {
    await finishRun(run.id, { status: "failed", message: messageOf(error) });
    return tally.end("failed", messageOf(error));
  } finally {
    await run.release();
  }
}

/** How servers were run, as a summary says it. */
export function isolationLine(isolation: string): string {
  const described = describeIsolation(isolation);
  return described === null ? `isolation: ${isolation}` : `isolation: ${described.title}. ${described.text}`;
}

type Saved = ReadonlyMap<string, "created" | "updated" | "unchanged">;

/** The servers themselves and the work list; unchanged ones are not written. Says what became of each target's record. */
async function saveEntries(
  runId: number,
  { entries, context, again }: HarvestRunOptions,
  tally: Tally,
): Promise<Saved> {
  const now = new Date();
  const incoming = entries.map((entry) => incomingRecord(harvestRecord(entry), { now }));
  const counts = emptyCounts();
  const { results } = await inTransaction(async (tx) => {
    const outcome = await saveRecords(tx, incoming, { ...context, now });
    for (const result of outcome.results.values()) counts[result] += 1;
    await advanceRun(tx, runId, { counts, problems: [] });
    return outcome;
  });
  tally.add(counts, []);
  await syncHarvestTargets(entries.map(harvestTarget), { again });
  return new Map(
    entries.map((entry, index) => [harvestTarget(entry), results.get(incoming[index]?.id ?? "") ?? "unchanged"]),
  );
}

/** Takes target after target until none waits; says which rung of the isolation ladder was used. */
async function workOff(runId: number, options: HarvestRunOptions, saved: Saved, tally: Tally): Promise<string | null> {
  const { cacheDir, allowUnsandboxed, allowPrivate, signal, harvest = askServer } = options;
  const byTarget = new Map(options.entries.map((entry) => [harvestTarget(entry), entry]));
  let done = 0;
  let isolation: string | null = null;
  const work = async (): Promise<void> => {
    for (;;) {
      const entry = signal?.aborted ? undefined : byTarget.get((await takeHarvestTarget()) ?? "");
      if (entry === undefined) return;
      const result = await harvest(entry, { cacheDir, allowUnsandboxed, allowPrivate, signal });
      isolation = result.isolation;
      const asked = { entry, result, before: saved.get(harvestTarget(entry)) };
      await saveResult(runId, asked, options, tally).catch((error: unknown) =>
        saveResult(runId, { ...asked, result: notStored(result, error) }, options, tally),
      );
      options.onSaved?.();
      options.onProgress?.((done += 1), byTarget.size);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, options.parallel ?? 2) }, work));
  return isolation;
}

type Asked = {
  entry: ListedSubject;
  result: HarvestResult;
  /** How the server was counted when the run began. */
  before: "created" | "updated" | "unchanged" | undefined;
};

/** What one server answered could not be stored: its target has failed, and the others are asked all the same. */
function notStored({ isolation }: HarvestResult, error: unknown): HarvestResult {
  return { ok: false, reason: "not stored", message: messageOf(error), isolation };
}

/** One transaction: the tools, what became of the target, and the run's figures. */
async function saveResult(
  runId: number,
  { entry, result, before }: Asked,
  { context }: HarvestRunOptions,
  tally: Tally,
): Promise<void> {
  const target = harvestTarget(entry);
  const record = harvestRecord(entry);
  const now = new Date();
  const saved = await inTransaction(async (tx) => {
    const problems = problemsOf(entry.id, result);
    let became: keyof RunCounts = before ?? "unchanged";
    if (result.ok) {
      const incoming = incomingRecord(record, { now, observed: harvestListing(result, now) ?? undefined });
      const outcome = await saveRecords(tx, [incoming], { ...context, now });
      if (became === "unchanged") became = outcome.results.get(incoming.id) ?? became;
      problems.push(...outcome.problems);
      await finishHarvestTarget(tx, target, {
        status: "done",
        tools: result.tools.length,
        isolation: result.isolation,
      });
    } else if (result.reason === "interrupted") {
      await finishHarvestTarget(tx, target, { status: "pending" });
    } else {
      const { reason, message, isolation } = result;
      became = "failed";
      await finishHarvestTarget(tx, target, { status: "failed", reason, message, isolation });
      const state = result.needsAuthorization ? "needs authorization" : "unknown";
      await noteToolsUnknown(tx, record, state, `${reason}: ${message}`);
    }
    const counts = recounted(before, became);
    await advanceRun(tx, runId, { counts, problems });
    return { counts, problems };
  });
  tally.add(saved.counts, saved.problems);
}

/** A server counts once: under what became of it last, no longer under what it was counted as when the run began. */
function recounted(before: Asked["before"], became: keyof RunCounts): RunCounts {
  const counts = emptyCounts();
  if (before === undefined || before === became) return counts;
  counts[before] -= 1;
  counts[became] += 1;
  return counts;
}
