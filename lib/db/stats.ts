import type { SignalId } from "@/lib/catalogue/signal";
import type { CatalogueStats } from "@/lib/catalogue/view";
import { pool } from "./client";
import { countsByCategory, countsByRisk, countsBySignal } from "./counters";

/** The catalogue's figures, summed from the counters that stand with each server: deleted servers and removed tools do not count. */
export async function getStats(): Promise<CatalogueStats> {
  const sums = (column: string): string =>
    [1, 2, 3, 4, 5].map((i) => `coalesce(sum("${column}"[${i}]), 0)::int`).join(", ");
  const { rows } = await pool().query<Omit<CatalogueStats, "byCategory" | "byRisk"> & Counters>(
    `SELECT count(*)::int AS servers, count(*) FILTER (WHERE "toolCount" > 0)::int AS "serversWithTools",
            coalesce(sum("toolCount"), 0)::int AS tools,
            ARRAY[${sums("categoryCounts")}] AS "categoryCounts", ARRAY[${sums("riskCounts")}] AS "riskCounts"
       FROM "Server" WHERE status <> 'deleted'`,
  );
  const row = rows[0] ?? { servers: 0, serversWithTools: 0, tools: 0, categoryCounts: [], riskCounts: [] };
  return {
    servers: row.servers,
    serversWithTools: row.serversWithTools,
    tools: row.tools,
    byCategory: countsByCategory(row.categoryCounts),
    byRisk: countsByRisk(row.riskCounts),
  };
}

type Counters = { categoryCounts: number[]; riskCounts: number[] };

/** How many tools show each signal, from the same counters. */
export async function getSignalCounts(): Promise<Map<SignalId, number>> {
  const { rows } = await pool().query<{ place: number; tools: number }>(
    `SELECT place::int, sum(tools)::int AS tools
       FROM "Server", unnest("signalCounts") WITH ORDINALITY AS c(tools, place) WHERE status <> 'deleted' GROUP BY place`,
  );
  const counts: number[] = [];
  for (const { place, tools } of rows) counts[place - 1] = tools;
  return countsBySignal(counts);
}
