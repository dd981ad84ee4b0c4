import { loadNeighbourhood, loadRecordStates, type RecordState } from "@/lib/db/batch";
import { allocateIds } from "@/lib/db/bulk";
import { recountTools } from "@/lib/db/counters";
import { raiseGeneration } from "@/lib/db/generation";
import type { RunProblem } from "@/lib/db/runs";
import { absorbServers, changeServers, createServers, loadSlugHolders, writeKeys } from "@/lib/db/save-servers";
import { writeOutlets, writeRecords } from "@/lib/db/save-servers";
import { writeChanges } from "@/lib/db/save-tools";
import { enqueueForIndex } from "@/lib/db/search-outbox";
import { lockSaving, type Tx } from "@/lib/db/transaction";
import { separationChanges, serverChanges } from "./changes";
import type { SourceRank } from "./describe-server";
import { identityKeys } from "./identity";
import type { Separation } from "./merge";
import { candidateSlugs, chooseSlugs, hasChanged, planServers } from "./plan-servers";
import type { IdentifiedServer, Incoming, PlannedServer } from "./plan-servers";
import { keyRows, outletsOf, recordRows, serverRows } from "./rows";
import { gatherTools, type GatheredTools } from "./gather-tools";
import { saveTools, type Labeller } from "./save-tools";

export type SaveContext = {
  now: Date;
  rank: SourceRank;
  label: Labeller;
  /** Records that reviewers took apart. */
  separations?: readonly Separation[];
};

/** What became of each record, by `source/sourceId`, and what was left out of it. */
export type SaveOutcome = {
  results: Map<string, "created" | "updated" | "unchanged">;
  problems: RunProblem[];
};

/**
 * Stores a batch of records: merges them into servers, labels new and changed tools, and writes only rows that differ.
 * All of it happens in the given transaction; batches of several runs wait for each other.
 */
export async function saveRecords(tx: Tx, incoming: readonly Incoming[], context: SaveContext): Promise<SaveOutcome> {
  await lockSaving(tx);
  const batch = [...new Map(incoming.map((item) => [item.id, item])).values()];
  const states = await loadRecordStates(
    tx,
    batch.map(({ record }) => record),
  );
  const changed = batch
    .filter((item) => hasChanged(item, states.get(item.id)))
    .map((item) => ({ ...item, toolsDigest: item.toolsDigest ?? states.get(item.id)?.toolsDigest ?? null }));
  const problems = changed.length === 0 ? [] : await saveChanged(tx, changed, states, context);
  const changedIds = new Set(changed.map((item) => item.id));
  const resultOf = ({ id }: Incoming): "created" | "updated" | "unchanged" =>
    !changedIds.has(id) ? "unchanged" : states.has(id) ? "updated" : "created";
  return { results: new Map(batch.map((item) => [item.id, resultOf(item)])), problems };
}

async function saveChanged(
  tx: Tx,
  changed: readonly Incoming[],
  states: ReadonlyMap<string, RecordState>,
  context: SaveContext,
): Promise<RunProblem[]> {
  const serverIds = new Set(changed.flatMap((item) => states.get(item.id)?.serverId ?? []));
  return (await saveAround(tx, changed, serverIds, context)).problems;
}

/**
 * Decides again which records are one server, for these servers and all that share a key with them; nothing of the records
 * themselves is written. Says how many servers it wrote.
 */
export async function remergeServers(tx: Tx, serverIds: ReadonlySet<number>, context: SaveContext): Promise<number> {
  await lockSaving(tx);
  return (await saveAround(tx, [], serverIds, context)).servers;
}

async function saveAround(
  tx: Tx,
  changed: readonly Incoming[],
  serverIds: ReadonlySet<number>,
  context: SaveContext,
): Promise<{ servers: number; problems: RunProblem[] }> {
  const keys = new Set(changed.flatMap((item) => identityKeys(item.record).map(({ key }) => key)));
  const hood = await loadNeighbourhood(tx, [...serverIds], [...keys]);
  const servers = await identify(tx, planServers(changed, hood, { ...context, asked: serverIds }));
  const gathered = await saveServers(tx, servers, context.now);
  const problems = await saveTools(tx, gathered, context);
  const ids = servers.map((server) => server.id);
  const absorbed = new Set(servers.flatMap((server) => server.absorbed));
  await recountTools(tx, ids);
  await writeChanges(
    tx,
    servers.flatMap((server) => [
      ...serverChanges(server).map((change) => ({ ...change, at: context.now, serverId: server.id })),
      // A server that one came from may have become part of a third: its row is gone.
      ...separationChanges(server)
        .filter(({ serverId }) => !absorbed.has(serverId))
        .map((change) => ({ ...change, at: context.now })),
    ]),
  );
  await enqueueForIndex(tx, { serverIds: [...ids, ...absorbed] });
  if (ids.length > 0) await raiseGeneration(tx, ids);
  return { servers: ids.length, problems };
}

/** Gives each planned server its row and slug. */
async function identify(tx: Tx, plans: readonly PlannedServer[]): Promise<IdentifiedServer[]> {
  const holders = await loadSlugHolders(tx, [...new Set(plans.flatMap(candidateSlugs))]);
  const slugs = chooseSlugs(plans, holders);
  const fresh = await allocateIds(tx, "Server", plans.filter((plan) => plan.serverId === null).length);
  return plans.map((plan, index) => {
    const id = plan.serverId ?? fresh.shift();
    const slug = slugs[index];
    if (id === undefined || slug === undefined) throw new RangeError("A planned server got no row or no slug");
    return { ...plan, id, slug };
  });
}

/** Servers and what hangs on them but for tools, in the order that references and unique slugs ask for. */
async function saveServers(tx: Tx, servers: readonly IdentifiedServer[], now: Date): Promise<GatheredTools[]> {
  const rows = serverRows(servers, now);
  await createServers(tx, rows.created);
  await writeRecords(tx, await recordRows(tx, servers, now));
  const gathered = await gatherTools(tx, servers);
  await absorbServers(
    tx,
    servers.flatMap(({ id, absorbed }) => absorbed.map((from) => ({ from, into: id }))),
  );
  await changeServers(tx, rows.changed, rows.aliases);
  await writeKeys(tx, keyRows(servers));
  await writeOutlets(tx, new Map(servers.map((server) => [server.id, outletsOf(server)])));
  return gathered;
}
