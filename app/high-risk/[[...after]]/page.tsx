import type { Metadata } from "next";
import { plural } from "@/components/ui/numbers";
import { riskPath } from "@/lib/catalogue/path";
import { HIGH_RISK } from "@/lib/catalogue/risk";
import { getStats } from "@/lib/db/stats";
import { cursorOf } from "../../cursor-segment";
import { pageMetadata } from "../../page-metadata";
import { ToolBrowse } from "../../tool-browse";

export const dynamic = "force-static";
export const generateStaticParams = () => [];
export const metadata: Metadata = pageMetadata({ title: "High-risk tools", path: "/high-risk" });

export default async function HighRiskPage({ params }: { params: Promise<{ after?: string[] }> }) {
  const after = cursorOf((await params).after);
  const { byRisk } = await getStats();
  return (
    <div className="max-w-text">
      <h1>High-risk tools</h1>
      <p className="mb-5 mt-2">
        {plural(byRisk[4] + byRisk[5], "tool")} of all servers whose risk is 4 or 5:{" "}
        <a href={riskPath(5)}>{plural(byRisk[5], "critical one")}</a> and{" "}
        <a href={riskPath(4)}>{plural(byRisk[4], "high one")}</a>.
      </p>
      <ToolBrowse filter={{ minRisk: HIGH_RISK }} basePath="/high-risk" after={after} caption="High-risk tools" />
    </div>
  );
}
