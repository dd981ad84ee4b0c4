import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { toolPath } from "@/lib/catalogue/path";
import type { ToolDetail } from "@/lib/catalogue/view";
import { renamedTo } from "@/lib/db/renames";
import { resolveServerSlug } from "@/lib/db/servers";
import { findToolIgnoringCase, getTool } from "@/lib/db/tools";
import { decodeSegment } from "../decode-segment";

/**
 * The tool that the two URL segments name. Renamed servers and tools and wrong case redirect; everything else is not found.
 * A deleted server's tool is given: its page says so.
 */
export const loadTool = cache(async (serverSegment: string, toolSegment: string): Promise<ToolDetail> => {
  const server = decodeSegment(serverSegment)?.toLowerCase();
  const tool = decodeSegment(toolSegment);
  if (server === undefined || tool === null) notFound();
  const found = await getTool(server, tool);
  if (found !== null) {
    if (found.server.slug !== serverSegment) permanentRedirect(toolPath(found.server.slug, found.slug));
    const renamed = found.removedAt === null ? null : await renamedTo(found.server.slug, found.slug);
    if (renamed !== null && found.server.status !== "deleted") permanentRedirect(toolPath(found.server.slug, renamed));
    return found;
  }
  const elsewhere = await redirectPath(server, tool);
  if (elsewhere === null) notFound();
  permanentRedirect(elsewhere);
});

/** Where a renamed server's tool or a name in the wrong case lives, when exactly one tool matches. */
async function redirectPath(serverSlug: string, toolSlug: string): Promise<string | null> {
  const current = await resolveServerSlug(serverSlug);
  if (current === null) return null;
  const exact = current === serverSlug ? null : await getTool(current, toolSlug);
  const slug = exact?.slug ?? (await findToolIgnoringCase(current, toolSlug));
  return slug === null ? null : toolPath(current, slug);
}
