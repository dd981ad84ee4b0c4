import { getServer, resolveServerSlug } from "@/lib/db/servers";
import { GoneError, NotFoundError } from "@/lib/errors";
import { decodeSegment } from "../../../../decode-segment";
import { answerJson } from "../../../../http/json";
import type { Segments } from "../../../../page-props";

/** One server by its slug; an old slug answers with the server that bears a new one now. */
export function GET(request: Request, { params }: Segments<"server">): Promise<Response> {
  return answerJson(request, async () => {
    const wanted = decodeSegment((await params).server) ?? "";
    const slug = await resolveServerSlug(wanted);
    const server = slug === null ? null : await getServer(slug);
    if (server === null) throw new NotFoundError(`No server has the slug ${JSON.stringify(wanted)}.`);
    if (server.status === "deleted") throw new GoneError(`The server ${server.slug} was deleted by its source.`);
    return { data: server };
  });
}
