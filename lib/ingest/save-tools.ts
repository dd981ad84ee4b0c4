import type { Label } from "@/lib/catalogue/label";
import type { ToolDefinition } from "@/lib/catalogue/tool";
import type { ServerRecord } from "@/lib/catalogue/server";
import { loadDefinitions, loadTools, type StoredServer, type StoredTool } from "@/lib/db/batch";
import { loadKeptListings, writeKeptListings, type KeptRow } from "@/lib/db/kept-listings";
import type { RunProblem } from "@/lib/db/runs";
import * as store from "@/lib/db/save-tools";
import type { Tx } from "@/lib/db/transaction";
import { definitionChanges, labelChanges, mergeRenames, presenceChange, type Change } from "./changes";
import type { Listing } from "./listing";
import { decideListings, planMoves, type ListingDecision } from "./plan-listings";
import { findRenames } from "./renames";
import type { IdentifiedServer } from "./plan-servers";
import { planTools, type ToolsPlan } from "./plan-tools";

/** Labels a definition of that server; pure. */
export type Labeller = (server: { name: string; description: string | null }, tool: ToolDefinition) => Label;

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
  await store.moveTools(
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
function needsNewLabels({ description }: IdentifiedServer, holders: ListingDecision["holders"]): boolean {
  return holders.some(
    (holder) =>
      holder.toolCount > 0 && (holder.name !== description.name || holder.description !== description.description),
  );
}

/** What all servers of a batch need together, so that each table is written once. */
type Work = {
  created: store.NewTool[];
  changed: store.ChangedTool[];
  refreshed: { id: number; observation: store.Observation }[];
  removed: number[];
  relabelled: Map<number, Label>;
  listings: store.ListingRow[];
  changes: store.ChangeRow[];
  problems: RunProblem[];
};

/** Makes the stored tools of each server those of the listing that won. */
export async function saveTools(
  tx: Tx,
  gathered: readonly GatheredTools[],
  { now, label }: { now: Date; label: Labeller },
): Promise<RunProblem[]> {
  const plans = gathered.map((item) => ({ ...item, plan: toolsPlan(item) }));
  const definitions = await loadDefinitions(tx, plans.flatMap(definitionsNeeded));
  const work: Work = {
    ...{ created: [], changed: [], refreshed: [], removed: [] },
    ...{ relabelled: new Map(), listings: [], changes: [], problems: [] },
  };
  for (const item of plans) addWork(work, item, definitions, now, label);
  await store.createTools(tx, work.created, now);
  await store.changeTools(tx, work.changed, now);
  await store.refreshTools(tx, work.refreshed, now);
  await store.removeTools(tx, work.removed, now);
  await store.relabelTools(tx, work.relabelled, now);
  await store.writeListings(tx, work.listings);
  await store.writeChanges(tx, work.changes);
  return work.problems;
}

type Planned = GatheredTools & { plan: ToolsPlan };

function toolsPlan({ decision: { winner }, tools }: GatheredTools): ToolsPlan {
  const stored = tools ?? [];
  if (winner?.kind === "incoming") return planTools(stored, winner.listing);
  const shown = winner?.kind === "stored" ? winner.holder.id : null;
  const remove = stored.filter((tool) => tool.removedAt === null && tool.serverId !== shown);
  return { create: [], change: [], refresh: [], remove, problems: [] };
}

/** Definitions to read: of changed and removed tools for the history, of kept ones where labels must be given again. */
function definitionsNeeded(item: Planned): number[] {
  const { change, create, remove } = item.plan;
  const removed = create.length > 0 ? remove : [];
  return [...change.map(({ stored }) => stored), ...removed, ...toRelabel(item)].map((tool) => tool.id);
}

function toRelabel({ decision, tools, plan }: Planned): StoredTool[] {
  if (!needsNewLabels(decision.server, decision.holders)) return [];
  const done = new Set([...plan.change.map(({ stored }) => stored.id), ...plan.remove.map(({ id }) => id)]);
  const back = new Set(plan.refresh.map(({ id }) => id));
  return (tools ?? []).filter((tool) => !done.has(tool.id) && (tool.removedAt === null || back.has(tool.id)));
}

function addWork(
  work: Work,
  item: Planned,
  definitions: ReadonlyMap<number, ToolDefinition>,
  now: Date,
  labeller: Labeller,
): void {
  const { decision, plan } = item;
  const { server, winner } = decision;
  const labelOf: LabelOf = (tool) => labeller(server.description, tool);
  const listed = winner?.kind === "incoming" ? addListed(work, item, winner.listing, definitions, labelOf) : [];
  const removed = plan.remove.map((tool) => presenceChange("tool removed", tool));
  const happened = mergeRenames([...listed, ...removed], renamesOf(plan, definitions));
  const relabelled = toRelabel(item).flatMap((tool) => {
    const definition = definitions.get(tool.id);
    if (definition === undefined) return [];
    const label = labelOf(definition);
    work.relabelled.set(tool.id, label);
    return labelChanges(tool, label);
  });
  const changes = [...happened, ...relabelled];
  work.removed.push(...plan.remove.map(({ id }) => id));
  work.listings.push(...listingRow(item, changes.length > 0 || plan.create.length > 0, now));
  work.changes.push(...changes.map((change) => ({ ...change, at: now, serverId: server.id })));
}

function renamesOf(plan: ToolsPlan, definitions: ReadonlyMap<number, ToolDefinition>): Map<string, string> {
  const removed = plan.remove.flatMap(({ id, slug }) => {
    const definition = definitions.get(id);
    return definition === undefined ? [] : [{ slug, definition }];
  });
  return findRenames(removed, plan.create);
}

type LabelOf = (tool: ToolDefinition) => Label;

/** Tools of a listing that won; says what changed for those who knew the server's tools before. */
function addListed(
  work: Work,
  { decision, plan }: Planned,
  { provenance, observedAt, observedHow, observedVersion }: Listing,
  definitions: ReadonlyMap<number, ToolDefinition>,
  labelOf: LabelOf,
): Change[] {
  const { server, holders, winner } = decision;
  const observation = { provenance, observedAt, observedHow, observedVersion };
  const created = plan.create.map((next) => ({ ...next, label: labelOf(next.definition) }));
  work.created.push(...created.map((tool) => ({ ...tool, serverId: server.id, observation })));
  const added = created.map(({ slug, label }) => presenceChange("tool added", { slug, ...label }));
  const changed = plan.change.flatMap(({ stored, next }) => {
    const label = labelOf(next.definition);
    work.changed.push({ ...next, label, id: stored.id, version: stored.version + 1, observation });
    const before = definitions.get(stored.id);
    return before === undefined ? [] : definitionChanges(stored, before, next, label);
  });
  work.refreshed.push(...plan.refresh.map(({ id }) => ({ id, observation })));
  const restored = [...plan.refresh, ...plan.change.map(({ stored }) => stored)]
    .filter((tool) => tool.removedAt !== null)
    .map((tool) => presenceChange("tool restored", tool));
  work.problems.push(...plan.problems.map((problem) => ({ record: winner?.from ?? server.slug, ...problem })));
  const wasKnown = holders.some((holder) => holder.toolsFrom !== null);
  return [...(wasKnown ? added : []), ...restored, ...changed];
}

/** Where the server's tools come from now, if that differs from what its row says. */
function listingRow({ decision, plan }: Planned, toolsChanged: boolean, now: Date): store.ListingRow[] {
  const { server, winner } = decision;
  const { id, previous } = server;
  if (winner === null) {
    if (previous === null || previous.toolsFrom === null) return [];
    const unknown = { toolsState: "unknown", toolsReason: null, toolsFrom: null, toolsRank: null } as const;
    return [{ id, ...unknown, observedAt: null, updatedAt: now }];
  }
  const toolsFrom = winner.from;
  const observedAt =
    winner.kind === "incoming" ? winner.listing.observedAt : winner.kind === "stored" ? winner.holder.observedAt : now;
  const same = previous?.toolsFrom === toolsFrom && previous?.toolsRank === winner.rank;
  if (same && !toolsChanged && plan.refresh.length === 0) return [];
  return [
    { id, toolsState: "known", toolsReason: null, toolsFrom, toolsRank: winner.rank, observedAt, updatedAt: now },
  ];
}
