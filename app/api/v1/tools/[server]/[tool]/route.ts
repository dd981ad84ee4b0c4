import { renamedTo } from "@/lib/db/renames";
import { resolveServerSlug } from "@/lib/db/servers";
import { getTool } from "@/lib/db/tools";
import { GoneError, MovedError, NotFoundError } from "@/lib/errors";
import { decodeSegment } from "../../../../../decode-segment";
import { answerJson } from "../../../../../http/json";
import type { Segments } from "../../../../../page-props";
import { toolEndpoint } from "../../../../endpoint-path";

/** One tool with its definition, label and versions. Names are exact; earlier names of server and tool lead to those of today. */
export function GET(request: Request, { params }: Segments<"server" | "tool">): Promise<Response> {
  return answerJson(request, async () => {
    const segments = await params;
    const wanted = decodeSegment(segments.server) ?? "";
    const name = decodeSegment(segments.tool) ?? "";
    const slug = await resolveServerSlug(wanted);
    const tool = slug === null ? null : await getTool(slug, name);
    if (slug === null || tool === null)
      throw new NotFoundError(`That server has no tool ${JSON.stringify(name)}; names are exact.`);
    if (tool.server.status === "deleted") throw new GoneError(`The server ${slug} was deleted by its source.`);
    const renamed = tool.removedAt === null ? null : await renamedTo(slug, name);
    if (renamed !== null) throw new MovedError(`The tool is called ${renamed} now.`, toolEndpoint(slug, renamed));
    if (tool.removedAt !== null) throw new GoneError(`The server ${slug} no longer lists ${JSON.stringify(name)}.`);
    if (slug !== wanted) throw new MovedError(`The server is called ${slug} now.`, toolEndpoint(slug, name));
    return { data: tool };
  });
}
