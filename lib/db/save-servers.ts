import type { Package, Remote, ServerRecord, ServerStatus } from "@/lib/catalogue/server";
import { insertRows, query, updateRows, type Row } from "./bulk";
import type { Tx } from "./transaction";

/** Writers of a batch: each takes exactly the rows that differ and writes them in one or two statements a table. */

/** What a server's row says of the server itself. */
export type ServerFields = {
  slug: string;
  name: string;
  title: string;
  description: string | null;
  status: ServerStatus;
  statusMessage: string | null;
  version: string | null;
  repositoryUrl: string | null;
  repositorySubfolder: string | null;
  websiteUrl: string | null;
  popularity: number;
  publisher: string | null;
  likeness: string[];
};

export type ServerRow = ServerFields & { id: number; updatedAt: Date };

export type RecordRow = {
  id: number;
  source: string;
  sourceId: string;
  serverId: number;
  version: string | null;
  status: ServerStatus;
  digest: string;
  record: ServerRecord;
  toolsDigest: string | null;
  mergedBy: string[];
  firstSeenAt: Date;
  changedAt: Date;
  goneAt: Date | null;
};

/** Which server holds each of these slugs, as its own or as an alias. */
export async function loadSlugHolders(tx: Tx, slugs: readonly string[]): Promise<Map<string, number>> {
  const rows = await query<{ slug: string; serverId: number }>(
    tx,
    `SELECT slug, id AS "serverId" FROM "Server" WHERE slug = ANY($1::text[])
     UNION ALL SELECT slug, "serverId" FROM "ServerAlias" WHERE slug = ANY($1::text[])`,
    [slugs],
  );
  return new Map(rows.map((row) => [row.slug, row.serverId]));
}

export async function createServers(tx: Tx, rows: readonly ServerRow[]): Promise<void> {
  await insertRows(
    tx,
    "Server",
    rows.map((row) => ({ ...row, createdAt: row.updatedAt })),
  );
}

/** Changed servers, with the slugs that they had before as aliases. */
export async function changeServers(tx: Tx, rows: readonly ServerRow[], aliases: readonly AliasRow[]): Promise<void> {
  // A server may take back a slug that it had once, or one of a server that it absorbed.
  if (aliases.length > 0)
    await tx.$executeRaw`DELETE FROM "ServerAlias" WHERE slug = ANY(${rows.map((row) => row.slug)}::text[])`;
  await updateRows(tx, "Server", rows);
  await insertRows(tx, "ServerAlias", aliases, "ON CONFLICT DO NOTHING");
}

export type AliasRow = { slug: string; serverId: number };

/**
 * Takes a server's slug, aliases, history and harvest targets over to another and removes its row and the notes on its visits.
 * Records and tools are moved before.
 */
export async function absorbServers(tx: Tx, pairs: readonly { from: number; into: number }[]): Promise<void> {
  if (pairs.length === 0) return;
  const moved = `json_to_recordset($1::json) AS p("from" int, "into" int)`;
  const json = JSON.stringify(pairs);
  for (const table of ["ServerAlias", "Change", "HarvestTarget"]) {
    await tx.$executeRawUnsafe(
      `UPDATE "${table}" t SET "serverId" = p."into" FROM ${moved} WHERE t."serverId" = p."from"`,
      json,
    );
  }
  await tx.$executeRawUnsafe(
    `DELETE FROM "Visit" v USING ${moved} WHERE v.kind = 'harvest' AND v.subject = p."from"::text`,
    json,
  );
  await tx.$executeRawUnsafe(
    `WITH gone AS (DELETE FROM "Server" s USING ${moved} WHERE s.id = p."from" RETURNING s.slug, p."into")
     INSERT INTO "ServerAlias" (slug, "serverId") SELECT slug, "into" FROM gone`,
    json,
  );
}

/** Source records: new ones, those whose content changed, and those that only moved to another server or were joined by other keys. */
export async function writeRecords(
  tx: Tx,
  rows: {
    created: readonly RecordRow[];
    changed: readonly (Omit<RecordRow, "firstSeenAt"> & { id: number })[];
    moved: readonly { id: number; serverId: number; mergedBy: string[] }[];
  },
): Promise<void> {
  await insertRows(tx, "SourceRecord", rows.created);
  await updateRows(tx, "SourceRecord", rows.changed);
  await updateRows(tx, "SourceRecord", rows.moved);
}

export type KeyRow = { key: string; serverId: number };

export async function writeKeys(tx: Tx, rows: { added: readonly KeyRow[]; dropped: readonly KeyRow[] }): Promise<void> {
  if (rows.dropped.length > 0) {
    await tx.$executeRawUnsafe(
      `DELETE FROM "ServerKey" k USING json_populate_recordset(null::"ServerKey", $1::json) d
        WHERE k.key = d.key AND k."serverId" = d."serverId"`,
      JSON.stringify(rows.dropped),
    );
  }
  await insertRows(tx, "ServerKey", rows.added, "ON CONFLICT DO NOTHING");
}

/** Where a server runs from: what install snippets and filters read. */
export type Outlets = { packages: Package[]; remotes: Remote[] };

/** Replaces packages and remotes of the servers where they differ; says of which servers that was. */
export async function writeOutlets(tx: Tx, wanted: ReadonlyMap<number, Outlets>): Promise<number[]> {
  const stored = await loadOutlets(tx, [...wanted.keys()]);
  const differing = [...wanted].filter(([id, outlets]) => outletsText(outlets) !== stored.get(id));
  const ids = differing.map(([id]) => id);
  if (ids.length === 0) return [];
  await tx.$executeRaw`DELETE FROM "Package" WHERE "serverId" = ANY(${ids}::int[])`;
  await tx.$executeRaw`DELETE FROM "Remote" WHERE "serverId" = ANY(${ids}::int[])`;
  const rowsOf = (read: (outlets: Outlets) => Row[]): Row[] =>
    differing.flatMap(([serverId, outlets]) => read(outlets).map((row) => ({ serverId, ...row })));
  const onConflict = "ON CONFLICT DO NOTHING";
  await insertRows(
    tx,
    "Package",
    rowsOf((outlets) => outlets.packages),
    onConflict,
  );
  await insertRows(
    tx,
    "Remote",
    rowsOf((outlets) => outlets.remotes.map((remote) => ({ ...remote, host: hostOf(remote.url) }))),
    onConflict,
  );
  return ids;
}

/** The host that an endpoint names; null for templates and what is no address. */
function hostOf(url: string): string | null {
  const host = URL.canParse(url) ? new URL(url).hostname.toLowerCase() : "";
  return host === "" || /[{}%]/.test(host) ? null : host;
}

async function loadOutlets(tx: Tx, serverIds: readonly number[]): Promise<Map<number, string>> {
  const byServer = new Map<number, Outlets>(serverIds.map((id) => [id, { packages: [], remotes: [] }]));
  const packages = await query<Package & { serverId: number }>(
    tx,
    `SELECT "serverId", "registryType", identifier, version, transport, environment
       FROM "Package" WHERE "serverId" = ANY($1::int[]) ORDER BY id`,
    [serverIds],
  );
  const remotes = await query<Remote & { serverId: number }>(
    tx,
    `SELECT "serverId", transport, url FROM "Remote" WHERE "serverId" = ANY($1::int[]) ORDER BY id`,
    [serverIds],
  );
  for (const { serverId, ...item } of packages) byServer.get(serverId)?.packages.push(item);
  for (const { serverId, ...remote } of remotes) byServer.get(serverId)?.remotes.push(remote);
  return new Map([...byServer].map(([id, outlets]) => [id, outletsText(outlets)]));
}

/** Both lists as text to compare, without regard to the order of keys. */
function outletsText({ packages, remotes }: Outlets): string {
  return JSON.stringify([
    packages.map((item) => [
      item.registryType,
      item.identifier,
      item.version,
      item.transport,
      item.environment.map(({ name, required, secret }) => [name, required, secret]),
    ]),
    remotes.map((remote) => [remote.transport, remote.url]),
  ]);
}
