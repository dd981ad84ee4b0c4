import pLimit from "p-limit";
import { dueServers, serverIdOf } from "@/lib/db/harvest-candidates";
import { advanceRun, finishRun, openRun } from "@/lib/db/runs";
import { inTransaction } from "@/lib/db/transaction";
import { messageOf, NotFoundError } from "@/lib/errors";
import { ASKED } from "./adding-sources";
import { harvestServer, type HarvestOutcome, type HarvestServerOptions } from "./harvest-server";
import { isolationLine } from "./run-harvest";
import { emptyCounts, Tally, type IngestSummary } from "./summary";

export type HarvestServersOptions = HarvestServerOptions & {
  /** Ask these, by slug, whether it is time or not; none: those that are due, popular ones first. */
  slugs?: readonly string[];
  /** How many of those that are due. */
  limit?: number;
  /** How many servers are installed and asked at the same time. */
  parallel?: number;
  onProgress?: (done: number, total: number) => void;
  onSaved?: () => void;
};

/** Servers that one command asks unless told otherwise: each takes some seconds and is installed first. */
const USUAL_LIMIT = 100;

/**
 * Asks servers of the registries for their tools. What became of each stands in the database: a killed run goes on with
 * those that were not asked yet.
 * @throws NotFoundError for a slug that no server has.
 */
export async function harvestServers(options: HarvestServersOptions): Promise<IngestSummary> {
  const { slugs = [], limit = USUAL_LIMIT, signal } = options;
  const named = await Promise.all(slugs.map(namedServer));
  const tally = new Tally(ASKED, "servers of the registries");
  const run = await openRun("harvest", ASKED, "servers of the registries");
  if (run === null) return tally.end("busy", "Another process is asking servers.");
  try {
    const ids = named.length > 0 ? named : await dueServers(limit, options);
    const isolation = await askAll(run.id, ids, { ...options, again: options.again || named.length > 0 }, tally);
    const status = signal?.aborted ? "interrupted" : "finished";
    await finishRun(run.id, { status, isolation, complete: status === "finished" });
    return tally.end(status, isolation === null ? "no server was due" : isolationLine(isolation));
  } catch (error) {
    await finishRun(run.id, { status: "failed", message: messageOf(error) });
    return tally.end("failed", messageOf(error));
  } finally {
    await run.release();
  }
}

async function namedServer(slug: string): Promise<number> {
  const id = await serverIdOf(slug);
  if (id === null) throw new NotFoundError(`--harvest ${slug}: there is no such server`);
  return id;
}

/** Says which isolation was used, the one of started programs rather than that of endpoints. */
async function askAll(
  runId: number,
  ids: readonly number[],
  options: HarvestServersOptions,
  tally: Tally,
): Promise<string | null> {
  let done = 0;
  const isolations = new Set<string>();
  const inParallel = pLimit(options.parallel ?? 2);
  const one = async (id: number): Promise<void> => {
    if (options.signal?.aborted) return;
    const outcome = await harvestServer(id, options).catch((error: unknown) => notStored(id, error));
    if (outcome.isolation !== null) isolations.add(outcome.isolation);
    await count(runId, outcome, tally);
    options.onSaved?.();
    options.onProgress?.((done += 1), ids.length);
  };
  await Promise.all(ids.map((id) => inParallel(one, id)));
  return [...isolations].find((isolation) => isolation !== "remote") ?? [...isolations][0] ?? null;
}

/** What one server answered could not be stored: it stays due, and the others are asked all the same. */
function notStored(id: number, error: unknown): HarvestOutcome {
  const reason = "not stored";
  const message = messageOf(error);
  return {
    ...{ server: null, target: null, became: "failed", reason, message, tools: null, isolation: null },
    problems: [{ record: `server ${id}`, reason, message }],
  };
}

async function count(runId: number, { became, problems }: HarvestOutcome, tally: Tally): Promise<void> {
  if (became === "interrupted") return;
  const counts = emptyCounts();
  counts[became === "not due" ? "skipped" : became] += 1;
  await inTransaction((tx) => advanceRun(tx, runId, { counts, problems }));
  tally.add(counts, problems);
}
