import { removedBadge, staleBadge, toolBadge, unknownBadge, type Badge } from "@/lib/badges/badge";
import { isStale } from "@/lib/catalogue/staleness";
import { toolFacts, type ToolFacts } from "@/lib/db/badge-facts";
import { renamedTo } from "@/lib/db/renames";
import { log } from "@/lib/log/log";
import { decodeSegment } from "../../../decode-segment";
import type { Segments } from "../../../page-props";
import { badgeResponse, parseBadgeFile } from "../../badge-response";

export async function GET(request: Request, { params }: Segments<"server" | "tool">): Promise<Response> {
  const { server, tool } = await params;
  const { name, format } = parseBadgeFile(tool);
  return badgeResponse(request, await badgeOf(decodeSegment(server) ?? "", name), format);
}

/** From the same row as the tool's page; an unknown tool draws "unknown" and never fails. */
async function badgeOf(serverSlug: string, toolSlug: string): Promise<Badge> {
  try {
    const server = serverSlug.toLowerCase();
    const tool = await currentFacts(server, toolSlug);
    if (tool === null) return unknownBadge();
    if (tool.removed || tool.status === "deleted") return removedBadge();
    return isStale(tool.seenAt, new Date()) ? staleBadge(toolBadge(tool)) : toolBadge(tool);
  } catch (error) {
    log().error(error);
    return unknownBadge();
  }
}

/** Of the tool, or of what it goes by now. */
async function currentFacts(server: string, tool: string): Promise<ToolFacts | null> {
  const facts = await toolFacts(server, tool);
  if (facts === null || !facts.removed) return facts;
  const renamed = await renamedTo(server, tool);
  return renamed === null ? facts : toolFacts(server, renamed);
}
