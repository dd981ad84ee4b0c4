import { serverPath } from "@/lib/catalogue/slug";
import { showInvisible } from "@/lib/catalogue/text";
import type { ServerSummary } from "@/lib/catalogue/view";
import { SeverityLabel } from "../risk/severity";
import { plural } from "../ui/numbers";

/** Servers as rows: title, what its author says, how many tools and the riskiest of them. */
export function ServerList({ servers, caption }: { servers: ServerSummary[]; caption: string }) {
  return (
    <table className="table entries">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Server</th>
          <th scope="col">Tools and highest risk</th>
        </tr>
      </thead>
      <tbody>
        {servers.map((server) => (
          <tr key={server.slug}>
            <th scope="row">
              <a href={serverPath(server.slug)} className="font-semibold">
                {showInvisible(server.title)}
              </a>
              {server.description ? <span className="excerpt">{showInvisible(server.description)}</span> : null}
            </th>
            <td>
              <ToolsKnown server={server} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** "14 tools" with the highest risk, or that the tools are not known: a state, never a low risk. */
function ToolsKnown({ server }: { server: ServerSummary }) {
  if (server.toolsState !== "known") return <span className="text-soft">tools not known</span>;
  return (
    <>
      {plural(server.toolCount, "tool")}
      <br />
      <SeverityLabel risk={server.maxRisk} />
    </>
  );
}
