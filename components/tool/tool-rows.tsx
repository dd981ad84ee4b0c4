"use client"; // Nothing here needs a script: as data the rows weigh half of what they weigh as a tree of elements.

import { serverPath, toolPath } from "@/lib/catalogue/path";
import { showInvisible } from "@/lib/catalogue/text";
import { SeverityLabel } from "../risk/severity";
import { Breakable } from "../ui/breakable";
import type { ToolRow } from "./tool-row";

type Props = {
  rows: ToolRow[];
  /** Slug of the server of rows that name none. */
  server?: string;
  caption: string;
};

/** Tools as rows: name, what its author says, category over risk. */
export function ToolRows({ rows, server: own = "", caption }: Props) {
  return (
    <table className="table entries">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Tool</th>
          <th scope="col">Category and risk</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ server, name, slug = name, text, category, risk }) => (
          <tr key={`${server?.slug}/${slug}`}>
            <th scope="row">
              <a href={toolPath(server?.slug ?? own, slug)} className="tool-name">
                <Breakable name={showInvisible(name)} />
              </a>
              {server === undefined ? null : (
                <span className="text-soft">
                  {" in "}
                  <a href={serverPath(server.slug)}>{showInvisible(server.title)}</a>
                </span>
              )}
              <span className="excerpt">{text === undefined ? "No description." : showInvisible(text)}</span>
            </th>
            <td>
              {category}
              <br />
              <SeverityLabel risk={risk} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
