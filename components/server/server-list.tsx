import type { ServerSummary } from "@/lib/catalogue/view";
import { excerpt } from "../ui/excerpt";
import { plural } from "../ui/numbers";
import { ServerRows, type ServerRow } from "./server-rows";

/** Servers as rows: title, what its author says, how many tools and the riskiest of them. */
export function ServerList({ servers, caption }: { servers: ServerSummary[]; caption: string }) {
  return <ServerRows rows={servers.map(rowOf)} caption={caption} />;
}

/** "14 tools" with the highest risk, or that the tools are not known: a state, never a low risk. */
function rowOf({ slug, title, description, toolsState, toolCount, maxRisk }: ServerSummary): ServerRow {
  return {
    ...{ slug, title },
    ...(description ? { text: excerpt(description) } : null),
    ...(toolsState === "known" ? { says: plural(toolCount, "tool"), risk: maxRisk } : { says: "tools not known" }),
  };
}
