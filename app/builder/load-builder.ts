import type { ServerDetail } from "@/lib/catalogue/view";
import { serverPath, toolPath } from "@/lib/catalogue/path";
import { listPolicyTools, type PolicyToolRow } from "@/lib/db/policy-tools";
import { getServer, resolveServerSlug } from "@/lib/db/servers";
import { InvalidInputError, NotFoundError } from "@/lib/errors";
import { buildPolicy } from "@/lib/policies/build-policy";
import { applyChoices, parseChoices } from "@/lib/policies/choices";
import type { Policy } from "@/lib/policies/policy";
import { policyServerOf } from "../policy-view";
import type { BuilderQuery } from "./builder-query";

export type Built = {
  server: ServerDetail;
  tools: PolicyToolRow[];
  recommended: Policy;
  policy: Policy;
  /** What files and names are called after: the only tool's slug, else null. */
  tool: string | null;
  /** The page that the tools are catalogued on. */
  path: string;
};

/**
 * The policy that a query describes.
 * @throws NotFoundError for a server, InvalidInputError for a tool or choice that is not there.
 */
export async function loadBuilder(query: BuilderQuery): Promise<Built> {
  const slug = await resolveServerSlug(query.server);
  const server = slug === null ? null : await getServer(slug);
  if (server === null || server.status === "deleted") {
    throw new NotFoundError(`No server has the slug ${JSON.stringify(query.server)}.`);
  }
  // A tool that is no longer offered can be named, as its page does.
  const all = await listPolicyTools(server.slug, query.tools.length > 0);
  const tools = query.tools.length === 0 ? all : query.tools.map((name) => named(all, name));
  const [first, second] = query.tools.length === 0 ? [] : tools;
  const tool = first !== undefined && second === undefined ? first.slug : null;
  const recommended = buildPolicy(policyServerOf(server, tools), { strictness: query.strictness });
  const policy = applyChoices(recommended, parseChoices(query.set));
  const path = tool === null ? serverPath(server.slug) : toolPath(server.slug, tool);
  return { server, tools, recommended, policy, tool, path };
}

function named(all: readonly PolicyToolRow[], name: string): PolicyToolRow {
  const found = all.find((tool) => tool.name === name);
  if (found === undefined) throw new InvalidInputError(`this server has no tool ${JSON.stringify(name)}`);
  return found;
}
