"use client"; // Nothing here needs a script: as data the rows weigh half of what they weigh as a tree of elements.

import type { Category } from "@/lib/catalogue/category";
import { serverPath, toolPath } from "@/lib/catalogue/path";
import type { Risk } from "@/lib/catalogue/risk";
import { showInvisible } from "@/lib/catalogue/text";
import { SeverityMeter } from "../risk/severity-meter";
import { Breakable } from "../ui/breakable";

export type ToolRow = {
  server: string;
  /** The server's title where rows name it. */
  title: string | null;
  slug: string;
  name: string;
  text: string | null;
  category: Category;
  risk: Risk;
  /** "4/5 High": in words here, for the vocabulary would bring its schemas along. */
  level: string;
};

export function ToolRows({ rows, caption }: { rows: ToolRow[]; caption: string }) {
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
        {rows.map(({ server, title, slug, name, text, category, risk, level }) => (
          <tr key={`${server}/${slug}`}>
            <th scope="row">
              <a href={toolPath(server, slug)} className="tool-name">
                <Breakable name={showInvisible(name)} />
              </a>
              {title === null ? null : (
                <span className="text-soft">
                  {" in "}
                  <a href={serverPath(server)} className="text-inherit">
                    {showInvisible(title)}
                  </a>
                </span>
              )}
              <span className="excerpt">{text === null ? "No description." : showInvisible(text)}</span>
            </th>
            <td>
              {category}
              <br />
              <span className="severity">
                <SeverityMeter risk={risk} />
                {level}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
