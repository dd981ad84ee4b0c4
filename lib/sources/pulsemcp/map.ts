import type { Package } from "@/lib/catalogue/server";
import { wholeCount, type Mapped } from "../records";
import { mapRemote } from "../server-document";
import type { BetaServer } from "./schema";

/** The slug at the end of its page's address; by it the server is known. */
export function betaId({ url, name }: BetaServer): string {
  return /\/servers\/([^/?#]+)/.exec(url ?? "")?.[1] ?? name;
}

export function mapBetaServer(server: BetaServer): Mapped {
  return {
    record: {
      source: "pulsemcp",
      sourceId: betaId(server),
      registryName: null,
      name: betaId(server),
      title: server.name,
      description: server.short_description || null,
      version: null,
      status: "active",
      statusMessage: null,
      repository: server.source_code_url ? { url: server.source_code_url, subfolder: null } : null,
      websiteUrl: server.external_url || null,
      packages: packagesOf(server),
      remotes: (server.remotes ?? []).flatMap((remote) => {
        return mapRemote(remote.transport, remote.url_direct ?? remote.url) ?? [];
      }),
      tools: null,
      popularity: wholeCount(server.github_stars),
      publishedAt: null,
      updatedAt: null,
    },
    problems: [],
  };
}

function packagesOf({ package_registry: registry, package_name: identifier }: BetaServer): Package[] {
  if (!registry || !identifier) return [];
  const registryType = registry.toLowerCase() === "docker" ? "oci" : registry.toLowerCase();
  return [{ registryType, identifier, version: null, transport: "stdio", environment: [] }];
}
