import type { ServerRecord } from "@/lib/catalogue/server";
import { DisjointSets } from "./disjoint-sets";
import { identityKeys, packageFamily, type IdentityKey, type KeyKind } from "./identity";

/**
 * Which records are one server. The result depends on the set of records alone, never on the order in which they came:
 *
 * 1. Records with one registry name are one server.
 * 2. Records with one package or one remote address are one server, unless a single source gives that key to more than
 *    MAX_SHARED of its servers (a launcher, a gateway), or the record is a bundle: its packages and addresses are those of
 *    several servers of another source.
 * 3. Records with one repository (and subfolder) are one server, unless that would join two servers of a single source
 *    or two different packages of one kind: then the repository holds several servers and identifies none.
 * 4. Records that a reviewer took apart (data/separations.yaml) are never one server, whatever they share.
 */
export const MAX_SHARED = 5;

/** A record and where it is stored, if it is. */
export type Member = {
  /** `source/sourceId`. */
  id: string;
  record: ServerRecord;
  /** Row and server that hold it now, and the keys that joined it to others; null when it is new. */
  stored: { rowId: number; serverId: number; mergedBy?: readonly string[] } | null;
};

/** The members of one server and the row it keeps. */
export type Cluster = {
  members: Member[];
  keys: IdentityKey[];
  /** The server row that goes on; null: a new server. */
  serverId: number | null;
  /** Server rows that this one replaces. */
  absorbed: number[];
  /** By member: the keys that it shares with another member and that joined them. */
  evidence: ReadonlyMap<string, string[]>;
};

/** Two records that are different servers by a reviewer's word, as `source/sourceId`. */
export type Separation = { records: readonly [string, string] };

/** The id of a record across sources. */
export function recordId(record: Pick<ServerRecord, "source" | "sourceId">): string {
  return `${record.source}/${record.sourceId}`;
}

/** Groups records into servers and says which stored server each group continues. Members must be closed over shared keys. */
export function mergeRecords(members: readonly Member[], separations: readonly Separation[] = []): Cluster[] {
  const groups = groupRecords(members, separations);
  const anchors = anchorRows(members);
  return groups.map((group) => {
    const anchored = group.members
      .flatMap(({ stored }) =>
        stored !== null && anchors.get(stored.serverId) === stored.rowId ? [stored.serverId] : [],
      )
      .sort((a, b) => a - b);
    return { ...group, serverId: anchored[0] ?? null, absorbed: anchored.slice(1) };
  });
}

/** A stored server goes on where its first record is. */
function anchorRows(members: readonly Member[]): Map<number, number> {
  const anchors = new Map<number, number>();
  for (const { stored } of members) {
    if (stored === null) continue;
    anchors.set(stored.serverId, Math.min(stored.rowId, anchors.get(stored.serverId) ?? stored.rowId));
  }
  return anchors;
}

type Node = Member & { keys: IdentityKey[] };

type Group = Pick<Cluster, "members" | "keys" | "evidence">;

function groupRecords(members: readonly Member[], separations: readonly Separation[]): Group[] {
  const nodes: Node[] = [...members]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((member) => ({ ...member, keys: identityKeys(member.record) }));
  const sets = new DisjointSets(nodes.length, apartPairs(nodes, separations));
  const partsOf = (indices: number[]): Node[][] => parted(nodes, indices, sets);
  const named = holdersOf(nodes, "name");
  joinAll(sets, named);
  // What a key identifies is decided for all keys before any joins, so that their order makes no difference.
  const direct = holdersOf(nodes, "direct").filter(({ indices }) => !isShared(partsOf(indices)));
  const families = Map.groupBy(direct, ({ key }) => packageFamily(key) ?? key.slice(0, key.indexOf(":")));
  const bundles = new Set([...families.values()].flatMap((holders) => bundlesAmong(nodes, holders, sets)));
  const single = direct.map(({ key, indices }) => ({
    key,
    indices: indices.filter((index) => !bundles.has(sets.root(index))),
  }));
  joinAll(sets, single);
  const repositories = holdersOf(nodes, "repository").filter(({ indices }) => !holdsSeveral(partsOf(indices)));
  joinAll(sets, repositories);
  const evidence = evidenceOf(nodes, sets, [...named, ...single, ...repositories]);
  return parted(nodes, [...nodes.keys()], sets).map((group) => ({
    members: group.map(({ id, record, stored }) => ({ id, record, stored })),
    keys: [...new Map(group.flatMap((node) => node.keys).map((key) => [key.key, key])).values()],
    evidence: new Map(group.map((node) => [node.id, evidence.get(node.id) ?? []])),
  }));
}

function apartPairs(nodes: readonly Node[], separations: readonly Separation[]): [number, number][] {
  if (separations.length === 0) return [];
  const indices = new Map(nodes.map(({ id }, index) => [id, index]));
  return separations.flatMap(({ records: [a, b] }): [number, number][] => {
    const [one, other] = [indices.get(a), indices.get(b)];
    return one === undefined || other === undefined ? [] : [[one, other]];
  });
}

/** Which of the keys that identify joined each node to another one of its set. */
function evidenceOf(nodes: readonly Node[], sets: DisjointSets, holders: readonly Holders[]): Map<string, string[]> {
  const evidence = new Map<string, string[]>();
  for (const { key, indices } of holders) {
    if (indices.length < 2) continue;
    for (const together of Map.groupBy(indices, (index) => sets.root(index)).values()) {
      if (together.length < 2) continue;
      for (const { id } of together.flatMap((index) => nodes[index] ?? []))
        evidence.set(id, [...(evidence.get(id) ?? []), key]);
    }
  }
  return evidence;
}

/** A key and the nodes that hold it. */
type Holders = { key: string; indices: number[] };

function holdersOf(nodes: readonly Node[], kind: KeyKind): Holders[] {
  const holders = new Map<string, number[]>();
  for (const [index, node] of nodes.entries()) {
    for (const { key } of node.keys.filter((candidate) => candidate.kind === kind)) {
      const indices = holders.get(key);
      if (indices === undefined) holders.set(key, [index]);
      else indices.push(index);
    }
  }
  return [...holders].map(([key, indices]) => ({ key, indices }));
}

function joinAll(sets: DisjointSets, holders: readonly Holders[]): void {
  for (const { indices } of holders) {
    // With the first holder as a rule; with a later one where a reviewer keeps it from the first.
    for (const index of indices) indices.find((other) => other === index || sets.join(other, index));
  }
}

/** Sets that reach several servers of one source over different keys of one kind: one record for a family of servers. */
function bundlesAmong(nodes: readonly Node[], holders: readonly Holders[], sets: DisjointSets): number[] {
  const reached = new Map<number, Set<number>[]>();
  for (const { indices } of holders) {
    const roots = new Set(indices.map((index) => sets.root(index)));
    for (const root of roots.size > 1 ? roots : []) reached.set(root, [...(reached.get(root) ?? []), roots]);
  }
  const sourcesOf = (root: number): string[] =>
    sets.members(root).flatMap((index) => nodes[index]?.record.source ?? []);
  const isBundle = ([root, keys]: [number, Set<number>[]]): boolean => {
    const others = new Set(keys.flatMap((roots) => [...roots]).filter((other) => other !== root));
    const bySource = Map.groupBy(
      [...others].flatMap((other) => [...new Set(sourcesOf(other))].map((source) => ({ source, other }))),
      ({ source }) => source,
    );
    return [...bySource.values()].some(
      (found) => found.length > 1 && !keys.some((roots) => found.every(({ other }) => roots.has(other))),
    );
  };
  return [...reached].filter(isBundle).map(([root]) => root);
}

/** The nodes by the set they are in; whole sets, not only the given nodes of it. */
function parted(nodes: readonly Node[], indices: readonly number[], sets: DisjointSets): Node[][] {
  const roots = [...new Set(indices.map((index) => sets.root(index)))];
  return roots.map((root) => sets.members(root).flatMap((index) => nodes[index] ?? []));
}

function isShared(parts: Node[][]): boolean {
  const perSource = new Map<string, number>();
  for (const part of parts) {
    for (const source of new Set(part.map((node) => node.record.source))) {
      perSource.set(source, (perSource.get(source) ?? 0) + 1);
    }
  }
  return Math.max(0, ...perSource.values()) > MAX_SHARED;
}

function holdsSeveral(parts: Node[][]): boolean {
  const seen = new Set<string>();
  return parts.some((part) => {
    const marks = new Set(
      part.flatMap((node) => [
        `source ${node.record.source}`,
        ...node.keys.flatMap(({ key, kind }) => (kind === "direct" ? (packageFamily(key) ?? []) : [])),
      ]),
    );
    const clash = [...marks].some((mark) => seen.has(mark));
    for (const mark of marks) seen.add(mark);
    return clash;
  });
}
