"use client"; // Nothing here needs a script: as data the rows weigh half of what they weigh as a tree of elements.

import type { SentencePart } from "@/lib/catalogue/change-sentence";
import { serverPath, toolPath } from "@/lib/catalogue/path";
import type { Risk } from "@/lib/catalogue/risk";
import { showInvisible } from "@/lib/catalogue/text";
import { SeverityLabel } from "../risk/severity";
import { Day } from "../ui/dates";

/** What a row shows of a change. */
export type ChangeRow = {
  id: number;
  at: Date;
  rugPull?: true;
  sentence: SentencePart[];
  server: string;
  /** Where rows name their servers. */
  title?: string;
  /** Slug of the tool. */
  tool?: string;
  risk?: Risk;
};

export function ChangeRows({ rows, caption }: { rows: ChangeRow[]; caption: string }) {
  return (
    <table className="table changes">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Day</th>
          <th scope="col">What changed</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} id={`change-${row.id}`}>
            <td>
              <Day date={row.at} />
            </td>
            <td>
              {row.rugPull ? <strong>Possible rug pull. </strong> : null}
              {row.sentence.map((part, index) =>
                typeof part === "string" ? part : <code key={index}>{part.code}</code>,
              )}
              <Whose row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Whose({ row: { server, title, tool, risk } }: { row: ChangeRow }) {
  if (tool === undefined && title === undefined) return null;
  return (
    <span className="below flex flex-wrap gap-x-3">
      {title === undefined ? null : <a href={serverPath(server)}>{showInvisible(title)}</a>}
      {tool === undefined ? null : (
        <a href={`${toolPath(server, tool)}#versions`} aria-label={`Versions of ${showInvisible(tool)}`}>
          Versions
        </a>
      )}
      {risk === undefined ? null : <SeverityLabel risk={risk} />}
    </span>
  );
}
