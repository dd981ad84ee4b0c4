import { env } from "@/lib/env";
import { exitCodeOf, messageOf } from "@/lib/errors";
import { withDatabase } from "@/lib/db/embedded";
import { harvestCacheDir, loadHarvestList } from "@/lib/harvest";
import { ASKED } from "@/lib/ingest/adding-sources";
import { parseIngestArguments, USAGE, type IngestArguments } from "@/lib/ingest/arguments";
import { loadContext } from "@/lib/ingest/context";
import { HARVEST, remoteEntry } from "@/lib/ingest/harvest-record";
import { harvestServers } from "@/lib/ingest/harvest-servers";
import { indexer } from "@/lib/ingest/indexer";
import { lookUp, type LookUpReport } from "@/lib/ingest/look-up";
import { ingestAll, planIngest } from "@/lib/ingest/pipeline";
import { createProgress, type Progress } from "@/lib/ingest/progress";
import { hasFailed, reportOf } from "@/lib/ingest/report";
import { runHarvest } from "@/lib/ingest/run-harvest";
import type { IngestSummary } from "@/lib/ingest/summary";

const stopping = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopping.abort());
const { signal } = stopping;

async function crawl(args: IngestArguments, progress: Progress): Promise<boolean> {
  const wanted = args.source.filter((id) => id !== HARVEST);
  const listed = args.source.includes(HARVEST) || args.remote.length > 0;
  const onlyAsk = (listed || args.harvest || args["look-up"]) && wanted.length === 0 && !args.from;
  const plan = onlyAsk ? { jobs: [], skipped: [] } : await planIngest({ sourceIds: wanted, from: args.from });
  return withDatabase(async () => {
    const summaries = await ingestAll(plan.jobs, {
      limit: args.limit,
      dryRun: args["dry-run"],
      signal,
      onProgress: ({ source }, seen) => progress.update(source.id, seen, null),
      onEnd: ({ source }, summary) => progress.end(source.id, summary),
    });
    if (args["look-up"] && !args["dry-run"]) {
      const { summaries: asked, off } = await askRegisters(args, progress);
      summaries.push(...asked);
      plan.skipped.push(...off);
    }
    if (listed && !args["dry-run"]) summaries.push(await harvestList(args, progress));
    if (args.harvest && !args["dry-run"]) summaries.push(await harvestRegistries(args, progress));
    progress.stop();
    if (!args.brief) console.log(reportOf(summaries, plan.skipped));
    return hasFailed(summaries);
  });
}

async function askRegisters(args: IngestArguments, progress: Progress): Promise<LookUpReport> {
  const index = indexer(signal);
  const { limit, again } = args;
  const report = await lookUp({
    ...{ context: loadContext(), limit, again, signal, onSaved: index.nudge },
    onProgress: (register, done, total) => progress.update(register, done, total),
    onEnd: (register, summary) => progress.end(register, summary),
  });
  await index.finish();
  return report;
}

/** What both kinds of harvest are run with. */
function harvestOptions(args: IngestArguments, label: string, progress: Progress) {
  const index = indexer(signal);
  const options = {
    context: loadContext(),
    cacheDir: harvestCacheDir(env().DATA_DIR),
    allowUnsandboxed: args["allow-unsandboxed"],
    again: args.again,
    signal,
    onProgress: (done: number, total: number) => progress.update(label, done, total),
    onSaved: index.nudge,
  };
  const finish = async (summary: IngestSummary): Promise<IngestSummary> => {
    await index.finish();
    progress.end(label, summary);
    return summary;
  };
  return { options, finish };
}

async function harvestList(args: IngestArguments, progress: Progress): Promise<IngestSummary> {
  const { options, finish } = harvestOptions(args, HARVEST, progress);
  const entries = [...(await loadHarvestList()).slice(0, args.limit), ...args.remote.map(remoteEntry)];
  return finish(await runHarvest({ ...options, entries, allowPrivate: env().ALLOW_PRIVATE_HOSTS }));
}

async function harvestRegistries(args: IngestArguments, progress: Progress): Promise<IngestSummary> {
  const { options, finish } = harvestOptions(args, ASKED, progress);
  return finish(await harvestServers({ ...options, slugs: args.servers, limit: args.limit }));
}

try {
  const args = parseIngestArguments(process.argv.slice(2));
  if (args.help) console.log(USAGE);
  else process.exitCode = (await crawl(args, createProgress(process.stderr))) ? 1 : 0;
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = exitCodeOf(error);
}
