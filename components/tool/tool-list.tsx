import { serverPath, toolPath } from "@/lib/catalogue/slug";
import { showInvisible } from "@/lib/catalogue/text";
import type { ToolSummary } from "@/lib/catalogue/view";
import { SeverityLabel } from "../risk/severity";

type Props = { tools: ToolSummary[]; caption: string; withServer: boolean };

/** Tools as rows: name, what its author says, category over risk. `withServer` names the server too. */
export function ToolList({ tools, caption, withServer }: Props) {
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
        {tools.map((tool) => (
          <ToolRow key={`${tool.server.slug}/${tool.slug}`} tool={tool} withServer={withServer} />
        ))}
      </tbody>
    </table>
  );
}

function ToolRow({ tool, withServer }: { tool: ToolSummary; withServer: boolean }) {
  return (
    <tr>
      <th scope="row">
        <a href={toolPath(tool.server.slug, tool.slug)} className="tool-name">
          {showInvisible(tool.name)}
        </a>
        {withServer ? (
          <span className="text-soft">
            {" in "}
            <a href={serverPath(tool.server.slug)} className="text-inherit">
              {showInvisible(tool.server.title)}
            </a>
          </span>
        ) : null}
        <FirstWords text={tool.description} />
      </th>
      <td>
        {tool.category}
        <br />
        <SeverityLabel risk={tool.risk} />
      </td>
    </tr>
  );
}

/** The beginning of a description on two lines at most; the tool's own page has all of it. */
function FirstWords({ text }: { text: string | null }) {
  if (text === null || text.trim() === "") return <span className="block text-soft">No description.</span>;
  return <span className="excerpt">{showInvisible(text)}</span>;
}
