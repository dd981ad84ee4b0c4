import { env } from "@/lib/env";
import { harvestCacheDir, loadHarvestList } from "@/lib/harvest";
import { ASKED } from "./adding-sources";
import type { IngestArguments } from "./arguments";
import { loadContext } from "./context";
import { HARVEST, remoteEntry } from "./harvest-record";
import { harvestServers } from "./harvest-servers";
import { indexer } from "./indexer";
import { lookUp } from "./look-up";
import { ingestAll, planIngest, type IngestPlan } from "./pipeline";
import type { Progress } from "./progress";
import { runHarvest } from "./run-harvest";
import type { IngestSummary } from "./summary";

/** What `npm run ingest` does: read registries, look things up, ask servers, as its arguments want. */

type Run = { args: IngestArguments; progress: Progress; signal: AbortSignal };

export type IngestOutcome = { summaries: IngestSummary[]; skipped: IngestPlan["skipped"] };

/** What the arguments name to be read; nothing when they ask for look-ups or servers alone. @throws InvalidInputError */
export async function planCommand(args: IngestArguments): Promise<IngestPlan> {
  const sourceIds = args.source.filter((id) => id !== HARVEST);
  args.remote.forEach(remoteEntry); // A wrong one is said before anything is read.
  const asks = wantsList(args) || args.harvest || args["look-up"];
  return asks && sourceIds.length === 0 && !args.from
    ? { jobs: [], skipped: [] }
    : planIngest({ sourceIds, from: args.from });
}

/** Does it, one thing after the other; never throws for what a source or a server does. */
export async function runCommand(plan: IngestPlan, run: Run): Promise<IngestOutcome> {
  const { args, progress, signal } = run;
  const dryRun = args["dry-run"];
  const read = await ingestAll(plan.jobs, {
    ...{ limit: args.limit, dryRun, signal },
    onProgress: ({ source }, seen) => progress.update(source.id, seen, null),
    onEnd: ({ source }, summary) => progress.end(source.id, summary),
  });
  const outcome: IngestOutcome = { summaries: read, skipped: [...plan.skipped] };
  if (dryRun) return outcome;
  if (args["look-up"]) {
    const { summaries, off } = await askRegisters(run);
    outcome.summaries.push(...summaries);
    outcome.skipped.push(...off);
  }
  if (wantsList(args)) outcome.summaries.push(await askListed(run));
  if (args.harvest) outcome.summaries.push(await askOthers(run));
  return outcome;
}

function wantsList({ source, remote }: IngestArguments): boolean {
  return source.includes(HARVEST) || remote.length > 0;
}

async function askRegisters({ args: { limit, again }, progress, signal }: Run): ReturnType<typeof lookUp> {
  const index = indexer(signal);
  const report = await lookUp({
    ...{ context: loadContext(), limit, again, signal, onSaved: index.nudge },
    onProgress: (register, done, total) => progress.update(register, done, total),
    onEnd: (register, summary) => progress.end(register, summary),
  });
  await index.finish();
  return report;
}

/** The list of well-known servers, and the endpoints that were named. */
async function askListed(run: Run): Promise<IngestSummary> {
  const { args } = run;
  const entries = [...(await loadHarvestList()).slice(0, args.limit), ...args.remote.map(remoteEntry)];
  return harvested(run, HARVEST, (options) =>
    runHarvest({ ...options, entries, allowPrivate: env().ALLOW_PRIVATE_HOSTS }),
  );
}

/** Servers that the registries name. */
function askOthers(run: Run): Promise<IngestSummary> {
  const { servers: slugs, limit } = run.args;
  return harvested(run, ASKED, (options) => harvestServers({ ...options, slugs, limit }));
}

type HarvestSettings = ReturnType<typeof harvestSettings>;

function harvestSettings({ args, progress, signal }: Run, label: string, onSaved: () => void) {
  return {
    ...{ context: loadContext(), cacheDir: harvestCacheDir(env().DATA_DIR), signal, onSaved },
    ...{ allowUnsandboxed: args["allow-unsandboxed"], again: args.again },
    onProgress: (done: number, total: number) => progress.update(label, done, total),
  };
}

/** A harvest of either kind, with the search index brought up to date after it. */
async function harvested(
  run: Run,
  label: string,
  harvest: (settings: HarvestSettings) => Promise<IngestSummary>,
): Promise<IngestSummary> {
  const index = indexer(run.signal);
  const summary = await harvest(harvestSettings(run, label, index.nudge));
  await index.finish();
  run.progress.end(label, summary);
  return summary;
}
