import { getServer, resolveServerSlug } from "@/lib/db/servers";
import { GoneError, MovedError, NotFoundError } from "@/lib/errors";
import { decodeSegment } from "../../../../decode-segment";
import { answerJson } from "../../../../http/json";
import type { Segments } from "../../../../page-props";
import { serverEndpoint } from "../../../endpoint-path";

/** One server by its slug; an old slug leads to the new one. */
export function GET(request: Request, { params }: Segments<"server">): Promise<Response> {
  return answerJson(request, async () => {
    const wanted = decodeSegment((await params).server) ?? "";
    const slug = await resolveServerSlug(wanted);
    const server = slug === null ? null : await getServer(slug);
    if (server === null) throw new NotFoundError(`No server has the slug ${JSON.stringify(wanted)}.`);
    if (server.status === "deleted") throw new GoneError(`The server ${server.slug} was deleted by its source.`);
    if (server.slug !== wanted)
      throw new MovedError(`The server is called ${server.slug} now.`, serverEndpoint(server.slug));
    return { data: server };
  });
}
