import { serverPath } from "@/lib/catalogue/path";
import { showInvisible } from "@/lib/catalogue/text";
import type { ServerSummary } from "@/lib/catalogue/view";
import { SeverityLabel } from "../risk/severity";

type Row = { server: ServerSummary; tools: number; without: string };

/** The servers of a stack; one whose tools are not known is said to be so. `without` is the stack without that server. */
export function StackServers({ rows }: { rows: readonly Row[] }) {
  return (
    <table className="table">
      <caption className="sr-only">Servers of this stack</caption>
      <thead>
        <tr>
          <th scope="col">Server</th>
          <th scope="col">Tools</th>
          <th scope="col">Highest risk</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {rows.map(({ server, tools, without }) => (
          <tr key={server.slug}>
            <th scope="row" className="wrap-anywhere">
              <a href={serverPath(server.slug)}>{showInvisible(server.title)}</a>
            </th>
            <td>{server.toolsState === "known" ? tools : "not known"}</td>
            <td>
              <SeverityLabel risk={server.maxRisk} />
            </td>
            <td className="no-print">
              <a href={without} aria-label={`Take ${showInvisible(server.title)} out`}>
                take out
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
