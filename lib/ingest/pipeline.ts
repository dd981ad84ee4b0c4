import { InvalidInputError, messageOf } from "@/lib/errors";
import { parseAddress } from "@/lib/http/redirect";
import { findSource, SOURCES } from "@/lib/sources";
import { discover } from "@/lib/sources/discover";
import type { Origin, Source } from "@/lib/sources/source";
import { loadContext } from "./context";
import { HARVEST } from "./harvest-record";
import { ingestSource, type IngestOptions } from "./ingest-source";
import type { IngestSummary } from "./summary";

/** Crawl → merge → classify → save → index, for one source or all of them. The harvest is run-harvest.ts. */

export type IngestJob = { source: Source; origin: Origin };
export type IngestPlan = { jobs: IngestJob[]; skipped: { what: string; why: string }[] };

/**
 * What to read: `from` (an address of one source, a file or folder, or a folder of several registries) or each source's own
 * address; `sourceIds` narrows it down.
 * @throws InvalidInputError for an unknown source, a path that holds nothing known, or an address that says not whose it is.
 */
export async function planIngest({
  sourceIds = [],
  from,
}: {
  sourceIds?: string[];
  from?: string;
}): Promise<IngestPlan> {
  const known = SOURCES.map(({ id }) => id);
  const unknown = sourceIds.filter((id) => !known.includes(id));
  if (unknown.length > 0) {
    throw new InvalidInputError(
      `--source ${unknown.join(", ")}: no such source. There are: ${[...known, HARVEST].join(", ")}`,
    );
  }
  const isWanted = ({ id }: Source): boolean => sourceIds.length === 0 || sourceIds.includes(id);
  if (from === undefined) return planOnline(isWanted);
  return /^[a-z][a-z\d+.-]*:\/\//i.test(from) ? planAddress(from, sourceIds) : planFrom(from, isWanted);
}

/** An address does not show its format as a folder does, so the source must be named. */
function planAddress(from: string, sourceIds: readonly string[]): IngestPlan {
  const [source, ...others] = [...new Set(sourceIds)].map(findSource);
  if (!source || others.length > 0) {
    throw new InvalidInputError("--from with an address needs one --source that says whose format it is in");
  }
  try {
    return { jobs: [{ source, origin: { url: parseAddress(from).href } }], skipped: [] };
  } catch (error) {
    throw new InvalidInputError(`--from ${messageOf(error)}`);
  }
}

function planOnline(isWanted: (source: Source) => boolean): IngestPlan {
  const plan: IngestPlan = { jobs: [], skipped: [] };
  for (const source of SOURCES.filter(isWanted)) {
    const why =
      source.unavailable?.() ?? (source.defaultOrigin === null ? "has no address of its own; give --from" : null);
    if (why !== null || source.defaultOrigin === null) plan.skipped.push({ what: source.id, why: why ?? "" });
    else plan.jobs.push({ source, origin: source.defaultOrigin });
  }
  return plan;
}

async function planFrom(from: string, isWanted: (source: Source) => boolean): Promise<IngestPlan> {
  const plan: IngestPlan = { jobs: [], skipped: [] };
  for (const { path, source } of await discover(from)) {
    if (source === null) plan.skipped.push({ what: path, why: "not in the format of any source" });
    else if (!isWanted(source)) plan.skipped.push({ what: path, why: `holds ${source.id}, which was not asked for` });
    else plan.jobs.push({ source, origin: { path } });
  }
  return plan;
}

export type IngestAllOptions = {
  limit?: number;
  dryRun?: boolean;
  signal?: AbortSignal;
  onSaved?: () => void;
  onProgress?: (job: IngestJob, seen: number) => void;
  onEnd?: (job: IngestJob, summary: IngestSummary) => void;
};

/** Runs the jobs: sources beside each other, several origins of one source after each other. Never throws for a source. */
export async function ingestAll(jobs: readonly IngestJob[], options: IngestAllOptions): Promise<IngestSummary[]> {
  const bySource = Map.groupBy(jobs, (job) => job.source.id);
  const context = loadContext();
  const queues = [...bySource.values()];
  const summaries = await Promise.all(queues.map((queue) => runInTurn(queue, options, context)));
  return summaries.flat();
}

async function runInTurn(
  jobs: readonly IngestJob[],
  options: IngestAllOptions,
  context: IngestOptions["context"],
): Promise<IngestSummary[]> {
  const summaries: IngestSummary[] = [];
  for (const job of jobs) {
    const { limit, dryRun, signal, onSaved } = options;
    const onProgress = (seen: number): void => options.onProgress?.(job, seen);
    const summary = await ingestSource({ ...job, context, limit, dryRun, signal, onProgress, onSaved });
    summaries.push(summary);
    options.onEnd?.(job, summary);
  }
  return summaries;
}
