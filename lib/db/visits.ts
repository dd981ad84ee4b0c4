import { cutText, replaceInvalid } from "@/lib/catalogue/text";
import { prisma } from "./client";
import type { Tx } from "./transaction";

/** Visits: when a server or a register was last asked about something, what came of it, and when to ask again. */

export type VisitKind = "harvest" | "look-up";

export type Visit = {
  target: string | null;
  outcome: "done" | "failed";
  reason: string | null;
  message: string | null;
  tools: number | null;
  isolation: string | null;
  /** The server's version when it was asked. */
  version: string | null;
};

export type StoredVisit = Visit & { failures: number; at: Date; nextAt: Date };

const MAX_MESSAGE = 1000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** After an answer: servers change their tools with new versions, which are asked at once. */
const ANSWERED_MS = 7 * DAY_MS;
const FIRST_BACK_OFF_MS = 6 * HOUR_MS;
const LONGEST_BACK_OFF_MS = 30 * DAY_MS;
/** What this machine lacks says nothing of the server: it is asked again soon, and no failure is counted. */
const OF_THIS_MACHINE = ["no sandbox", "needs Python"];

/** When to ask again: a week after an answer; after failures 6 hours, a day, 4 days, 16 days, then every 30 days. */
function nextVisit(failures: number, now: Date): Date {
  const wait =
    failures === 0 ? ANSWERED_MS : Math.min(LONGEST_BACK_OFF_MS, FIRST_BACK_OFF_MS * 4 ** Math.min(failures - 1, 10));
  return new Date(now.getTime() + wait);
}

export async function loadVisits(kind: VisitKind, subjects: readonly string[]): Promise<Map<string, StoredVisit>> {
  const rows = await prisma.visit.findMany({ where: { kind, subject: { in: [...subjects] } } });
  return new Map(
    rows.map(({ subject, outcome, ...visit }) => [
      subject,
      { ...visit, outcome: outcome === "done" ? "done" : "failed" },
    ]),
  );
}

/** Notes what came of asking; failures in a row are counted. */
export async function noteVisit(tx: Tx, kind: VisitKind, subject: string, visit: Visit, now: Date): Promise<void> {
  const before = await tx.visit.findUnique({
    where: { kind_subject: { kind, subject } },
    select: { failures: true },
  });
  const isOurs = visit.reason !== null && OF_THIS_MACHINE.includes(visit.reason);
  const failures = visit.outcome === "done" ? 0 : (before?.failures ?? 0) + (isOurs ? 0 : 1);
  const message = visit.message === null ? null : cutText(replaceInvalid(visit.message), MAX_MESSAGE);
  const nextAt = isOurs ? new Date(now.getTime() + HOUR_MS) : nextVisit(failures, now);
  const data = { ...visit, message, failures, at: now, nextAt };
  await tx.visit.upsert({
    where: { kind_subject: { kind, subject } },
    create: { kind, subject, ...data },
    update: data,
    select: { kind: true },
  });
}
