import type { Package, ServerRecord } from "@/lib/catalogue/server";
import type { ToolDefinition } from "@/lib/catalogue/tool";
import { mapMcpTools, namedTools } from "../mcp-tool";
import { wholeCount, type Mapped, type PartProblem } from "../records";
import { mapRemote, mapServerJson, parseTransport, serverStatus } from "../server-document";
import type { Extension, LegacyServer, UpstreamServer } from "./schema";

/** Maps an entry of the upstream format. */
export function mapUpstream({ server, extensions }: UpstreamServer): Mapped {
  const record = mapServerJson(server);
  const listed = extensions.map(mapListed);
  const tools = uniqueByName(listed.flatMap(({ tools: some }) => some));
  return {
    record: {
      ...record,
      source: "toolhive",
      sourceId: server.name,
      status: serverStatus(extensions.find(({ status }) => status != null)?.status ?? server.status),
      tools: tools.length === 0 ? null : tools,
      popularity: Math.max(0, ...extensions.map(popularity)),
      updatedAt:
        extensions
          .map(({ metadata }) => metadata?.last_updated ?? "")
          .sort()
          .at(-1) || null,
    },
    problems: listed.flatMap(({ problems }) => problems),
  };
}

/** Maps an entry of the legacy format; `name` is its key. `source` differs where the older repository is read. */
export function mapLegacy(name: string, server: LegacyServer, source = "toolhive"): Mapped {
  const { tools, problems } = mapListed(server);
  const remote = mapRemote(server.transport, server.url);
  const record: ServerRecord = {
    source,
    sourceId: name,
    registryName: null,
    name,
    title: server.title || null,
    description: server.description || null,
    version: null,
    status: serverStatus(server.status),
    statusMessage: null,
    repository: server.repository_url ? { url: server.repository_url, subfolder: null } : null,
    websiteUrl: server.homepage || null,
    packages: server.image ? [imagePackage(server.image, server)] : [],
    remotes: remote === null ? [] : [remote],
    tools: tools.length === 0 ? null : tools,
    popularity: popularity(server),
    publishedAt: null,
    updatedAt: server.metadata?.last_updated || null,
  };
  return { record, problems };
}

/** Full definitions where there are some; the names that remain are tools of which nothing else is known. */
function mapListed(listed: Pick<Extension, "tools" | "tool_definitions">): {
  tools: ToolDefinition[];
  problems: PartProblem[];
} {
  const { tools, problems } = mapMcpTools(listed.tool_definitions);
  return { tools: uniqueByName([...(tools ?? []), ...namedTools(listed.tools)]), problems };
}

function uniqueByName(tools: readonly ToolDefinition[]): ToolDefinition[] {
  const unique = new Map<string, ToolDefinition>();
  for (const tool of tools) if (!unique.has(tool.name)) unique.set(tool.name, tool);
  return [...unique.values()];
}

function popularity({ metadata }: Pick<Extension, "metadata">): number {
  return Math.max(wholeCount(metadata?.stars), wholeCount(metadata?.pulls));
}

function imagePackage(image: string, { transport, env_vars }: LegacyServer): Package {
  const environment = (env_vars ?? []).map(({ name, required, secret }) => ({
    name,
    required: required ?? false,
    secret: secret ?? false,
  }));
  return {
    registryType: "oci",
    identifier: image,
    version: null,
    transport: parseTransport(transport) ?? "stdio",
    environment,
  };
}
