import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { RISK_MEANING } from "@/components/risk/descriptions";
import { SeverityMeter } from "@/components/risk/severity-meter";
import { plural } from "@/components/ui/numbers";
import { riskPath } from "@/lib/catalogue/path";
import { parseRisk } from "@/lib/catalogue/risk";
import { severityOf } from "@/lib/catalogue/severity";
import { getStats } from "@/lib/db/stats";
import { pageMetadata } from "../../../page-metadata";
import { ToolShelf } from "../../../tool-shelf";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

type Props = { params: Promise<{ level: string; after?: string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const risk = parseRisk((await params).level);
  if (risk === null) notFound();
  const title = `${severityOf(risk)} risk tools (${risk}/5)`;
  return pageMetadata({ title, description: RISK_MEANING[risk], path: riskPath(risk) });
}

export default async function RiskPage({ params }: Props) {
  const { level, after } = await params;
  const risk = parseRisk(level);
  if (risk === null) notFound();
  const path = riskPath(risk);
  if (`/risk/${level}` !== path) permanentRedirect(path);
  const { byRisk } = await getStats();
  return (
    <ToolShelf
      crumbs={[
        { name: "Risk", path: "/risk" },
        { name: severityOf(risk), path },
      ]}
      heading={
        <>
          <SeverityMeter risk={risk} /> {severityOf(risk)} risk, {risk}/5
        </>
      }
      meaning={RISK_MEANING[risk]}
      filter={{ risk }}
      after={after}
    >
      {plural(byRisk[risk], "tool")} of all servers.
    </ToolShelf>
  );
}
