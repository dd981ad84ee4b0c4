import { mapMcpTools } from "../mcp-tool";
import type { Mapped } from "../records";
import type { GlamaServer } from "./schema";

/** `namespace/slug`, by which Glama addresses a server; older entries have an id alone. */
export function glamaId({ namespace, slug, id, name }: GlamaServer): string {
  return namespace && slug ? `${namespace}/${slug}` : id || name;
}

/** Maps a server. Glama builds and hosts servers itself, so the repository alone identifies it. */
export function mapServer(server: GlamaServer): Mapped {
  const { tools, problems } = mapMcpTools(server.tools);
  const repository = server.repository?.url;
  return {
    record: {
      source: "glama",
      sourceId: glamaId(server),
      registryName: null,
      name: server.slug || server.name,
      title: server.name,
      description: server.description || null,
      version: null,
      status: "active",
      statusMessage: null,
      repository: repository ? { url: repository, subfolder: null } : null,
      websiteUrl: null,
      packages: [],
      remotes: [],
      tools,
      popularity: 0,
      publishedAt: null,
      updatedAt: null,
    },
    problems,
  };
}
