import { resolveServerSlug, getServer } from "@/lib/db/servers";
import { plural } from "@/components/ui/numbers";
import { decodeSegment } from "../../decode-segment";
import type { Segments } from "../../page-props";
import { drawPicture, riskLine } from "../picture";

/** The picture of a server. An unknown or deleted one has none. */
export async function GET(_request: Request, { params }: Segments<"server">): Promise<Response> {
  const slug = await resolveServerSlug(decodeSegment((await params).server) ?? "");
  const server = slug === null ? null : await getServer(slug);
  if (server === null || server.status === "deleted")
    return new Response("There is no such picture.\n", { status: 404 });
  const known = server.toolsState === "known";
  return drawPicture({
    name: server.title,
    mono: false,
    owner: server.name,
    line: known ? `${plural(server.toolCount, "tool")}, up to ${riskLine(server.maxRisk)}` : "tools not known",
    risk: known ? server.maxRisk : null,
  });
}
