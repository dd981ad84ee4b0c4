import { serverPath } from "@/lib/catalogue/path";
import { requestRescan } from "@/lib/db/rescans";
import { getServer, resolveServerSlug } from "@/lib/db/servers";
import { env } from "@/lib/env";
import { log } from "@/lib/log/log";
import { clientAddress } from "@/lib/visitor/client-address";
import { isFromOwnPage } from "@/lib/visitor/own-page";
import { takeTurn } from "@/lib/visitor/turn";
import { decodeSegment } from "../../../../decode-segment";
import { answerWithPage, postOnly } from "../../../../http/page-answer";
import { publicOrigin } from "../../../../origin";
import type { Segments } from "../../../../page-props";

/** Asks for a rescan of a known server and leads to the page that shows how far it is. */
export async function POST(request: Request, { params }: Segments<"server">): Promise<Response> {
  const { server: segment } = await params;
  const wanted = decodeSegment(segment)?.toLowerCase() ?? "";
  const page = (slug: string) => `${serverPath(encodeURIComponent(slug))}/rescan`;
  const plain = "Nothing was asked for.";
  if (!isFromOwnPage(request.headers, publicOrigin())) {
    return answerWithPage(`${page(wanted)}?refused=origin`, { status: 403, plain });
  }
  try {
    const slug = await resolveServerSlug(wanted);
    const server = slug === null ? null : await getServer(slug);
    // The page at that address says that it is not known, or was removed.
    if (server === null) return await answerWithPage(page(wanted), { status: 404, plain });
    if (server.status === "deleted") return await answerWithPage(serverPath(server.slug), { status: 410, plain });
    const now = new Date();
    const retryAfter = await takeTurn("rescan", clientAddress(request.headers, env().TRUSTED_PROXY), now);
    if (retryAfter !== null) {
      return await answerWithPage(`${page(server.slug)}?refused=limit`, { status: 429, plain, retryAfter });
    }
    if (server.packages.length > 0 || server.remotes.length > 0) await requestRescan(server.slug, now);
    return new Response(null, { status: 303, headers: { Location: page(server.slug) } });
  } catch (error) {
    log().error(error);
    return answerWithPage(`${page(wanted)}?refused=failed`, { status: 503, plain });
  }
}

export async function GET(_request: Request, { params }: Segments<"server">): Promise<Response> {
  return postOnly(`${serverPath((await params).server)}/rescan`);
}
