import { serverPath } from "@/lib/catalogue/slug";
import { showInvisible } from "@/lib/catalogue/text";
import type { ServerSummary } from "@/lib/catalogue/view";
import { SeverityLabel } from "../risk/severity";
import { Empty } from "../ui/empty";
import { plural } from "../ui/numbers";

type Props = { server: string; similar: (ServerSummary & { shared: number })[]; known: boolean };

/** Servers with tools of the same names, and the way to compare them side by side. */
export function SimilarServers({ server, similar, known }: Props) {
  if (!known) return <Empty title="Its tools are not known, so no server can be called similar." />;
  if (similar.length === 0) return <Empty title="No other server offers tools of the same names." />;
  return (
    <>
      <p className="mb-2 text-soft">
        They may be alternatives, forks or copies. Check the name and the repository before you install one.
      </p>
      <table className="table entries">
        <caption className="sr-only">Similar servers</caption>
        <tbody>
          {similar.map((other) => (
            <tr key={other.slug}>
              <th scope="row">
                <a href={serverPath(other.slug)} className="font-semibold">
                  {showInvisible(other.title)}
                </a>
                <span className="block text-[0.9rem] text-soft">{showInvisible(other.name)}</span>
                <a href={`/compare?servers=${server},${other.slug}`} className="text-[0.9rem]">
                  Compare
                </a>
              </th>
              <td>
                {plural(other.shared, "shared name")}
                <br />
                <SeverityLabel risk={other.maxRisk} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
