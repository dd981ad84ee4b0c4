import { removedBadge, toolBadge, unknownBadge, type Badge } from "@/lib/badges/badge";
import { toolFacts } from "@/lib/db/badge-facts";
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
    const tool = await toolFacts(serverSlug.toLowerCase(), toolSlug);
    if (tool === null) return unknownBadge();
    return tool.removed || tool.status === "deleted" ? removedBadge() : toolBadge(tool);
  } catch (error) {
    console.error(error);
    return unknownBadge();
  }
}
