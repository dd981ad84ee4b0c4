"use client"; // Nothing here needs a script: as data the rows weigh half of what they weigh as a tree of elements.

import type { Hint } from "@/lib/catalogue/hint";
import { toolPath } from "@/lib/catalogue/path";
import { showInvisible } from "@/lib/catalogue/text";

type Row = {
  name: string;
  /** Where it is not the name. */
  slug?: string;
  hint: Hint;
  declared: boolean | null;
  derived: boolean | null;
};

/** Hints that contradict their definitions. */
export function Contradictions({ server, rows }: { server: string; rows: Row[] }) {
  return (
    <table className="table mt-3">
      <caption className="sr-only">Contradictions</caption>
      <thead>
        <tr>
          <th scope="col">Tool</th>
          <th scope="col">Hint</th>
          <th scope="col">Declared</th>
          <th scope="col">Derived</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, slug = name, hint, declared, derived }) => (
          <tr key={`${slug} ${hint}`}>
            <th scope="row" className="wrap-anywhere">
              <a href={toolPath(server, slug)} className="tool-name">
                {showInvisible(name)}
              </a>
            </th>
            <td>{hint}</td>
            <td>{String(declared)}</td>
            <td>{String(derived)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
