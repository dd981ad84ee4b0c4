import { removedBadge, toolBadge, unknownBadge, type Badge } from "@/lib/badges/badge";
import { resolveServerSlug } from "@/lib/db/servers";
import { getTool } from "@/lib/db/tools";
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
    const slug = await resolveServerSlug(serverSlug.toLowerCase());
    const tool = slug === null ? null : await getTool(slug, toolSlug);
    if (tool === null) return unknownBadge();
    return tool.removedAt !== null || tool.server.status === "deleted" ? removedBadge() : toolBadge(tool.label);
  } catch (error) {
    console.error(error);
    return unknownBadge();
  }
}
