import type { ServerRecord } from "@/lib/catalogue/server";
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
 */
export const MAX_SHARED = 5;

/** A record and where it is stored, if it is. */
export type Member = {
  /** `source/sourceId`. */
  id: string;
  record: ServerRecord;
  /** Row and server that hold it now; null when it is new. */
  stored: { rowId: number; serverId: number } | null;
};

/** The members of one server and the row it keeps. */
export type Cluster = {
  members: Member[];
  keys: IdentityKey[];
  /** The server row that goes on; null: a new server. */
  serverId: number | null;
  /** Server rows that this one replaces. */
  absorbed: number[];
};

/** The id of a record across sources. */
export function recordId(record: Pick<ServerRecord, "source" | "sourceId">): string {
  return `${record.source}/${record.sourceId}`;
}

/** Groups records into servers and says which stored server each group continues. Members must be closed over shared keys. */
export function mergeRecords(members: readonly Member[]): Cluster[] {
  const groups = groupRecords(members);
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

function groupRecords(members: readonly Member[]): { members: Member[]; keys: IdentityKey[] }[] {
  const nodes: Node[] = [...members]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((member) => ({ ...member, keys: identityKeys(member.record) }));
  const sets = new DisjointSets(nodes.length);
  const partsOf = (indices: number[]): Node[][] => parted(nodes, indices, sets);
  joinAll(sets, holdersOf(nodes, "name"));
  // What a key identifies is decided for all keys before any joins, so that their order makes no difference.
  const direct = holdersOf(nodes, "direct").filter(({ indices }) => !isShared(partsOf(indices)));
  const families = Map.groupBy(direct, ({ key }) => packageFamily(key) ?? key.slice(0, key.indexOf(":")));
  const bundles = new Set([...families.values()].flatMap((holders) => bundlesAmong(nodes, holders, sets)));
  joinAll(
    sets,
    direct.map(({ key, indices }) => ({ key, indices: indices.filter((index) => !bundles.has(sets.root(index))) })),
  );
  joinAll(
    sets,
    holdersOf(nodes, "repository").filter(({ indices }) => !holdsSeveral(partsOf(indices))),
  );
  return parted(nodes, [...nodes.keys()], sets).map((group) => ({
    members: group.map(({ id, record, stored }) => ({ id, record, stored })),
    keys: [...new Map(group.flatMap((node) => node.keys).map((key) => [key.key, key])).values()],
  }));
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
    for (const index of indices) sets.join(indices[0] ?? index, index);
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

/** Union-find that keeps each set's members. */
class DisjointSets {
  private readonly roots: number[];
  private readonly sets: number[][];

  constructor(size: number) {
    this.roots = Array.from({ length: size }, (_, index) => index);
    this.sets = this.roots.map((index) => [index]);
  }

  root(index: number): number {
    return this.roots[index] ?? index;
  }

  members(root: number): number[] {
    return this.sets[root] ?? [];
  }

  join(a: number, b: number): void {
    const [keep, drop] = [this.root(a), this.root(b)].sort((x, y) => x - y);
    if (keep === undefined || drop === undefined || keep === drop) return;
    for (const index of this.members(drop)) this.roots[index] = keep;
    this.sets[keep] = [...this.members(keep), ...this.members(drop)].sort((x, y) => x - y);
    this.sets[drop] = [];
  }
}
