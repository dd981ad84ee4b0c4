import { removedBadge, serverBadge, staleBadge, unknownBadge, type Badge } from "@/lib/badges/badge";
import { isStale } from "@/lib/catalogue/staleness";
import { serverFacts } from "@/lib/db/badge-facts";
import { log } from "@/lib/log/log";
import type { Segments } from "../../page-props";
import { badgeResponse, parseBadgeFile } from "../badge-response";

export async function GET(request: Request, { params }: Segments<"server">): Promise<Response> {
  const { name, format } = parseBadgeFile((await params).server);
  return badgeResponse(request, await badgeOf(name), format);
}

/** An unknown server draws "unknown": a badge is an image in somebody's README and never fails. */
async function badgeOf(name: string): Promise<Badge> {
  try {
    const server = await serverFacts(name.toLowerCase());
    if (server === null) return unknownBadge();
    if (server.status === "deleted") return removedBadge();
    return isStale(server.seenAt, new Date()) ? staleBadge(serverBadge(server)) : serverBadge(server);
  } catch (error) {
    log().error(error);
    return unknownBadge();
  }
}
