import type { Remote } from "@/lib/catalogue/server";
import { mapMcpTools } from "../mcp-tool";
import type { Mapped } from "../records";
import { mapRemote } from "../server-document";
import type { Card } from "./schema";

/**
 * Maps a card found at `base` (null: in a file). A name is the host's own claim, so it is not taken for a name in the
 * MCP Registry.
 */
export function mapCard(card: Card, base: URL | null): Mapped {
  const info = card.serverInfo;
  const remotes = remotesOf(card, base);
  const name = card.name || info?.name || "";
  const { tools, problems } = mapMcpTools(card.tools?.filter((tool) => typeof tool === "object"));
  return {
    record: {
      source: "well-known",
      sourceId: remotes[0]?.url ?? (base === null ? name : `${base.host} ${name}`),
      registryName: null,
      name,
      title: card.title || info?.title || info?.displayName || null,
      description: card.description || info?.description || null,
      version: card.version || info?.version || null,
      status: "active",
      statusMessage: null,
      repository: card.repository?.url ? { url: card.repository.url, subfolder: null } : null,
      websiteUrl: card.websiteUrl || info?.homepage || base?.origin || null,
      packages: [],
      remotes,
      tools,
      popularity: 0,
      publishedAt: null,
      updatedAt: null,
    },
    problems,
  };
}

/** A card speaks of endpoints on its own host: relative ones, and absolute ones there or below. */
function remotesOf(card: Card, base: URL | null): Remote[] {
  const transport = card.transport ?? { type: null, url: card.url, endpoint: card.endpoint };
  const remotes = [transport, ...(card.remotes ?? [])].flatMap(({ type, url, endpoint }): Remote[] => {
    const address = url || endpoint ? URL.parse(url || endpoint || "", base ?? undefined) : null;
    const own = base === null || address?.host === base.host || address?.host.endsWith(`.${base.host}`);
    const remote = own ? mapRemote(type, address?.href) : null;
    return remote === null ? [] : [remote];
  });
  return [...new Map(remotes.map((remote) => [remote.url, remote])).values()];
}
