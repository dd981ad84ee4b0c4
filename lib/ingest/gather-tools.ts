import type { ServerRecord } from "@/lib/catalogue/server";
import type { ToolDefinition } from "@/lib/catalogue/tool";
import { loadDefinitions, loadTools, type StoredServer, type StoredTool } from "@/lib/db/batch";
import { loadKeptListings, writeKeptListings, type KeptRow } from "@/lib/db/kept-listings";
import { moveTools } from "@/lib/db/save-tools";
import type { Tx } from "@/lib/db/transaction";
import type { Listing } from "./listing";
import { decideListings, planMoves, type ListingDecision } from "./plan-listings";
import type { IdentifiedServer } from "./plan-servers";

/** A server's decision with its stored tools; null when none of them is concerned. */
export type GatheredTools = { decision: ListingDecision; tools: StoredTool[] | null };

/** Brings each server's stored tools together in its row, before rows that it replaces are removed. */
export async function gatherTools(tx: Tx, servers: readonly IdentifiedServer[]): Promise<GatheredTools[]> {
  const decisions = await unpackKept(tx, decideListings(servers));
  const concerned = decisions.filter(isConcerned);
  const stored = await loadTools(
    tx,
    concerned.flatMap(({ holders }) => holders.map((holder) => holder.id)),
  );
  const byServer = new Map<number, StoredTool[]>();
  for (const tool of stored) {
    const tools = byServer.get(tool.serverId);
    if (tools === undefined) byServer.set(tool.serverId, [tool]);
    else tools.push(tool);
  }
  await keepOutranked(tx, decisions, byServer);
  const plans = new Map(concerned.map((decision) => [decision, planMoves(decision, byServer)]));
  const all = [...plans.values()];
  await moveTools(
    tx,
    all.flatMap(({ moves }) => moves),
    all.flatMap(({ dropped }) => dropped),
  );
  return decisions.map((decision) => ({ decision, tools: plans.get(decision)?.together ?? null }));
}

/** A kept listing that counts again is treated like one that just came in. */
async function unpackKept(tx: Tx, decisions: readonly ListingDecision[]): Promise<ListingDecision[]> {
  const froms = decisions.flatMap(({ winner }) => (winner?.kind === "kept" ? [winner.from] : []));
  const listings = await loadKeptListings(tx, froms);
  return decisions.map((decision) => {
    if (decision.winner?.kind !== "kept") return decision;
    const { from, rank } = decision.winner;
    const listing = listings.get(from);
    if (listing === undefined) throw new Error(`The kept tools of ${from} are missing`);
    return { ...decision, winner: { kind: "incoming", from, rank, listing } };
  });
}

/** Listings that lost are kept with their record; those that won, or were replaced, are let go. */
async function keepOutranked(
  tx: Tx,
  decisions: readonly ListingDecision[],
  toolsOf: ReadonlyMap<number, readonly StoredTool[]>,
): Promise<void> {
  const lost = decisions.flatMap((decision) => lostHolders(decision).map((holder) => ({ decision, holder })));
  const live = (id: number): StoredTool[] => (toolsOf.get(id) ?? []).filter((tool) => tool.removedAt === null);
  const definitions = await loadDefinitions(
    tx,
    lost.flatMap(({ holder }) => live(holder.id).map((tool) => tool.id)),
  );
  const rows = new Map<string, KeptRow>();
  for (const { server, winner } of decisions) {
    for (const { id, record, offer } of server.incoming) {
      if (offer !== null && winner?.from !== id)
        rows.set(id, { ...keyOf(record), listing: offer.listing, listingRank: offer.rank });
    }
    const won = server.members.find(({ id }) => id === winner?.from);
    if (won !== undefined && server.kept.has(won.id))
      rows.set(won.id, { ...keyOf(won.record), listing: null, listingRank: null });
  }
  for (const { decision, holder } of lost) {
    const listing = listingOf(live(holder.id), definitions);
    const member = decision.server.members.find(({ id }) => id === holder.toolsFrom);
    if (listing === null || member === undefined) continue;
    rows.set(member.id, { ...keyOf(member.record), listing, listingRank: holder.toolsRank });
  }
  await writeKeptListings(tx, [...rows.values()]);
}

function keyOf({ source, sourceId }: ServerRecord): { source: string; sourceId: string } {
  return { source, sourceId };
}

/** Stored servers whose tools were shown and no longer are, though their record is there and says nothing new. */
function lostHolders({ server, holders, winner }: ListingDecision): StoredServer[] {
  const renewed = new Set(server.incoming.filter(({ offer }) => offer !== null).map(({ id }) => id));
  return holders.filter(
    ({ toolsFrom }) =>
      toolsFrom !== null && toolsFrom !== winner?.from && !renewed.has(toolsFrom) && !server.gone.has(toolsFrom),
  );
}

/** The listing that these tools came from. */
function listingOf(tools: readonly StoredTool[], definitions: ReadonlyMap<number, ToolDefinition>): Listing | null {
  const [first] = tools;
  if (first === undefined) return null;
  const { provenance, observedAt, observedHow, observedVersion } = first;
  return {
    ...{ tools: tools.flatMap(({ id }) => definitions.get(id) ?? []), complete: true },
    ...{ provenance, observedAt, observedHow, observedVersion },
  };
}

function isConcerned(decision: ListingDecision): boolean {
  const { server, holders, winner } = decision;
  return winner?.kind === "incoming" || holders.some(({ id }) => id !== server.id) || needsNewLabels(server, holders);
}

/** The labels depend on the server's name and description too. */
export function needsNewLabels({ description }: IdentifiedServer, holders: ListingDecision["holders"]): boolean {
  return holders.some(
    (holder) =>
      holder.toolCount > 0 && (holder.name !== description.name || holder.description !== description.description),
  );
}
