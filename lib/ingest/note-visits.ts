import type { Tx } from "@/lib/db/transaction";
import { loadVisits, noteVisit, type Visit, type VisitKind } from "@/lib/db/visits";
import { nextVisit } from "./next-visit";

/** What came of asking; `reason` null: it was answered. */
export type VisitOutcome = Omit<Visit, "outcome" | "failures" | "at" | "nextAt">;

/** Notes what came of asking about each subject, and when to ask again. */
export async function noteVisits(
  tx: Tx,
  kind: VisitKind,
  outcomes: ReadonlyMap<string, VisitOutcome>,
  now: Date,
): Promise<void> {
  const before = await loadVisits(kind, [...outcomes.keys()], tx);
  for (const [subject, visit] of outcomes) {
    const next = nextVisit(visit.reason, before.get(subject)?.failures ?? 0, now);
    const outcome = visit.reason === null ? "done" : "failed";
    await noteVisit(tx, kind, subject, { ...visit, ...next, outcome, at: now });
  }
}
