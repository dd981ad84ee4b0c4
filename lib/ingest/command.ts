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

export type Run = { args: IngestArguments; progress: Progress; signal: AbortSignal };

export type IngestOutcome = {
  summaries: IngestSummary[];
  skipped: IngestPlan["skipped"];
  /** Why search does not show all of it yet; null when it does. */
  unindexed: string | null;
};

/** What the arguments name to be read; nothing when they ask for look-ups or servers alone. @throws InvalidInputError */
export async function planCommand(args: IngestArguments): Promise<IngestPlan> {
  const sourceIds = args.source.filter((id) => id !== HARVEST);
  args.remote.forEach(remoteEntry); // A wrong one is said before anything is read.
  const asks = wantsList(args) || args.harvest || args["look-up"];
  return asks && sourceIds.length === 0 && !args.from
    ? { jobs: [], skipped: [] }
    : planIngest({ sourceIds, from: args.from });
}

/** Does it, one thing after the other; never throws for what a source, a server or a search engine does. */
export async function runCommand(plan: IngestPlan, run: Run): Promise<IngestOutcome> {
  const index = indexer(run.signal);
  const done = await readAndAsk(plan, { ...run, onSaved: index.nudge });
  return { ...done, unindexed: run.args["dry-run"] ? null : await index.finish() };
}

type SavingRun = Run & { onSaved: () => void };

async function readAndAsk(plan: IngestPlan, run: SavingRun): Promise<Omit<IngestOutcome, "unindexed">> {
  const { args, progress, signal, onSaved } = run;
  const dryRun = args["dry-run"];
  const summaries = await ingestAll(plan.jobs, {
    ...{ limit: args.limit, dryRun, signal, onSaved },
    onProgress: ({ source }, seen) => progress.update(source.id, seen, null),
    onEnd: ({ source }, summary) => progress.end(source.id, summary),
  });
  const skipped = [...plan.skipped];
  if (dryRun) return { summaries, skipped };
  if (args["look-up"]) {
    const asked = await askRegisters(run);
    summaries.push(...asked.summaries);
    skipped.push(...asked.off);
  }
  if (wantsList(args)) summaries.push(await askListed(run));
  if (args.harvest) summaries.push(await askOthers(run));
  return { summaries, skipped };
}

function wantsList({ source, remote }: IngestArguments): boolean {
  return source.includes(HARVEST) || remote.length > 0;
}

function askRegisters({ args: { limit, again }, progress, signal, onSaved }: SavingRun): ReturnType<typeof lookUp> {
  return lookUp({
    ...{ context: loadContext(), limit, again, signal, onSaved },
    onProgress: (register, done, total) => progress.update(register, done, total),
    onEnd: (register, summary) => progress.end(register, summary),
  });
}

/** The list of well-known servers, and the endpoints that were named. */
async function askListed(run: SavingRun): Promise<IngestSummary> {
  const { args } = run;
  const entries = [...(await loadHarvestList()).slice(0, args.limit), ...args.remote.map(remoteEntry)];
  return harvested(run, HARVEST, (options) =>
    runHarvest({ ...options, entries, allowPrivate: env().ALLOW_PRIVATE_HOSTS }),
  );
}

/** Servers that the registries name. */
function askOthers(run: SavingRun): Promise<IngestSummary> {
  const { servers: slugs, limit } = run.args;
  return harvested(run, ASKED, (options) => harvestServers({ ...options, slugs, limit }));
}

type HarvestSettings = ReturnType<typeof harvestSettings>;

function harvestSettings({ args, progress, signal, onSaved }: SavingRun, label: string) {
  return {
    ...{ context: loadContext(), cacheDir: harvestCacheDir(env().DATA_DIR), signal, onSaved },
    ...{ allowUnsandboxed: args["allow-unsandboxed"], again: args.again },
    onProgress: (done: number, total: number) => progress.update(label, done, total),
  };
}

/** A harvest of either kind. */
async function harvested(
  run: SavingRun,
  label: string,
  harvest: (settings: HarvestSettings) => Promise<IngestSummary>,
): Promise<IngestSummary> {
  const summary = await harvest(harvestSettings(run, label));
  run.progress.end(label, summary);
  return summary;
}
