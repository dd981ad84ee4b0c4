import type { PgBoss } from "pg-boss";
import type { JobData, JobKind } from "./jobs";
import { send } from "./send";

type Schedule<Kind extends Exclude<JobKind, "harvest"> = Exclude<JobKind, "harvest">> = {
  kind: Kind;
  key: string;
  /** Minute, hour, day of the month, month, day of the week; UTC. */
  cron: string;
  data: JobData<Kind>;
};

/** What happens by the clock. All workers know it; each time one of them sends the job, once. */
export const SCHEDULES: readonly Schedule[] = [
  { kind: "plan-crawls", key: "changes", cron: "7 * * * *", data: { all: false } },
  { kind: "plan-crawls", key: "all", cron: "37 3 * * *", data: { all: true } },
  { kind: "plan-visits", key: "due", cron: "*/15 * * * *", data: {} },
  { kind: "harvest-list", key: "list", cron: "17 4 * * *", data: {} },
  { kind: "look-up", key: "due", cron: "47 * * * *", data: {} },
  { kind: "index", key: "repair", cron: "* * * * *", data: {} },
];

/** Sets the schedules; what an earlier version had and this one has not is removed. */
export async function startSchedules(boss: PgBoss): Promise<void> {
  for (const { name, key } of await boss.getSchedules()) {
    if (!SCHEDULES.some((wanted) => wanted.kind === name && wanted.key === key)) await boss.unschedule(name, key);
  }
  for (const { kind, key, cron, data } of SCHEDULES) {
    // As `send` does: the same work under the same key, so that what waits is not sent twice.
    await boss.schedule(kind, cron, data ?? {}, kind === "plan-crawls" ? { key, singletonKey: key } : { key });
  }
  await send(boss, "plan-visits", {});
}
