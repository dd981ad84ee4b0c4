"use client"; // Nothing here needs a script: as data it weighs half of what it weighs as a tree of elements.

import type { AnnotationRow } from "./annotation-rows";

/** What the author declares beside what the definition shows, with agreement or conflict. */
export function AnnotationsTable({ rows }: { rows: AnnotationRow[] }) {
  return (
    <table className="table">
      <caption className="sr-only">Declared and derived annotations</caption>
      <thead>
        <tr>
          <th scope="col">Hint</th>
          <th scope="col">Declared</th>
          <th scope="col">Derived</th>
          <th scope="col">Verdict</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.hint}>
            <th scope="row" className="font-mono text-[0.9em]">
              {row.hint}
            </th>
            <td>{row.declared}</td>
            <td>{row.derived}</td>
            <td className={row.verdict === "conflict" ? "font-semibold" : "text-soft"}>{row.verdict}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
