import { basename } from "node:path";
import type { ServerRecord } from "@/lib/catalogue/server";
import { loadMissingRecords } from "@/lib/db/batch";
import { advanceRun, finishRun, lastFullOrigin, openRun, type OpenRun } from "@/lib/db/runs";
import { inTransaction, inTrialTransaction } from "@/lib/db/transaction";
import { messageOf } from "@/lib/errors";
import { log, withLogContext } from "@/lib/log/log";
import type { Origin, Source, SourceItem, SourcePage } from "@/lib/sources/source";
import { goneRecord, incomingRecord } from "./incoming";
import type { Incoming } from "./plan-servers";
import { saveRecords, type SaveContext } from "./save";
import { emptyCounts, Tally, type IngestSummary } from "./summary";

export type IngestOptions = {
  source: Source;
  origin: Origin;
  /** Labels and trusts; see save.ts. */
  context: Omit<SaveContext, "now">;
  /** Stop after so many records. */
  limit?: number;
  /** Say what would happen and store nothing. */
  dryRun?: boolean;
  signal?: AbortSignal;
  /** Called after each saved batch with the number of records seen so far. */
  onProgress?: (seen: number) => void;
  /** Called after each batch that was stored: time to bring the search index up to date. */
  onSaved?: () => void;
};

/** Records saved in one transaction. */
const BATCH = 500;

/**
 * Reads one source from one origin and stores what changed. Never throws for what the source does: an outage ends the run
 * as "failed", with all that was saved before, and the next run goes on from there.
 */
export async function ingestSource(options: IngestOptions): Promise<IngestSummary> {
  const origin = originName(options.origin);
  const tally = new Tally(options.source.id, origin);
  const incremental = "url" in options.origin && options.source.incremental === true;
  const run = options.dryRun ? null : await openRun("ingest", options.source.id, origin, { incremental });
  if (run === null && !options.dryRun) return tally.end("busy", "Another process is reading this source.");
  return withLogContext({ run: run?.id, source: options.source.id }, () => read(options, run, origin, tally));
}

async function read(options: IngestOptions, run: OpenRun | null, origin: string, tally: Tally): Promise<IngestSummary> {
  try {
    log().debug({ origin, since: run?.since ?? null, cursor: run?.cursor ?? null }, "run begun");
    const complete = await readPages(options, run, tally);
    // A run that was resumed or asked for changes only has not seen every record.
    if (complete && run?.cursor === null && run.since === null) await markGone(options, run, origin, tally);
    return await end(run, tally, options.signal?.aborted ? "interrupted" : "finished", null, complete);
  } catch (error) {
    return await end(run, tally, options.signal?.aborted ? "interrupted" : "failed", messageOf(error));
  } finally {
    await run?.release();
  }
}

async function end(
  run: OpenRun | null,
  tally: Tally,
  status: "finished" | "failed" | "interrupted",
  message: string | null,
  complete = false,
): Promise<IngestSummary> {
  if (run !== null) await finishRun(run.id, { status, message, complete });
  const summary = tally.end(status, message);
  log().debug({ status, ...summary.counts, note: message ?? undefined }, "run ended");
  return summary;
}

/** The address, or the last part of the path: what the sources page shows. */
function originName(origin: Origin): string {
  return "url" in origin ? origin.url : basename(origin.path);
}

/** Saves the listing batch by batch. True when it came to its end. */
async function readPages(options: IngestOptions, run: OpenRun | null, tally: Tally): Promise<boolean> {
  const { limit = Infinity, signal } = options;
  let cursor = run?.cursor ?? null;
  const isEnough = (count: number): boolean =>
    count >= BATCH || tally.seen + count >= limit || signal?.aborted === true;
  for await (const batch of inBatches(listing(options, run), isEnough)) {
    cursor = batch.cursor;
    // A limited run stops inside a page: the next one starts anew.
    await saveItems(
      batch.items.slice(0, limit - tally.seen),
      options,
      run,
      limit === Infinity ? cursor : undefined,
      tally,
    );
    if (signal?.aborted || tally.seen >= limit) return false;
  }
  return cursor === null && limit === Infinity;
}

/** Joins pages until there are enough items for a transaction. What came before a failure is yielded before it is thrown. */
async function* inBatches(
  pages: AsyncIterable<SourcePage>,
  isEnough: (count: number) => boolean,
): AsyncGenerator<SourcePage> {
  let waiting: SourcePage[] = [];
  const joined = (): SourcePage[] => {
    const items = waiting.flatMap((page) => page.items);
    const last = waiting.at(-1);
    waiting = [];
    return last === undefined ? [] : [{ items, cursor: last.cursor }];
  };
  try {
    for await (const page of pages) {
      waiting.push(page);
      if (isEnough(waiting.reduce((count, { items }) => count + items.length, 0))) yield* joined();
    }
  } catch (error) {
    yield* joined();
    throw error;
  }
  yield* joined();
}

/** The pages from where the run stands. A source that no longer knows an old position is read from its start. */
async function* listing({ source, origin, signal }: IngestOptions, run: OpenRun | null): ReturnType<Source["pages"]> {
  const updatedSince = run?.since?.toISOString() ?? null;
  let yielded = false;
  try {
    for await (const page of source.pages(origin, { cursor: run?.cursor, updatedSince, signal })) {
      yielded = true;
      yield page;
    }
  } catch (error) {
    if (yielded || !run?.cursor || signal?.aborted) throw error;
    yield* source.pages(origin, { updatedSince, signal });
  }
}

async function saveItems(
  items: readonly SourceItem[],
  options: IngestOptions,
  run: OpenRun | null,
  cursor: string | null | undefined,
  tally: Tally,
): Promise<void> {
  const now = new Date();
  const records = items.flatMap((item) => (item.kind === "record" ? [item.record] : []));
  tally.note(items);
  for (let start = 0; start === 0 || start < records.length; start += BATCH) {
    const chunk = records.slice(start, start + BATCH);
    const last = start + BATCH >= records.length;
    const incoming = chunk.map((record) => incomingRecord(record, { now, registryTitle: options.source.title }));
    await saveBatch(incoming, options, run, last ? cursor : undefined, tally);
  }
  options.onProgress?.(tally.seen);
}

/**
 * Saves records together. When that fails, half by half, until the one that cannot be stored stands alone and is counted:
 * one bad record never stops a run.
 */
async function saveBatch(
  incoming: readonly Incoming[],
  options: IngestOptions,
  run: OpenRun | null,
  cursor: string | null | undefined,
  tally: Tally,
): Promise<void> {
  try {
    await saveTogether(incoming, options, run, cursor, tally);
  } catch (error) {
    const [only, second] = incoming;
    if (only === undefined || options.signal?.aborted) throw error;
    if (second === undefined) {
      tally.noteFailure({ record: only.id, reason: "not stored", message: messageOf(error) });
      return saveTogether([], options, run, cursor, tally);
    }
    const middle = Math.ceil(incoming.length / 2);
    await saveBatch(incoming.slice(0, middle), options, run, undefined, tally);
    await saveBatch(incoming.slice(middle), options, run, cursor, tally);
  }
}

/** One transaction: records, what became of them, and where to go on. */
async function saveTogether(
  incoming: readonly Incoming[],
  options: IngestOptions,
  run: OpenRun | null,
  cursor: string | null | undefined,
  tally: Tally,
): Promise<void> {
  const transaction = options.dryRun ? inTrialTransaction : inTransaction;
  const saved = await transaction(async (tx) => {
    const outcome = await saveRecords(tx, incoming, { ...options.context, now: new Date() });
    const counts = { ...tally.noted.counts };
    for (const result of outcome.results.values()) counts[result] += 1;
    const problems = [...tally.noted.problems, ...outcome.problems];
    if (run !== null) await advanceRun(tx, run.id, { cursor, counts, problems });
    return { counts, problems };
  });
  tally.add(saved.counts, saved.problems);
  for (const { record, reason, message } of saved.problems) log().debug({ record, reason, note: message }, "problem");
  options.onSaved?.();
}

/** A listing that names less than this share of what it named before is taken for a broken one. */
const CREDIBLE_SHARE = 0.5;
const FEW = 20;

/** After a whole listing from the usual place: what it no longer names is gone there. */
async function markGone(options: IngestOptions, run: OpenRun | null, origin: string, tally: Tally): Promise<void> {
  const { source } = options;
  if (!source.complete || run === null || (await lastFullOrigin("ingest", source.id)) !== origin) return;
  const missing = await loadMissingRecords(source.id, tally.ids);
  if (missing.length > FEW && missing.length > (missing.length + tally.ids.size) * CREDIBLE_SHARE) {
    const message = `The listing names ${tally.ids.size} records where ${missing.length} more were known; nothing was taken as gone.`;
    const problems = [{ record: source.id, reason: "listing shrank", message }];
    tally.add(emptyCounts(), problems);
    return inTransaction((tx) => advanceRun(tx, run.id, { counts: emptyCounts(), problems }));
  }
  for (const chunk of chunks(missing, BATCH)) await saveBatch(chunk.map(goneRecord), options, run, undefined, tally);
}

function* chunks(records: readonly ServerRecord[], size: number): Generator<ServerRecord[]> {
  for (let start = 0; start < records.length; start += size) yield records.slice(start, start + size);
}
