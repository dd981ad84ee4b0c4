import type { ReactNode } from "react";
import { formatCount } from "../ui/numbers";

export type DistributionRow = { key: string; label: ReactNode; href: string; count: number; colour: string };

/** Counts as a table whose bars show the share; the numbers stand in text, so the bars may be ignored. */
export function Distribution({ rows, caption, unit }: { rows: DistributionRow[]; caption: string; unit: string }) {
  const largest = Math.max(1, ...rows.map((row) => row.count));
  return (
    <table className="table">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Group</th>
          <th scope="col">{unit}</th>
          <th scope="col">Share</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row" className="w-28 whitespace-nowrap">
              <a href={row.href}>{row.label}</a>
            </th>
            <td className="w-12 text-right">{formatCount(row.count)}</td>
            <td className="min-w-16 pr-0">
              <svg
                width="100%"
                height="10"
                aria-hidden="true"
                preserveAspectRatio="none"
                viewBox={`0 0 ${largest} 1`}
                className="block"
              >
                <rect width={row.count} height="1" fill={row.colour} />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
