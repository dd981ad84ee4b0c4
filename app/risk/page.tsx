import type { Metadata } from "next";
import { RISK_MEANING } from "@/components/risk/descriptions";
import { riskPath, SeverityLabel } from "@/components/risk/severity";
import { formatCount } from "@/components/ui/numbers";
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
        is unknown, which is not low.
      </p>
      <table className="table">
        <caption className="sr-only">The five risks</caption>
        <thead>
          <tr>
            <th scope="col">Risk</th>
            <th scope="col">One call can, at worst</th>
            <th scope="col" className="text-right">
              Tools
            </th>
          </tr>
        </thead>
        <tbody>
          {RISKS.toReversed().map((risk) => (
            <tr key={risk}>
              <th scope="row" className="font-semibold">
                <a href={riskPath(risk)}>
                  <SeverityLabel risk={risk} />
                </a>
              </th>
              <td>{RISK_MEANING[risk]}</td>
              <td className="pr-0 text-right">{formatCount(stats.byRisk[risk])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
