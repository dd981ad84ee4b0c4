import type { PgBoss } from "pg-boss";
import { RULESET } from "@/lib/classifier/classify";
import { dueServers } from "@/lib/db/harvest-candidates";
import { pendingRescans } from "@/lib/db/rescans";
import { outdatedServers } from "@/lib/db/visit-plan";
import { env } from "@/lib/env";
import { log } from "@/lib/log/log";
import { SOURCES } from "@/lib/sources";
import { send, sendAsked, sendCrawl, sendVisits } from "./send";

/** Decides what there is to do; the queue decides when and by whom. */

/** Crawls of every source that is on, or of those alone that tell what changed. */
export async function planCrawls(boss: PgBoss, all: boolean): Promise<void> {
  const wanted = SOURCES.filter(
    (source) => source.defaultOrigin !== null && !source.unavailable?.() && (all || source.incremental === true),
  );
  for (const { id } of wanted) await sendCrawl(boss, id);
}

/** More would only wait in line; the next sweep finds them again. */
const MOST_VISITS = 5000;
const MOST_OUTDATED = 20_000;
const SERVERS_A_JOB = 200;

/** Visits that are due (all servers only with HARVEST=all), and servers that another rule set labelled. */
export async function planVisits(boss: PgBoss): Promise<void> {
  const due = env().HARVEST === "all" ? await dueServers(MOST_VISITS) : [];
  const visits = due.length === 0 ? 0 : await sendVisits(boss, due);
  const outdated = await outdatedServers(RULESET, MOST_OUTDATED);
  for (let start = 0; start < outdated.length; start += SERVERS_A_JOB) {
    const serverIds = outdated.slice(start, start + SERVERS_A_JOB);
    await send(boss, "classify", { serverIds, ruleset: RULESET }, `from ${serverIds[0]}`);
  }
  if (visits + outdated.length > 0) log().info({ visits, outdated: outdated.length }, "planned");
}

/** Puts what visitors asked for into the queue, before everything else. */
export async function planWishes(boss: PgBoss): Promise<void> {
  for (const { id } of await pendingRescans(new Date())) await sendAsked(boss, id);
}
