import { serverPath } from "@/lib/catalogue/slug";
import { showInvisible } from "@/lib/catalogue/text";
import type { ToolDetail } from "@/lib/catalogue/view";
import { Day } from "../ui/dates";

/** Said above everything else when the server no longer offers the tool. */
export function RemovedNotice({ tool }: { tool: ToolDetail }) {
  if (tool.removedAt === null) return null;
  return (
    <p className="note mt-4 border-ink text-ink">
      <strong>No longer offered.</strong> The last look at{" "}
      <a href={serverPath(tool.server.slug)}>{showInvisible(tool.server.title)}</a> on <Day date={tool.removedAt} /> did
      not find this tool. What follows is its last known definition.
    </p>
  );
}
