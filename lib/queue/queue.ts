import { PgBoss, type QueueOptions, type QueuePolicy } from "pg-boss";
import { databaseUrl } from "@/lib/db/connection";
import { DEAD_LETTERS } from "@/lib/db/queue-state";
import { log } from "@/lib/log/log";
import { JOB_KINDS, type JobKind } from "./jobs";

/**
 * The queue is pg-boss, in a schema of its own beside the catalogue's tables: rows taken with SKIP LOCKED by any number of
 * workers, priorities, groups with limits, back-off, dead letters and schedules are all there. (graphile-worker has no
 * heartbeats: work of a killed worker would wait four hours; and no limits by group.)
 */
const QUEUE_SCHEMA = "queue";

export type Timing = {
  /** A job whose worker was not heard of for so long goes to another one. pg-boss wants 10 or more. */
  heartbeatSeconds: number;
  /** How often that is looked at. */
  monitorSeconds: number;
  /** Wait before the second try; doubles with each one. */
  retrySeconds: number;
};
export const TIMING: Timing = { heartbeatSeconds: 30, monitorSeconds: 10, retrySeconds: 30 };

const MINUTE = 60;
const HOUR = 60 * MINUTE;

type Rules = QueueOptions & { deadLetter?: string };

/**
 * One job of a key at a time, waiting or running: asking twice for the same thing is asking once. Not so what keeps search
 * following: while one job reads the last notes another must wait, for what is saved in that moment.
 */
const policyOf = (kind: JobKind): QueuePolicy => (kind === "index" ? "short" : "exclusive");

function rulesOf(kind: JobKind, { heartbeatSeconds, retrySeconds }: Timing): Rules {
  const kept = { heartbeatSeconds, retentionSeconds: 14 * 24 * HOUR, deleteAfterSeconds: 24 * HOUR };
  const again = { ...kept, retryDelay: retrySeconds, retryBackoff: true };
  const tried = { ...again, deadLetter: DEAD_LETTERS };
  switch (kind) {
    case "crawl":
      // Not kept as dead: the clock sends it again, and the status names sources whose last run failed.
      return { ...again, retryLimit: 5, retryDelayMax: HOUR, expireInSeconds: 12 * HOUR };
    case "harvest":
      return { ...tried, retryLimit: 10, retryDelayMax: 6 * HOUR, expireInSeconds: HOUR };
    case "classify":
      return { ...tried, retryLimit: 10, retryDelayMax: HOUR, expireInSeconds: HOUR };
    default:
      // The clock sends them again; a failure is one line of the log and of the status.
      return { ...kept, retryLimit: 0, expireInSeconds: 2 * HOUR };
  }
}

type QueueUse = {
  /** Look after the queue: jobs of dead workers, clean-up. Commands that only send or read leave that to workers. */
  supervise: boolean;
  schedule: boolean;
  timing?: Timing;
};

/** Opens the queue of this process's database; its tables are created or brought up to date first. */
export async function openQueue({ supervise, schedule, timing = TIMING }: QueueUse): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: databaseUrl(),
    schema: QUEUE_SCHEMA,
    application_name: "toolrisk queue",
    max: 8,
    supervise,
    schedule,
    useListenNotify: supervise,
    superviseIntervalSeconds: timing.monitorSeconds,
    monitorIntervalSeconds: timing.monitorSeconds,
    queueCacheIntervalSeconds: timing.monitorSeconds,
    cronMonitorIntervalSeconds: 30,
    cronWorkerIntervalSeconds: 5,
  });
  boss.on("error", (error) => log().error({ error: error.message }, "queue"));
  boss.on("warning", ({ message }) => log().warn({ warning: message }, "queue"));
  await boss.start();
  await boss.createQueue(DEAD_LETTERS, { retentionSeconds: 365 * 24 * HOUR });
  for (const kind of JOB_KINDS) {
    await createQueue(boss, kind, rulesOf(kind, timing));
  }
  return boss;
}

async function createQueue(boss: PgBoss, kind: JobKind, rules: Rules): Promise<void> {
  const policy = policyOf(kind);
  const before = await boss.getQueue(kind);
  // An earlier version made it with another policy, which cannot be changed; the clock sends its jobs again.
  if (before !== null && before.policy !== policy) await boss.deleteQueue(kind);
  await boss.createQueue(kind, { ...rules, policy, notify: true });
  await boss.updateQueue(kind, rules);
}
