"use client"; // Nothing here needs a script: as data it weighs half of what it weighs as a tree of elements.

import { showInvisible } from "@/lib/catalogue/text";
import type { ReactNode } from "react";

export type Fact = { label: string; value: ReactNode };

/** Facts as a two-column table; facts whose value is null are left out. */
export function Facts({ facts, caption }: { facts: Fact[]; caption: string }) {
  return (
    <table className="table facts">
      <caption className="sr-only">{showInvisible(caption)}</caption>
      <tbody>
        {facts
          .filter((fact) => fact.value !== null)
          .map((fact) => (
            <tr key={fact.label}>
              <th scope="row">{fact.label}</th>
              <td>{fact.value}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
