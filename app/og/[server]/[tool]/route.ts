import { resolveServerSlug } from "@/lib/db/servers";
import { getTool } from "@/lib/db/tools";
import { decodeSegment } from "../../../decode-segment";
import type { Segments } from "../../../page-props";
import { drawPicture, riskLine } from "../../picture";

/** The picture of a tool. An unknown or removed one has none. */
export async function GET(_request: Request, { params }: Segments<"server" | "tool">): Promise<Response> {
  const segments = await params;
  const slug = await resolveServerSlug(decodeSegment(segments.server) ?? "");
  const tool = slug === null ? null : await getTool(slug, decodeSegment(segments.tool) ?? "");
  if (tool === null || tool.removedAt !== null || tool.server.status === "deleted") {
    return new Response("There is no such picture.\n", { status: 404 });
  }
  const { category, risk } = tool.label;
  return drawPicture({
    name: tool.definition.name,
    mono: true,
    owner: tool.server.title,
    line: `${category}, ${riskLine(risk)}`,
    risk,
  });
}
