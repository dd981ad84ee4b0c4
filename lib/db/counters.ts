import { CATEGORIES, type Category } from "@/lib/catalogue/category";
import { RISKS, type Risk } from "@/lib/catalogue/risk";
import { isSignal, SIGNALS, type SignalId } from "@/lib/catalogue/signal";
import type { Tx } from "./transaction";

/** A server's tools are counted where they are written, by category, risk and signal, in the order of CATEGORIES, RISKS and SIGNALS. */

/** The stored `categoryCounts` as pages use them. */
export function countsByCategory(counts: readonly number[]): Record<Category, number> {
  const [Read = 0, Write = 0, Execute = 0, Destructive = 0, Financial = 0] = counts;
  return { Read, Write, Execute, Destructive, Financial };
}

/** The stored `riskCounts` as pages use them. */
export function countsByRisk(counts: readonly number[]): Record<Risk, number> {
  const [one = 0, two = 0, three = 0, four = 0, five = 0] = counts;
  return { 1: one, 2: two, 3: three, 4: four, 5: five };
}

const SIGNAL_IDS = Object.keys(SIGNALS).filter(isSignal);

/** The stored `signalCounts` by signal; what was stored before a signal existed counts none of it. */
export function countsBySignal(counts: readonly number[]): Map<SignalId, number> {
  return new Map(SIGNAL_IDS.map((id, index) => [id, counts[index] ?? 0]));
}

/** Counts the tools of these servers again; rows whose counters are right are not written. */
export async function recountTools(tx: Tx, serverIds: readonly number[]): Promise<void> {
  const byCategory = CATEGORIES.map((category) => `count(t.id) FILTER (WHERE t.category = '${category}')::int`);
  const bySignal = SIGNAL_IDS.map((id) => `count(t.id) FILTER (WHERE '${id}' = ANY(t.signals))::int`);
  const byRisk = RISKS.map((risk) => `count(t.id) FILTER (WHERE t.risk = ${risk})::int`);
  await tx.$executeRawUnsafe(
    `UPDATE "Server" s
        SET "toolCount" = c.total, "maxRisk" = c.highest, "categoryCounts" = c.categories, "riskCounts" = c.risks,
            "signalCounts" = c.signals
       FROM (SELECT i.id, count(t.id)::int AS total, max(t.risk)::int AS highest,
                    ARRAY[${byCategory.join(", ")}] AS categories, ARRAY[${byRisk.join(", ")}] AS risks,
                    ARRAY[${bySignal.join(", ")}] AS signals
               FROM unnest($1::int[]) AS i(id) LEFT JOIN "Tool" t ON t."serverId" = i.id AND t."removedAt" IS NULL
              GROUP BY i.id) c
      WHERE s.id = c.id
        AND (s."toolCount", s."maxRisk", s."categoryCounts", s."riskCounts", s."signalCounts")
            IS DISTINCT FROM (c.total, c.highest, c.categories, c.risks, c.signals)`,
    serverIds,
  );
}
