import type { Label } from "@/lib/catalogue/label";
import type { Provenance, ToolDefinition } from "@/lib/catalogue/tool";
import { loadDefinitions, type StoredTool } from "@/lib/db/batch";
import type { RunProblem } from "@/lib/db/runs";
import * as store from "@/lib/db/save-tools";
import type { Tx } from "@/lib/db/transaction";
import { definitionChanges, labelChanges, mergeRenames, presenceChange, RELABELLED, type Change } from "./changes";
import { needsNewLabels, type GatheredTools } from "./gather-tools";
import type { Listing } from "./listing";
import { findRenames } from "./renames";
import { planTools, type ToolsPlan } from "./plan-tools";

/** What a label depends on beside the definition: the server's words, and what reviewers may call it. */
export type LabelledServer = {
  slug: string;
  name: string;
  description: string | null;
  packages: readonly { identifier: string }[];
};

/** Labels a definition of that server that was seen in that way; pure. */
export type Labeller = (server: LabelledServer, tool: ToolDefinition, provenance: Provenance) => Label;

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
  const changed = change.map(({ stored }) => stored);
  const relabelled = toRelabel(item).map(({ tool }) => tool);
  return [...changed, ...removed, ...relabelled].map(({ id }) => id);
}

/** Tools with the definition that they had, which the server's own words or another way of seeing them label anew. */
function toRelabel({ decision, tools, plan }: Planned): { tool: StoredTool; provenance: Provenance }[] {
  const { server, holders, winner } = decision;
  const done = new Set([...plan.change.map(({ stored }) => stored.id), ...plan.remove.map(({ id }) => id)]);
  const seen = new Set(plan.refresh.map(({ id }) => id));
  const all = needsNewLabels(server, holders);
  return (tools ?? []).flatMap((tool) => {
    const isSeen = winner?.kind === "incoming" && seen.has(tool.id);
    const provenance = isSeen ? winner.listing.provenance : tool.provenance;
    const isShown = !done.has(tool.id) && (tool.removedAt === null || seen.has(tool.id));
    return isShown && (all || provenance !== tool.provenance) ? [{ tool, provenance }] : [];
  });
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
  const labelOf: LabelOf = (tool, provenance) =>
    labeller({ slug: server.slug, ...server.description }, tool, provenance);
  const listed = winner?.kind === "incoming" ? addListed(work, item, winner.listing, definitions, labelOf) : [];
  const removed = plan.remove.map((tool) => presenceChange("tool removed", tool));
  const renames = renamesOf(plan, definitions);
  const reworded =
    winner?.kind === "incoming" ? renamedChanges(item, winner.listing, renames, definitions, labelOf) : [];
  const happened = [...mergeRenames([...listed, ...removed], renames), ...reworded];
  const relabelled = toRelabel(item).flatMap(({ tool, provenance }) => {
    const definition = definitions.get(tool.id);
    if (definition === undefined) return [];
    const label = labelOf(definition, provenance);
    work.relabelled.set(tool.id, label);
    return labelChanges(tool, label, RELABELLED);
  });
  // Tools that are now read from another record look different, but nobody changed them.
  const isHistory = decision.holders.some(({ toolsFrom }) => toolsFrom !== null && toolsFrom === winner?.from);
  const changes = isHistory ? [...happened, ...relabelled] : [];
  work.removed.push(...plan.remove.map(({ id }) => id));
  work.listings.push(...listingRow(item, happened.length > 0 || relabelled.length > 0 || plan.create.length > 0, now));
  work.changes.push(...changes.map((change) => ({ ...change, at: now, serverId: server.id })));
}

function renamesOf(plan: ToolsPlan, definitions: ReadonlyMap<number, ToolDefinition>): Map<string, string> {
  const removed = plan.remove.flatMap(({ id, slug }) => {
    const definition = definitions.get(id);
    return definition === undefined ? [] : [{ slug, definition }];
  });
  return findRenames(removed, plan.create);
}

/** What else changed in tools that took another name: a rename must not hide it. */
function renamedChanges(
  { plan }: Planned,
  { provenance }: Listing,
  renames: ReadonlyMap<string, string>,
  definitions: ReadonlyMap<number, ToolDefinition>,
  labelOf: LabelOf,
): Change[] {
  return plan.create.flatMap((next) => {
    const stored = plan.remove.find(({ slug }) => slug === renames.get(next.slug));
    const before = stored && definitions.get(stored.id);
    return stored === undefined || before === undefined
      ? []
      : definitionChanges(stored, before, next, labelOf(next.definition, provenance));
  });
}

type LabelOf = (tool: ToolDefinition, provenance: Provenance) => Label;

/** Tools of a listing that won; says what changed for those who knew the server's tools before. */
function addListed(
  work: Work,
  { decision, plan }: Planned,
  { provenance, observedAt, observedHow, observedVersion }: Listing,
  definitions: ReadonlyMap<number, ToolDefinition>,
  labelOf: LabelOf,
): Change[] {
  const { server, winner } = decision;
  const observation = { provenance, observedAt, observedHow, observedVersion };
  const created = plan.create.map((next) => ({ ...next, label: labelOf(next.definition, provenance) }));
  work.created.push(...created.map((tool) => ({ ...tool, serverId: server.id, observation })));
  const added = created.map(({ slug, label }) => presenceChange("tool added", { slug, ...label }));
  const changed = plan.change.flatMap(({ stored, next }) => {
    const label = labelOf(next.definition, provenance);
    work.changed.push({ ...next, label, id: stored.id, version: stored.version + 1, observation });
    const before = definitions.get(stored.id);
    return before === undefined ? [] : definitionChanges(stored, before, next, label);
  });
  work.refreshed.push(...plan.refresh.map(({ id }) => ({ id, observation })));
  const restored = [...plan.refresh, ...plan.change.map(({ stored }) => stored)]
    .filter((tool) => tool.removedAt !== null)
    .map((tool) => presenceChange("tool restored", tool));
  work.problems.push(...plan.problems.map((problem) => ({ record: winner?.from ?? server.slug, ...problem })));
  return [...added, ...restored, ...changed];
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
