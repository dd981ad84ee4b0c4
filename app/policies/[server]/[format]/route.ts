import { z } from "zod";
import { serverPath, toolPath } from "@/lib/catalogue/path";
import { listPolicyTools } from "@/lib/db/policy-tools";
import { getServer, resolveServerSlug } from "@/lib/db/servers";
import { NotFoundError } from "@/lib/errors";
import { buildPolicy } from "@/lib/policies/build-policy";
import { findFormat, FORMATS } from "@/lib/policies/formats";
import { namedTools } from "@/lib/policies/named-tools";
import { STRICTNESSES } from "@/lib/policies/policy";
import { isServerName, NOT_A_SERVER_NAME } from "@/lib/policies/server-name";
import { decodeSegment } from "../../../decode-segment";
import { download } from "../../../http/download";
import { answerJson, parseQueryOf, problem } from "../../../http/json";
import { publicUrl } from "../../../origin";
import type { Segments } from "../../../page-props";
import { policyFileName } from "../../../policy-file-name";
import { policyServerOf } from "../../../policy-view";
import { shownCode } from "../../../shown-code";

const QuerySchema = z.strictObject({
  strictness: z.enum(STRICTNESSES).default("recommended"),
  /** Exact names, comma-separated; tools that are no longer offered can be named as well. */
  tools: z.string().max(20_000).optional(),
  /** The server's name in the user's own configuration. */
  name: z.string().refine(isServerName, { error: NOT_A_SERVER_NAME }).optional(),
  /** `1`: JSON of the file as a page shows it, with the kinds of its words. */
  shown: z.literal("1").optional(),
});
type Query = z.infer<typeof QuerySchema>;

/** The policy file of a server, or of some of its tools, in one format. */
export async function GET(request: Request, { params }: Segments<"server" | "format">): Promise<Response> {
  try {
    const { server: segment, format: formatId } = await params;
    const format = findFormat(formatId);
    if (format === null)
      throw new NotFoundError(`No format ${formatId}. There are ${FORMATS.map(({ id }) => id).join(", ")}.`);
    const query = parseQueryOf(request, QuerySchema);
    const { server, tools, tool, path } = await load(decodeSegment(segment) ?? "", query);
    const policyServer = policyServerOf(server, tools);
    const shortName = query.name ?? policyServer.shortName;
    const policy = buildPolicy({ ...policyServer, shortName }, { strictness: query.strictness });
    const options = { sourceUrl: publicUrl(path), ruleset: tools[0]?.ruleset ?? "none" };
    const { text } = format.render(policy, options);
    if (query.shown === "1") return answerJson(request, async () => shownCode(text, format.language));
    return download(request, text, format.mediaType, policyFileName(format, server, tool));
  } catch (error) {
    return problem(request, error);
  }
}

async function load(wanted: string, query: Query) {
  const slug = (await resolveServerSlug(wanted)) ?? "";
  const [server, all] = await Promise.all([getServer(slug), listPolicyTools(slug, query.tools !== undefined)]);
  if (server === null) throw new NotFoundError(`No server has the slug ${JSON.stringify(wanted)}.`);
  const tools = query.tools === undefined ? all : namedTools(all, query.tools);
  const [first, second] = query.tools === undefined ? [] : tools;
  const tool = first !== undefined && second === undefined ? first.slug : null;
  return { server, tools, tool, path: tool === null ? serverPath(slug) : toolPath(slug, tool) };
}
