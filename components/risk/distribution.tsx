"use client"; // Nothing here needs a script: as data it weighs half of what it weighs as a tree of elements.

import { categoryPath, riskPath } from "@/lib/catalogue/path";
import type { Category } from "@/lib/catalogue/category";
import type { Risk } from "@/lib/catalogue/risk";
import { formatCount } from "../ui/numbers";
import { SeverityLabel } from "./severity";

/** Tools of one risk or of one category. */
export type Share = { count: number } & ({ risk: Risk } | { category: Category });

/** Counts as a table whose bars show the share; the numbers stand in text, so the bars may be ignored. */
export function Distribution({ shares, caption }: { shares: Share[]; caption: string }) {
  const largest = Math.max(1, ...shares.map(({ count }) => count));
  return (
    <table className="table shares">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Group</th>
          <th scope="col">Tools</th>
          <th scope="col">Share</th>
        </tr>
      </thead>
      <tbody>
        {shares.map((share) => (
          <tr key={"risk" in share ? share.risk : share.category}>
            <th scope="row">
              <Group share={share} />
            </th>
            <td>{formatCount(share.count)}</td>
            <td>
              <Bar share={share} largest={largest} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Group({ share }: { share: Share }) {
  if ("category" in share) return <a href={categoryPath(share.category)}>{share.category}</a>;
  return (
    <a href={riskPath(share.risk)}>
      <SeverityLabel risk={share.risk} />
    </a>
  );
}

/** Categories carry no colour, for colour means severity. */
function Bar({ share, largest }: { share: Share; largest: number }) {
  const colour = "risk" in share ? `var(--severity-${share.risk})` : "var(--line-strong)";
  return (
    <svg width="100%" height="10" aria-hidden="true" preserveAspectRatio="none" viewBox={`0 0 ${largest} 1`}>
      <rect width={share.count} height="1" fill={colour} />
    </svg>
  );
}
