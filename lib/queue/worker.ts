import { setTimeout as sleep } from "node:timers/promises";
import type { JobWithMetadata, PgBoss } from "pg-boss";
import { queueDepths } from "@/lib/db/queue-state";
import { openSlots } from "@/lib/db/slots";
import { messageOf } from "@/lib/errors";
import { loadContext } from "@/lib/ingest/context";
import { log, withLogContext } from "@/lib/log/log";
import { observeJob } from "@/lib/operations/metrics";
import { limitedAsk, type Ask, type Limits } from "./ask";
import { HANDLERS, type Workshop } from "./handlers";
import { JOB_KINDS, type JobKind } from "./jobs";
import { planWishes } from "./plan";
import { openQueue, TIMING, type Timing } from "./queue";
import { ClaimLost, GivenBack, giveBack, runningJob } from "./running-job";
import { startSchedules } from "./schedules";
import { groupLimits, send } from "./send";

export type WorkerOptions = {
  /** Servers asked at the same time. */
  concurrency: number;
  limits: Limits;
  cacheDir: string;
  allowUnsandboxed: boolean;
  /** Put crawls and revisits into the queue by the clock. */
  schedules: boolean;
  /** End when nothing is left that could be done now. */
  once: boolean;
  /** Ends the worker: what is done in time is finished, the rest goes back into the queue. */
  signal: AbortSignal;
  timing?: Timing;
  /** Called when the worker takes jobs. */
  onStarted?: () => void;
  /** How servers are asked; tests give their own. */
  ask?: Ask;
};

const WISHES_MS = 1000;
const IDLE_MS = 500;
/** What runs when the worker is told to stop may end by itself for so long. The launcher kills after 8 s. */
const GRACE_MS = 3000;
const STOP_MS = 15_000;

/** Works the queue off, beside any number of other workers of the same database, until told to stop. */
export async function runWorker(options: WorkerOptions): Promise<void> {
  const boss = await openQueue({ supervise: true, schedule: options.schedules, timing: options.timing ?? TIMING });
  const slots = openSlots();
  const stopping = new AbortController();
  const { cacheDir, allowUnsandboxed } = options;
  const ask = limitedAsk(options.limits, slots, options.ask);
  const shop: Workshop = { boss, context: loadContext(), ask, cacheDir, allowUnsandboxed };
  try {
    if (options.schedules) await startSchedules(boss);
    await send(boss, "index", {}); // What a crash left undone.
    for (const kind of JOB_KINDS) await work(kind, options, shop, stopping.signal);
    log().info({ concurrency: options.concurrency, schedules: options.schedules }, "worker started");
    options.onStarted?.();
    await untilDone(boss, options);
  } finally {
    await stop(boss, stopping);
    await slots.close();
    log().info("worker stopped");
  }
}

/** Jobs of a kind that one worker does at the same time; the limits by group hold for all workers together. */
function concurrencyOf(kind: JobKind, { concurrency, limits }: WorkerOptions) {
  switch (kind) {
    case "harvest":
      return { localConcurrency: concurrency, groupConcurrency: groupLimits(limits) };
    case "crawl":
      return { localConcurrency: 2, groupConcurrency: 1 };
    default:
      return { localConcurrency: 1 };
  }
}

async function work(kind: JobKind, options: WorkerOptions, shop: Workshop, stopping: AbortSignal): Promise<void> {
  // New jobs wake a worker; while several are ready, none is waited for.
  const polling = { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 1, burstWhenReadyExceeds: 1 };
  const settings = { ...concurrencyOf(kind, options), ...polling, includeMetadata: true, batchSize: 1 } as const;
  await shop.boss.work(kind, settings, async (jobs: JobWithMetadata[]) => {
    for (const job of jobs) await doJob(kind, job, shop, stopping);
  });
}

/** Does one job; each line that is logged meanwhile carries its id. What it throws makes pg-boss try again later. */
async function doJob(kind: JobKind, job: JobWithMetadata, shop: Workshop, stopping: AbortSignal): Promise<void> {
  await withLogContext({ job: job.id, kind }, async () => {
    const started = performance.now();
    const seconds = (): number => Math.round(performance.now() - started) / 1000;
    try {
      await HANDLERS[kind](job.data, runningJob(shop.boss, job, stopping), shop);
      observeJob(kind, "done", seconds());
      log().debug({ seconds: seconds() }, "job done");
    } catch (error) {
      observeJob(kind, error instanceof GivenBack ? "given back" : "failed", seconds());
      if (error instanceof GivenBack) return giveBack(shop.boss, job);
      if (error instanceof ClaimLost) return log().warn(messageOf(error));
      const line = { error: messageOf(error), try: job.retryCount + 1, of: job.retryLimit + 1 };
      log()[job.retryCount < job.retryLimit ? "warn" : "error"](line, "job failed");
      throw error;
    }
  });
}

async function untilDone(boss: PgBoss, { once, signal }: WorkerOptions): Promise<void> {
  for (let idle = 0; !signal.aborted && !(once && idle >= 2);) {
    await planWishes(boss).catch((error: unknown) => log().warn({ error: messageOf(error) }, "wishes wait"));
    await sleep(once ? IDLE_MS : WISHES_MS, undefined, { signal }).catch(() => undefined);
    // Twice in a row: a job that just ended may have sent others.
    idle = once && (await isIdle()) ? idle + 1 : 0;
  }
}

async function isIdle(): Promise<boolean> {
  return (await queueDepths()).every(({ ready, active }) => ready + active === 0);
}

/** Takes no more, lets what runs end or go back, and closes the connections. */
async function stop(boss: PgBoss, stopping: AbortController): Promise<void> {
  const timer = setTimeout(() => stopping.abort(), GRACE_MS);
  await boss.stop({ graceful: true, timeout: STOP_MS });
  clearTimeout(timer);
}
