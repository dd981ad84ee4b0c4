import { serverPath } from "@/lib/catalogue/path";
import { showInvisible } from "@/lib/catalogue/text";
import type { Likeness } from "@/lib/catalogue/likeness";
import type { ServerSummary } from "@/lib/catalogue/view";
import { SeverityLabel } from "../risk/severity";

export type LookAlikeItem = ServerSummary & { publisher: string | null; likeness: Likeness };

const WHY: Record<Likeness, string> = {
  "same name": "the same name, but for spelling",
  "one letter apart": "one letter apart",
};

/** Servers with names that a person takes for each other: who publishes each, and how the names are alike. */
export function LookAlikeTable({ items, caption }: { items: LookAlikeItem[]; caption: string }) {
  return (
    <table className="table entries">
      <caption className="sr-only">{caption}</caption>
      <tbody>
        {items.map((other) => (
          <tr key={other.slug}>
            <th scope="row">
              <a href={serverPath(other.slug)} className="font-semibold">
                {showInvisible(other.title)}
              </a>
              <span className="block text-[0.9rem] font-normal text-soft wrap-anywhere">
                {showInvisible(other.name)}, <Publisher publisher={other.publisher} />
              </span>
            </th>
            <td>
              {WHY[other.likeness]}
              <br />
              <SeverityLabel risk={other.maxRisk} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** "published by github.com/acme" */
export function Publisher({ publisher }: { publisher: string | null }) {
  return publisher === null ? "publisher not known" : `published by ${showInvisible(publisher)}`;
}
