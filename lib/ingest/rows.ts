import { isDeepStrictEqual } from "node:util";
import { likenessKeys, publisherOf } from "@/lib/catalogue/likeness";
import { allocateIds } from "@/lib/db/bulk";
import type { AliasRow, KeyRow, Outlets, RecordRow, ServerFields, ServerRow } from "@/lib/db/save-servers";
import type { Tx } from "@/lib/db/transaction";
import { sameKeys, type IdentifiedServer } from "./plan-servers";

/** The rows of planned servers that differ from what is stored. */

export function serverRows(
  servers: readonly IdentifiedServer[],
  now: Date,
): { created: ServerRow[]; changed: ServerRow[]; aliases: AliasRow[] } {
  const created: ServerRow[] = [];
  const changed: ServerRow[] = [];
  const aliases: AliasRow[] = [];
  for (const server of servers) {
    const row = { id: server.id, ...serverFields(server.slug, server.description), updatedAt: now };
    if (server.previous === null) created.push(row);
    else if (differs(row, { ...server.previous, updatedAt: now })) changed.push(row);
    if (server.previous !== null && server.previous.slug !== server.slug) {
      aliases.push({ slug: server.previous.slug, serverId: server.id });
    }
  }
  return { created, changed, aliases };
}

function serverFields(slug: string, described: Omit<ServerFields, "slug" | "publisher" | "likeness">): ServerFields {
  const { name, title, description, status, statusMessage, version } = described;
  const { repositoryUrl, repositorySubfolder, websiteUrl, popularity } = described;
  return {
    ...{ slug, name, title, description, status, statusMessage, version },
    ...{ repositoryUrl, repositorySubfolder, websiteUrl, popularity },
    ...{ publisher: publisherOf({ name, repositoryUrl }), likeness: likenessKeys(name) },
  };
}

/** Whether any column of the row says something else than what is stored. */
function differs(row: ServerRow, stored: ServerRow): boolean {
  const before = new Map<string, unknown>(Object.entries(stored));
  return Object.entries(row).some(([column, value]) => !isDeepStrictEqual(value, before.get(column)));
}

type RecordRows = {
  created: RecordRow[];
  changed: Omit<RecordRow, "firstSeenAt">[];
  moved: { id: number; serverId: number; mergedBy: string[] }[];
};

export async function recordRows(tx: Tx, servers: readonly IdentifiedServer[], now: Date): Promise<RecordRows> {
  const rows: RecordRows = { created: [], changed: [], moved: [] };
  const known = new Map(
    servers.flatMap((server) => server.members.map((member) => [member.id, member.stored] as const)),
  );
  const fresh = await allocateIds(tx, "SourceRecord", [...known.values()].filter((stored) => stored === null).length);
  for (const server of servers) {
    const incoming = new Map(server.incoming.map((item) => [item.id, item]));
    for (const { id, stored } of server.members) {
      const item = incoming.get(id);
      const mergedBy = server.evidence.get(id) ?? [];
      if (item === undefined) {
        if (stored !== null && (stored.serverId !== server.id || !sameKeys(stored.mergedBy ?? [], mergedBy)))
          rows.moved.push({ id: stored.rowId, serverId: server.id, mergedBy });
        continue;
      }
      const { source, sourceId, version, status } = item.record;
      const row = {
        ...{ id: stored?.rowId ?? fresh.shift() ?? 0, source, sourceId, serverId: server.id, version, status },
        ...{ digest: item.digest, record: item.record, toolsDigest: item.toolsDigest, mergedBy },
        ...{ changedAt: now, goneAt: item.gone ? now : null },
      };
      if (stored === null) rows.created.push({ ...row, firstSeenAt: now });
      else rows.changed.push(row);
    }
  }
  return rows;
}

/** Identity keys to add and to drop. */
export function keyRows(servers: readonly IdentifiedServer[]): { added: KeyRow[]; dropped: KeyRow[] } {
  const added: KeyRow[] = [];
  const dropped: KeyRow[] = [];
  for (const { id, keys, previous } of servers) {
    const wanted = new Set(keys.map(({ key }) => key));
    const stored = new Set(previous?.keys);
    for (const key of wanted) if (!stored.has(key)) added.push({ key, serverId: id });
    for (const key of stored) if (!wanted.has(key)) dropped.push({ key, serverId: id });
  }
  return { added, dropped };
}

export function outletsOf({ description }: IdentifiedServer): Outlets {
  return { packages: description.packages, remotes: description.remotes };
}
