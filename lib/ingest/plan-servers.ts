import { collidingServerSlug, serverSlug } from "@/lib/catalogue/slug";
import type { ServerRecord } from "@/lib/catalogue/server";
import type { Neighbourhood, RecordState, StoredServer } from "@/lib/db/batch";
import { describeServer, type ServerDescription, type SourceRank } from "./describe-server";
import type { Listing } from "./listing";
import { mergeRecords, recordId, type Cluster, type Member, type Separation } from "./merge";

/** A record on its way in, ready to be stored. */
export type Incoming = {
  /** `source/sourceId`. */
  id: string;
  record: ServerRecord;
  digest: string;
  toolsDigest: string | null;
  /** The tools it names, and how they rank among the listings of its server. */
  offer: { listing: Listing; rank: string } | null;
  /** A complete listing of the source no longer names it. */
  gone: boolean;
};

/** A server as it shall be, with everything of it that the batch touches. */
export type PlannedServer = Cluster & {
  previous: StoredServer | null;
  absorbedServers: StoredServer[];
  /** Stored servers that a new one was taken out of. */
  cameFrom: StoredServer[];
  description: ServerDescription;
  incoming: Incoming[];
  /** Members that their source no longer lists. */
  gone: ReadonlySet<string>;
  /** Members whose tools are kept and not shown, with their rank. */
  kept: ReadonlyMap<string, string>;
};

/** A planned server with the row that it has or gets. */
export type IdentifiedServer = PlannedServer & { id: number; slug: string };

/** Whether storing the record would change anything. */
export function hasChanged(incoming: Incoming, state: RecordState | undefined): boolean {
  if (state === undefined) return !incoming.gone;
  if (state.gone || incoming.gone) return state.gone !== incoming.gone;
  const { digest, toolsDigest } = incoming;
  // A record that names no tools says nothing about those that were seen in another way.
  return digest !== state.digest || (toolsDigest !== null && toolsDigest !== state.toolsDigest);
}

/** The servers that changed records belong to, now and before, and the others whose records move because of them. */
export function planServers(
  changed: readonly Incoming[],
  hood: Neighbourhood,
  { rank, separations, asked }: { rank: SourceRank; separations?: readonly Separation[]; asked?: ReadonlySet<number> },
): PlannedServer[] {
  const incomingById = new Map(changed.map((incoming) => [incoming.id, incoming]));
  const gone = new Set(changed.filter((incoming) => incoming.gone).map((incoming) => incoming.id));
  const members = new Map<string, Member>();
  for (const { record, rowId, serverId, mergedBy, gone: wasGone } of hood.records) {
    const id = recordId(record);
    members.set(id, { id, record, stored: { rowId, serverId, mergedBy } });
    if (wasGone && !incomingById.has(id)) gone.add(id);
  }
  for (const { id, record } of changed) members.set(id, { id, record, stored: members.get(id)?.stored ?? null });
  const kept = new Map(
    hood.records.flatMap(({ record, listingRank }) =>
      listingRank === null ? [] : [[recordId(record), [[recordId(record), listingRank] as const]] as const],
    ),
  );
  const servers = new Map(hood.servers.map((server) => [server.id, server]));
  const sizes = countBy(hood.records, (record) => record.serverId);
  const stored = (id: number | null): StoredServer[] => (id === null ? [] : [servers.get(id) ?? []].flat());
  return mergeRecords([...members.values()], separations)
    .filter((cluster) => isTouched(cluster, incomingById, sizes) || asked?.has(cluster.serverId ?? 0))
    .map((cluster) => ({
      ...cluster,
      previous: stored(cluster.serverId)[0] ?? null,
      absorbedServers: cluster.absorbed.flatMap(stored),
      cameFrom: cluster.serverId === null ? originsOf(cluster).flatMap(stored) : [],
      description: describeServer(
        cluster.members.map(({ id, record }) => ({ record, gone: gone.has(id) })),
        rank,
      ),
      incoming: cluster.members.flatMap(({ id }) => incomingById.get(id) ?? []),
      gone,
      kept: new Map(cluster.members.flatMap(({ id }) => kept.get(id) ?? [])),
    }));
}

function originsOf({ members }: Cluster): number[] {
  return [...new Set(members.flatMap(({ stored }) => stored?.serverId ?? []))];
}

function isTouched(
  cluster: Cluster,
  incoming: ReadonlyMap<string, unknown>,
  sizes: ReadonlyMap<number, number>,
): boolean {
  const { members, serverId, evidence } = cluster;
  return (
    serverId === null ||
    members.length !== sizes.get(serverId) ||
    members.some(
      ({ id, stored }) =>
        incoming.has(id) || stored?.serverId !== serverId || !sameKeys(stored.mergedBy ?? [], evidence.get(id) ?? []),
    )
  );
}

/** Whether a record is joined by the same keys as before; their order says nothing. */
export function sameKeys(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key) => b.includes(key));
}

function countBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, number> {
  const counts = new Map<K, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

/**
 * The slug of each planned server. A server keeps its slug while its name stays; a rename takes the name's slug if that is
 * free. `holders` says which server has a slug now; a server may take those of servers that it absorbs.
 */
export function chooseSlugs(plans: readonly PlannedServer[], holders: ReadonlyMap<string, number>): string[] {
  const taken = new Set<string>();
  return plans.map((plan) => {
    const own = new Set([plan.serverId, ...plan.absorbed]);
    const isFree = (slug: string): boolean => {
      const holder = holders.get(slug);
      return !taken.has(slug) && (holder === undefined || own.has(holder));
    };
    const { previous, description } = plan;
    const kept = previous !== null && previous.name === description.name ? previous.slug : null;
    const slug = kept ?? candidateSlugs(plan).find(isFree);
    if (slug === undefined) throw new Error(`No slug is free for ${description.name}`);
    taken.add(slug);
    return slug;
  });
}

/** The slugs that a planned server may take, best first. */
export function candidateSlugs({ description, members, previous }: PlannedServer): string[] {
  const identities = members.map(({ id }) => id).sort();
  return [
    serverSlug(description.name),
    ...(previous === null ? [] : [previous.slug]),
    ...["", "#2", "#3"].flatMap((suffix) =>
      identities.map((identity) => collidingServerSlug(description.name, identity + suffix)),
    ),
  ];
}
