import { serverSlug } from "@/lib/catalogue/slug";
import type { ServerDetail } from "@/lib/catalogue/view";
import { findServerByPackage } from "@/lib/db/addresses";
import { findServersByHost } from "@/lib/db/hosts";
import { listPolicyTools, type PolicyToolRow } from "@/lib/db/policy-tools";
import { getServer, resolveServerSlug } from "@/lib/db/servers";
import { InvalidInputError } from "@/lib/errors";
import { buildPolicy } from "@/lib/policies/build-policy";
import type { Policy } from "@/lib/policies/policy";
import { policyServerOf } from "../policy-view";
import type { StackQuery } from "./stack-query";

export type StackServer = { server: ServerDetail; tools: PolicyToolRow[] };

export type Stack = {
  servers: StackServer[];
  /** What was named and is not in the catalogue, one sentence each. */
  missing: string[];
  policy: Policy;
};

/** More tools make a file that no client reads and a page that nobody does. */
const MAX_TOOLS = 2_000;

/**
 * The servers that a query names, with their tools and one policy for all of them.
 * @throws InvalidInputError when they have too many tools together.
 */
export async function loadStack(query: StackQuery): Promise<Stack> {
  const looked = await Promise.all(query.servers.map(lookUp));
  const slugs = [...new Set(looked.flatMap((one) => ("slug" in one ? [one.slug] : [])))];
  const loaded = await Promise.all(slugs.map(load));
  const servers = loaded.filter((one) => one !== null);
  const count = servers.reduce((sum, { tools }) => sum + tools.length, 0);
  if (count > MAX_TOOLS) {
    throw new InvalidInputError(
      `These servers have ${count} tools together; at most ${MAX_TOOLS} fit. Name fewer servers.`,
    );
  }
  const missing = looked.flatMap((one) => ("missing" in one ? [one.missing] : []));
  const removed = slugs.filter((_, index) => loaded[index] === null).map((slug) => `${slug} was removed.`);
  const policyServers = servers.map(({ server, tools }) => policyServerOf(server, tools));
  const named = policyServers.map((one) => ({
    ...one,
    shortName: query.names[one.slug] ?? nameWithin(one, policyServers),
  }));
  return { servers, missing: [...missing, ...removed], policy: buildPolicy(named, { strictness: query.strictness }) };
}

/** Two servers of one short name are told apart by their slugs. */
function nameWithin(one: { slug: string; shortName: string }, all: readonly { shortName: string }[]): string {
  return all.filter(({ shortName }) => shortName === one.shortName).length > 1 ? one.slug : one.shortName;
}

async function load(slug: string): Promise<StackServer | null> {
  const [server, tools] = await Promise.all([getServer(slug), listPolicyTools(slug)]);
  return server === null || server.status === "deleted" ? null : { server, tools };
}

/** A slug, a registry name, `npm:name` and its like, or `host:name`. */
async function lookUp(wanted: string): Promise<{ slug: string } | { missing: string }> {
  const [, kind, name = ""] = /^(npm|pypi|oci|nuget|host):(.+)$/i.exec(wanted) ?? [];
  if (kind?.toLowerCase() === "host") return byHost(name);
  const slug =
    kind === undefined
      ? ((await resolveServerSlug(wanted.toLowerCase())) ?? (await resolveServerSlug(serverSlug(wanted))))
      : await findServerByPackage(kind.toLowerCase(), name);
  return slug === null ? { missing: `${wanted} is not catalogued.` } : { slug };
}

async function byHost(host: string): Promise<{ slug: string } | { missing: string }> {
  const [only, ...others] = await findServersByHost(host);
  if (only === undefined) return { missing: `No server of the catalogue is reached at ${host}.` };
  if (others.length === 0) return { slug: only };
  const which = [only, ...others.slice(0, 4)].join(", ");
  return {
    missing: `More than one server is reached at ${host}; name the one you use by its slug, for instance ${which}.`,
  };
}
