import type { PgBoss } from "pg-boss";
import { plannedVisits, type PlannedVisit } from "@/lib/db/visit-plan";
import { SOURCES } from "@/lib/sources";
import { PRIORITY, visitPriority, type JobData, type JobKind } from "./jobs";

/** What is put into the queue. Each thing has a key, and what waits or runs under that key is not put there twice. */

const GROUP_OF_REGISTRIES = "registry";

/** Sends a job that needs no order of its own. */
export async function send<Kind extends Exclude<JobKind, "harvest">>(
  boss: PgBoss,
  kind: Kind,
  data: JobData<Kind>,
  key = "",
): Promise<void> {
  await boss.send(kind, data ?? {}, key === "" ? {} : { singletonKey: key });
}

/** Sends a crawl of that source; two of one host do not run at the same time. */
export async function sendCrawl(boss: PgBoss, source: string): Promise<void> {
  const url = SOURCES.find(({ id }) => id === source)?.defaultOrigin?.url;
  const host = URL.parse(url?.split(/[\s,]+/)[0] ?? "")?.host; // MIRRORS may name several.
  const group = host === undefined ? {} : { group: { id: host } };
  await boss.send("crawl", { source }, { singletonKey: source, ...group });
}

/** Sends visits of these servers, the most wanted first. */
export async function sendVisits(boss: PgBoss, serverIds: readonly number[]): Promise<number> {
  const visits = await plannedVisits(serverIds);
  const jobs = visits.map((visit) => ({
    data: { serverId: visit.serverId } satisfies JobData<"harvest">,
    singletonKey: String(visit.serverId),
    priority: visitPriority(visit),
    ...groupOf(visit),
  }));
  const ids = await boss.insert("harvest", jobs, { returnId: true });
  return ids?.length ?? 0;
}

function groupOf({ registry, host }: PlannedVisit): { group?: { id: string; tier?: string } } {
  if (registry !== null) return { group: { id: registry, tier: GROUP_OF_REGISTRIES } };
  return host === null ? {} : { group: { id: host } };
}

/** The limits by group that `work` asks pg-boss to keep. */
export function groupLimits(limits: { perHost: number; perRegistry: number }) {
  return { default: limits.perHost, tiers: { [GROUP_OF_REGISTRIES]: limits.perRegistry } };
}

/** Sends a visit that somebody waits for: before all others, at once, even where one waits for its next try. */
export async function sendAsked(boss: PgBoss, serverId: number, priority: number = PRIORITY.asked): Promise<void> {
  const data: JobData<"harvest"> = { serverId };
  // 0 is "now" by the database's clock, which may not be this machine's.
  await boss.upsert("harvest", data, { singletonKey: String(serverId), priority, startAfter: 0 });
}
