import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { serverPath } from "@/lib/catalogue/path";
import type { ServerDetail } from "@/lib/catalogue/view";
import { getServer, resolveServerSlug } from "@/lib/db/servers";
import { decodeSegment } from "./decode-segment";

/**
 * The server that a URL segment names. Old slugs and wrong case redirect; everything else is not found. A deleted server
 * is given: its page says so.
 */
export const loadServer = cache(async (segment: string): Promise<ServerDetail> => {
  const slug = decodeSegment(segment)?.toLowerCase();
  if (slug === undefined) notFound();
  const server = await getServer(slug);
  if (server !== null) {
    if (server.slug !== segment) permanentRedirect(serverPath(server.slug));
    return server;
  }
  const current = await resolveServerSlug(slug);
  if (current === null || current === slug) notFound();
  permanentRedirect(serverPath(current));
});
