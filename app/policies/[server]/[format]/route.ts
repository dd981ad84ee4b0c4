import { z } from "zod";
import { parametersOf } from "@/lib/catalogue/parameter";
import { serverPath } from "@/lib/catalogue/slug";
import { listPolicyTools, type PolicyToolRow } from "@/lib/db/policy-tools";
import { getServer, resolveServerSlug } from "@/lib/db/servers";
import { InvalidInputError, NotFoundError } from "@/lib/errors";
import { buildPolicy } from "@/lib/policies/build-policy";
import { findFormat, FORMATS } from "@/lib/policies/formats";
import { shortServerName, STRICTNESSES } from "@/lib/policies/policy";
import { decodeSegment } from "../../../decode-segment";
import { cacheable } from "../../../http/etag";
import { parseQueryOf, problem } from "../../../http/json";
import { publicUrl } from "../../../origin";
import type { Segments } from "../../../page-props";

const QuerySchema = z.strictObject({
  strictness: z.enum(STRICTNESSES).default("recommended"),
  /** Exact names, comma-separated; or one name, which may then hold commas. */
  tools: z.string().max(20_000).optional(),
  /** The server's name in the user's own configuration. */
  name: z.string().min(1).max(200).optional(),
});
type Query = z.infer<typeof QuerySchema>;

/** The policy file of a server, or of some of its tools, in one format. */
export async function GET(request: Request, { params }: Segments<"server" | "format">): Promise<Response> {
  try {
    const { server, format: formatId } = await params;
    const format = findFormat(formatId);
    if (format === null)
      throw new NotFoundError(`No format ${formatId}. There are ${FORMATS.map(({ id }) => id).join(", ")}.`);
    const query = parseQueryOf(request, QuerySchema);
    const { slug, shortName, tools } = await load(decodeSegment(server) ?? "", query);
    const policy = buildPolicy({ slug, shortName, tools: tools.map(policyTool) }, { strictness: query.strictness });
    const options = { sourceUrl: publicUrl(serverPath(slug)), ruleset: tools[0]?.ruleset ?? "none" };
    const response = cacheable(request, format.render(policy, options).text, format.mediaType);
    response.headers.set("Content-Disposition", `attachment; filename="${format.fileName(slug).split("/").at(-1)}"`);
    return response;
  } catch (error) {
    return problem(request, error);
  }
}

async function load(wanted: string, query: Query) {
  const slug = await resolveServerSlug(wanted);
  const [server, all] = await Promise.all([getServer(slug ?? ""), listPolicyTools(slug ?? "")]);
  if (slug === null || server === null) throw new NotFoundError(`No server has the slug ${JSON.stringify(wanted)}.`);
  return { slug, shortName: query.name ?? shortServerName(server.name), tools: chosen(all, query.tools) };
}

/** The tools that the query names. @throws InvalidInputError for a name that the server does not have. */
function chosen(all: PolicyToolRow[], names: string | undefined): PolicyToolRow[] {
  if (names === undefined) return all;
  const whole = all.filter((tool) => tool.name === names);
  if (whole.length > 0) return whole;
  return [...new Set(names.split(","))].map((name) => {
    const tool = all.find((one) => one.name === name);
    if (tool === undefined) throw new InvalidInputError(`tools: this server has no tool ${JSON.stringify(name)}.`);
    return tool;
  });
}

function policyTool({ name, category, risk, inputSchema, digest }: PolicyToolRow) {
  return { name, category, risk, parameters: parametersOf(inputSchema), digest };
}
