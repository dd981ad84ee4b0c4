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
  /** In a row. */
  failures: number;
  at: Date;
  nextAt: Date;
};

const MAX_MESSAGE = 1000;

/** What is noted of these subjects, by subject. */
export async function loadVisits(
  kind: VisitKind,
  subjects: readonly string[],
  tx: Tx = prisma,
): Promise<Map<string, Visit>> {
  const rows = await tx.visit.findMany({ where: { kind, subject: { in: [...subjects] } } });
  return new Map(
    rows.map(({ subject, outcome, ...visit }) => [
      subject,
      { ...visit, outcome: outcome === "done" ? "done" : "failed" },
    ]),
  );
}

/** Notes what came of asking, in the place of what was noted before. */
export async function noteVisit(tx: Tx, kind: VisitKind, subject: string, visit: Visit): Promise<void> {
  const message = visit.message === null ? null : cutText(replaceInvalid(visit.message), MAX_MESSAGE);
  const data = { ...visit, message };
  await tx.visit.upsert({
    where: { kind_subject: { kind, subject } },
    create: { kind, subject, ...data },
    update: data,
    select: { kind: true },
  });
}
