import { packageKey } from "@/lib/catalogue/package-key";
import type { Package, Remote, ServerRecord, ServerStatus } from "@/lib/catalogue/server";
import type { ServerFields } from "@/lib/db/save-servers";
import { ADDING } from "./adding-sources";
import { remoteKey, repositoryKey } from "./identity";

/** A record with what the catalogue knows about it. */
export type DescribedRecord = { record: ServerRecord; gone: boolean };

/** What several records together say of one server. */
export type ServerDescription = Omit<ServerFields, "slug" | "publisher" | "likeness"> & {
  packages: Package[];
  remotes: Remote[];
};

/** Position of a source in order of trust: the lower, the sooner its words are taken. */
export type SourceRank = (source: string) => number;

/**
 * One description from all records of a server. Each fact comes from the first record that states it: sources in order of
 * trust, active before deprecated before deleted, then by id. Records that are gone count only when all are. Records that
 * only add to what others list (lib/ingest/adding-sources.ts) keep no server alive; that its package or repository is
 * given up counts even where a registry has not heard of it.
 */
export function describeServer(records: readonly DescribedRecord[], rank: SourceRank): ServerDescription {
  const present = records.filter(({ gone }) => !gone);
  const listed = present.some(({ record }) => !ADDING.has(record.source));
  const ordered = (listed ? present : records).map(({ record }) => record).sort((a, b) => compareRecords(a, b, rank));
  const primary = ordered[0];
  if (primary === undefined) throw new RangeError("describeServer: a server has at least one record");
  const first = <T>(read: (record: ServerRecord) => T | null): T | null =>
    ordered.map(read).find((value) => value !== null && value !== "") ?? null;
  const repository = first((record) => record.repository);
  const name = serverName(ordered);
  return {
    name,
    title: first((record) => record.title) ?? shortName(name),
    description: first((record) => record.description),
    ...statusOf(ordered, primary, listed),
    version: first((record) => record.version),
    repositoryUrl: repository?.url ?? null,
    repositorySubfolder: repository?.subfolder ?? null,
    websiteUrl: first((record) => record.websiteUrl),
    popularity: Math.max(...ordered.map((record) => record.popularity)),
    packages: distinctPackages(ordered.flatMap((record) => record.packages)),
    remotes: distinct(
      ordered.flatMap((record) => record.remotes),
      (remote) => remoteKey(remote.url) ?? remote.url,
    ),
  };
}

/** The most trusted source's word; a package or repository that was given up counts where that one says nothing of it. */
function statusOf(
  ordered: readonly ServerRecord[],
  primary: ServerRecord,
  listed: boolean,
): Pick<ServerRecord, "status" | "statusMessage"> {
  if (!listed) return { status: "deleted", statusMessage: "No source lists it any longer." };
  const givenUp = ordered.find(({ source, status }) => ADDING.has(source) && status === "deprecated");
  const { status, statusMessage } = primary.status === "active" ? (givenUp ?? primary) : primary;
  return { status, statusMessage };
}

const STATUS_ORDER: Record<ServerStatus, number> = { active: 0, deprecated: 1, deleted: 2 };

function compareRecords(a: ServerRecord, b: ServerRecord, rank: SourceRank): number {
  return (
    Number(ADDING.has(a.source)) - Number(ADDING.has(b.source)) ||
    rank(a.source) - rank(b.source) ||
    compareText(a.source, b.source) ||
    STATUS_ORDER[a.status] - STATUS_ORDER[b.status] ||
    compareText(a.sourceId, b.sourceId)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Registry name, else package, else repository, else what the source calls it. */
function serverName(ordered: readonly ServerRecord[]): string {
  const named = ordered.find((record) => record.registryName !== null)?.registryName;
  if (named) return named;
  const item = ordered.flatMap((record) => record.packages).find((candidate) => packageKey(candidate) !== null);
  const key = item && packageKey(item);
  if (key) return key.slice(key.indexOf(":") + 1);
  for (const { repository } of ordered) {
    const found = repository && repositoryKey(repository.url, repository.subfolder);
    if (found) return found.replace(/^repo:(github\.com\/)?/, "").replace("#", "/");
  }
  return ordered[0]?.name ?? "";
}

/** `io.github.owner/some-server` → `some-server`. */
function shortName(name: string): string {
  return name.split("/").findLast((part) => part !== "") ?? name;
}

/** Each package once, with the version of the first record that knows one. */
function distinctPackages(packages: readonly Package[]): Package[] {
  const keyOf = (item: Package): string => packageKey(item) ?? `${item.registryType}:${item.identifier}`;
  return distinct(packages, keyOf).map((item) => {
    if (item.version !== null) return item;
    const version = packages.find((other) => other.version !== null && keyOf(other) === keyOf(item))?.version;
    return { ...item, version: version ?? null };
  });
}

function distinct<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const byKey = new Map<string, T>();
  for (const item of items) {
    if (!byKey.has(keyOf(item))) byKey.set(keyOf(item), item);
  }
  return [...byKey.values()];
}
