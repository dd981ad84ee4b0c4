import { resolveServerSlug } from "@/lib/db/servers";
import { getTool } from "@/lib/db/tools";
import { GoneError, NotFoundError } from "@/lib/errors";
import { decodeSegment } from "../../../../../decode-segment";
import { answerJson } from "../../../../../http/json";
import type { Segments } from "../../../../../page-props";

/** One tool with its definition, label and versions. Names are exact. */
export function GET(request: Request, { params }: Segments<"server" | "tool">): Promise<Response> {
  return answerJson(request, async () => {
    const segments = await params;
    const name = decodeSegment(segments.tool) ?? "";
    const slug = await resolveServerSlug(decodeSegment(segments.server) ?? "");
    const tool = slug === null ? null : await getTool(slug, name);
    if (tool === null) throw new NotFoundError(`That server has no tool ${JSON.stringify(name)}; names are exact.`);
    if (tool.server.status === "deleted")
      throw new GoneError(`The server ${tool.server.slug} was deleted by its source.`);
    return { data: tool };
  });
}
