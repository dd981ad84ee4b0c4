import type { PgBoss } from "pg-boss";
import type { z } from "zod";
import { RULESET } from "@/lib/classifier/classify";
import { loadHarvestList } from "@/lib/harvest";
import type { Context } from "@/lib/ingest/context";
import { HARVEST } from "@/lib/ingest/harvest-record";
import { ingestSource } from "@/lib/ingest/ingest-source";
import { lookUp } from "@/lib/ingest/look-up";
import { planIngest } from "@/lib/ingest/pipeline";
import { reclassify } from "@/lib/ingest/reclassify";
import { runHarvest } from "@/lib/ingest/run-harvest";
import type { IngestSummary } from "@/lib/ingest/summary";
import { syncIndex } from "@/lib/ingest/sync-index";
import { log } from "@/lib/log/log";
import type { Ask } from "./ask";
import { harvest } from "./harvest";
import { JOB_SCHEMAS, type JobData, type JobKind } from "./jobs";
import { planCrawls, planVisits } from "./plan";
import { GivenBack, type RunningJob } from "./running-job";
import { send } from "./send";

/** What the work of a job needs beside the job. */
export type Workshop = {
  boss: PgBoss;
  context: Context;
  ask: Ask;
  cacheDir: string;
  allowUnsandboxed: boolean;
};

type Work<Schema extends z.ZodType> = (data: z.infer<Schema>, job: RunningJob, shop: Workshop) => Promise<void>;

/** The work of a kind as it is called: with data out of the database. */
function on<Schema extends z.ZodType>(schema: Schema, work: Work<Schema>): Work<z.ZodUnknown> {
  return (data, job, shop) => work(schema.parse(data), job, shop);
}

/** How each kind of job is done. One that throws is tried again later; GivenBack is no failure. */
export const HANDLERS: Record<JobKind, Work<z.ZodUnknown>> = {
  crawl: on(JOB_SCHEMAS.crawl, crawl),
  harvest: on(JOB_SCHEMAS.harvest, harvest),
  "harvest-list": on(JOB_SCHEMAS["harvest-list"], harvestList),
  "look-up": on(JOB_SCHEMAS["look-up"], lookUpAll),
  classify: on(JOB_SCHEMAS.classify, classify),
  index: on(JOB_SCHEMAS.index, index),
  "plan-crawls": on(JOB_SCHEMAS["plan-crawls"], ({ all }, _, { boss }) => planCrawls(boss, all)),
  "plan-visits": on(JOB_SCHEMAS["plan-visits"], (_data, _job, { boss }) => planVisits(boss)),
};

async function index(_: JobData<"index">, { signal }: RunningJob): Promise<void> {
  const { written, removed } = await syncIndex({ signal });
  if (written + removed > 0) log().info({ written, removed }, "search index brought up to date");
}

async function crawl({ source }: JobData<"crawl">, { signal }: RunningJob, shop: Workshop): Promise<void> {
  const { jobs, skipped } = await planIngest({ sourceIds: [source] });
  for (const { what, why } of skipped) log().info({ source: what, why }, "source is off");
  for (const { source: read, origin } of jobs) {
    const onSaved = (): void => void send(shop.boss, "index", {}).catch((error: unknown) => log().warn(error));
    conclude(await ingestSource({ source: read, origin, context: shop.context, signal, onSaved }), signal);
  }
  await send(shop.boss, "plan-visits", {});
}

async function harvestList(_: JobData<"harvest-list">, { signal }: RunningJob, shop: Workshop): Promise<void> {
  const { context, ask, cacheDir, allowUnsandboxed } = shop;
  const entries = await loadHarvestList();
  conclude(await runHarvest({ entries, context, cacheDir, allowUnsandboxed, signal, harvest: ask }), signal);
  await send(shop.boss, "index", {});
}

/** Things that one job asks each register about; the clock sends the next one within the hour. */
const LOOK_UPS_A_JOB = 500;

async function lookUpAll(_: JobData<"look-up">, { signal }: RunningJob, { context, boss }: Workshop): Promise<void> {
  const { summaries } = await lookUp({ context, signal, limit: LOOK_UPS_A_JOB });
  await send(boss, "index", {});
  for (const summary of summaries) conclude(summary, signal);
}

/** Logs a run's end. @throws GivenBack when it was stopped; Error, which is logged then, when it failed. */
function conclude(summary: IngestSummary, signal: AbortSignal): void {
  const { source, status, message, counts, seconds } = summary;
  if (signal.aborted) throw new GivenBack();
  if (status === "failed") throw new Error(`${source === HARVEST ? "the list" : source}: ${message}`);
  log().info({ source, status, ...counts, seconds: Math.round(seconds), note: message ?? undefined }, "run ended");
}

async function classify(data: JobData<"classify">, { signal }: RunningJob, shop: Workshop): Promise<void> {
  if (data.ruleset !== RULESET) throw new Error(`this worker has rule set ${RULESET}, the job wants ${data.ruleset}`);
  const { label, corrected } = shop.context;
  const done = await reclassify({ label, corrected, ruleset: RULESET, serverIds: data.serverIds, signal });
  if (signal.aborted) throw new GivenBack();
  log().info({ tools: done.tools, changed: done.changed, moved: done.moves.length }, "labelled again");
  if (done.changed > 0) await send(shop.boss, "index", {});
}
