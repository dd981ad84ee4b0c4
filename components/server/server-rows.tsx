"use client"; // Nothing here needs a script: as data the rows weigh half of what they weigh as a tree of elements.

import { serverPath } from "@/lib/catalogue/path";
import type { Risk } from "@/lib/catalogue/risk";
import { showInvisible } from "@/lib/catalogue/text";
import { SeverityLabel } from "../risk/severity";

/** What a row shows of a server, and nothing else: rows are sent as data beside their HTML. */
export type ServerRow = {
  slug: string;
  title: string;
  /** Under the title: its exact name, its publisher. */
  below?: string;
  /** What its author says of it. */
  text?: string;
  /** Slug of the server to compare it with. */
  compareWith?: string;
  /** Over the risk: how many tools, what is shared, why it is here. */
  says: string;
  /** Its highest risk, null when it is not known; left out where `says` is all there is to say. */
  risk?: Risk | null;
};

/** Servers as rows: title and what belongs to it on one side, what is said of it over its risk on the other. */
export function ServerRows({ rows, caption }: { rows: ServerRow[]; caption: string }) {
  return (
    <table className="table entries">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Server</th>
          <th scope="col">What is said of it, and its highest risk</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ slug, title, below, text, compareWith, says, risk }) => (
          <tr key={slug}>
            <th scope="row">
              <a href={serverPath(slug)} className="font-semibold">
                {showInvisible(title)}
              </a>
              {below === undefined ? null : <span className="below">{showInvisible(below)}</span>}
              {text === undefined ? null : <span className="excerpt">{showInvisible(text)}</span>}
              {compareWith === undefined ? null : (
                <a href={`/compare?servers=${compareWith},${slug}`} className="text-[0.9rem]">
                  Compare
                </a>
              )}
            </th>
            <td>{risk === undefined ? <span className="text-soft">{says}</span> : <Said says={says} risk={risk} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Said({ says, risk }: { says: string; risk: Risk | null }) {
  return (
    <>
      {says}
      <br />
      <SeverityLabel risk={risk} />
    </>
  );
}
