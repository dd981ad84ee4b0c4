import { serverPath } from "@/lib/catalogue/path";
import { showInvisible } from "@/lib/catalogue/text";
import type { ServerDetail } from "@/lib/catalogue/view";
import { ownRowsOf } from "../tool/tool-row";
import { ToolRows } from "../tool/tool-rows";
import { Empty } from "../ui/empty";
import { plural } from "../ui/numbers";
import { Section } from "../ui/section";
import { ToolFilter } from "./tool-filter";

/** Some servers have thousands of tools; a page of them all would be megabytes. */
const LISTED = 50;
/** Fewer are seen at a glance. */
const FILTERED_FROM = 9;

/** The server's tools, riskiest first, or why none can be shown. */
export function ServerTools({ server }: { server: ServerDetail }) {
  const known = server.toolsState === "known";
  return (
    <Section id="tools" title={known ? `${plural(server.toolCount, "tool")}, riskiest first` : "Tools"}>
      {known && server.tools.length > 0 ? <KnownTools server={server} /> : <ToolsUnknown server={server} />}
    </Section>
  );
}

function KnownTools({ server: { slug, name, tools, toolCount } }: { server: ServerDetail }) {
  return (
    <>
      {toolCount < FILTERED_FROM ? null : <ToolFilter server={slug} />}
      <ToolRows rows={ownRowsOf(tools.slice(0, LISTED))} server={slug} caption={`Tools of ${name}`} />
      {tools.length > LISTED ? (
        <p className="mt-2">
          The {LISTED} riskiest stand here;{" "}
          <a href={`/search?server=${slug}&sort=risk`}>all {plural(toolCount, "tool")}</a> can be searched and filtered.
        </p>
      ) : null}
      <p className="no-print mt-2">
        <a href={`${serverPath(slug)}/high-risk`}>Only the high-risk tools</a>
      </p>
    </>
  );
}

/** Tools not known is a state with its reason, never an empty list that looks harmless. */
function ToolsUnknown({ server }: { server: ServerDetail }) {
  const title =
    server.toolsState === "needs authorization"
      ? "The server wants an authorization before it names its tools."
      : "Its tools are not known.";
  return (
    <Empty title={title}>
      {server.toolsReason ? <p>{showInvisible(server.toolsReason)}</p> : null}
      <p>Nothing was judged, so its risk is unknown, which is not low.</p>
    </Empty>
  );
}
