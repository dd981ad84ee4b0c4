import type { StoredServer, StoredTool } from "@/lib/db/batch";
import type { Listing } from "./listing";
import type { IdentifiedServer } from "./plan-servers";

/** Whose tools a server shows after the batch. */
export type ListingDecision = {
  server: IdentifiedServer;
  /** Stored servers whose tools belong to this one now: the winner among them first, then by id. */
  holders: StoredServer[];
  winner:
    | { kind: "incoming"; from: string; listing: Listing; rank: string }
    | { kind: "stored"; from: string; holder: StoredServer; rank: string }
    | { kind: "kept"; from: string; rank: string }
    | null;
};

/**
 * Decides for each server which listing counts. Tools follow the record that named them: when records turn out to be
 * another server's, their tools move along and are never copied.
 */
export function decideListings(servers: readonly IdentifiedServer[]): ListingDecision[] {
  const homes = new Map(servers.flatMap((server) => server.members.map(({ id }) => [id, server] as const)));
  const holders = new Map<number, StoredServer[]>(servers.map((server) => [server.id, []]));
  for (const server of servers) {
    for (const stored of [server.previous ?? [], server.absorbedServers].flat()) {
      const home = homes.get(stored.toolsFrom ?? "") ?? server;
      holders.get(home.id)?.push(stored);
    }
  }
  return servers.map((server) => decideListing(server, holders.get(server.id) ?? []));
}

function decideListing(server: IdentifiedServer, holders: StoredServer[]): ListingDecision {
  const incoming = server.incoming.flatMap(({ id, offer }) =>
    offer === null ? [] : [{ kind: "incoming", from: id, ...offer } as const],
  );
  const renewed = new Set(incoming.map(({ from }) => from));
  const stored = holders.flatMap((holder) => {
    const from = holder.toolsFrom;
    if (from === null) return [];
    // What a record said before it was read again, or before it went, no longer stands against others.
    const rank = renewed.has(from) || server.gone.has(from) ? "" : (holder.toolsRank ?? "");
    return [{ kind: "stored", from, holder, rank } as const];
  });
  const kept = [...server.kept].flatMap(([from, rank]) =>
    renewed.has(from) || server.gone.has(from) ? [] : [{ kind: "kept", from, rank } as const],
  );
  const ranked = [...stored, ...kept, ...incoming].sort((a, b) => (a.rank > b.rank ? -1 : a.rank < b.rank ? 1 : 0));
  const winner = ranked[0] ?? null;
  const first = winner?.kind === "stored" ? winner.holder.id : server.id;
  return {
    server,
    holders: [...holders].sort((a, b) => Number(b.id === first) - Number(a.id === first) || a.id - b.id),
    winner,
  };
}

export type Moves = {
  /** The server's tools once they are together. */
  together: StoredTool[];
  moves: { id: number; serverId: number; slug: string }[];
  /** Tools that the server has already from a better listing. */
  dropped: number[];
};

/** Brings the tools of all holders to one server; of two with the same name the first holder's stays. */
export function planMoves(
  { server, holders }: ListingDecision,
  toolsOf: ReadonlyMap<number, readonly StoredTool[]>,
): Moves {
  const bySlug = new Map<string, StoredTool>();
  const result: Moves = { together: [], moves: [], dropped: [] };
  for (const tool of holders.flatMap((holder) => toolsOf.get(holder.id) ?? [])) {
    if (bySlug.has(tool.slug)) {
      result.dropped.push(tool.id);
      continue;
    }
    bySlug.set(tool.slug, tool);
    if (tool.serverId !== server.id) result.moves.push({ id: tool.id, serverId: server.id, slug: tool.slug });
  }
  result.together = [...bySlug.values()];
  return result;
}
