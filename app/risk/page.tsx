import type { Metadata } from "next";
import { ShelfTable } from "@/components/browse/shelf-table";
import { RISK_MEANING } from "@/components/risk/descriptions";
import { SeverityLabel } from "@/components/risk/severity";
import { riskPath } from "@/lib/catalogue/path";
import { RISKS } from "@/lib/catalogue/risk";
import { getStats } from "@/lib/db/stats";

export const dynamic = "force-static";
export const metadata: Metadata = { title: "Risk" };

export default async function RisksPage() {
  const stats = await getStats();
  return (
    <div className="max-w-text">
      <h1>Risk</h1>
      <p className="mb-5 mt-2">
        How bad one wrong or hijacked call can be, from 1 to 5. A tool whose definition was never seen has no risk: it
        is unknown, which is not low. The counts are of tools; by what else they show they stand under{" "}
        <a href="/signals">signals</a>.
      </p>
      <ShelfTable
        caption="The five risks"
        shelves={RISKS.toReversed().map((risk) => ({
          path: riskPath(risk),
          name: <SeverityLabel risk={risk} />,
          meaning: RISK_MEANING[risk],
          tools: stats.byRisk[risk],
        }))}
      />
    </div>
  );
}
