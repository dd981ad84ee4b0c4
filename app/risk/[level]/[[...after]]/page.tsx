import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { RISK_MEANING } from "@/components/risk/descriptions";
import { riskPath } from "@/components/risk/severity";
import { SeverityMeter } from "@/components/risk/severity-meter";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { plural } from "@/components/ui/numbers";
import { parseRisk, severityOf } from "@/lib/catalogue/risk";
import { getStats } from "@/lib/db/stats";
import { cursorOf } from "../../../cursor-segment";
import { publicUrl } from "../../../origin";
import { ToolBrowse } from "../../../tool-browse";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

type Props = { params: Promise<{ level: string; after?: string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const risk = parseRisk((await params).level);
  if (risk === null) notFound();
  return {
    title: `${severityOf(risk)} risk tools (${risk}/5)`,
    description: RISK_MEANING[risk],
    alternates: { canonical: publicUrl(riskPath(risk)) },
  };
}

export default async function RiskPage({ params }: Props) {
  const { level, after } = await params;
  const risk = parseRisk(level);
  if (risk === null) notFound();
  const path = riskPath(risk);
  if (`/risk/${level}` !== path) permanentRedirect(path);
  const stats = await getStats();
  return (
    <div className="max-w-text">
      <Breadcrumbs
        crumbs={[
          { name: "Risk", path: "/risk" },
          { name: severityOf(risk), path },
        ]}
      />
      <h1 className="mt-4 flex items-baseline gap-3">
        <SeverityMeter risk={risk} /> {severityOf(risk)} risk, {risk}/5
      </h1>
      <p className="mt-2">{RISK_MEANING[risk]}</p>
      <p className="mb-5 mt-1 text-soft">{plural(stats.byRisk[risk], "tool")} of all servers.</p>
      <ToolBrowse filter={{ risk }} basePath={path} after={cursorOf(after)} caption={`Tools of risk ${risk}`} />
    </div>
  );
}
