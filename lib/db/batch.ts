import { CategorySchema, type Category } from "@/lib/catalogue/category";
import { RiskSchema, type Risk } from "@/lib/catalogue/risk";
import { ServerRecordSchema, ServerStatusSchema, type ServerRecord } from "@/lib/catalogue/server";
import {
  AnnotationsSchema,
  JsonObjectSchema,
  ProvenanceSchema,
  type Provenance,
  type ToolDefinition,
} from "@/lib/catalogue/tool";
import { query } from "./bulk";
import { prisma } from "./client";
import type { ServerFields } from "./save-servers";
import type { Tx } from "./transaction";

/** What is stored around a batch of incoming records, read in a few statements. */

/** A source record that is known already, with what decides whether anything changed. */
export type RecordState = {
  rowId: number;
  serverId: number;
  digest: string;
  toolsDigest: string | null;
  gone: boolean;
};

export type StoredRecord = {
  rowId: number;
  serverId: number;
  gone: boolean;
  /** How its tools rank that are kept because another record's are shown; null when none are. */
  listingRank: string | null;
  /** Keys that joined it to other records of its server. */
  mergedBy: string[];
  record: ServerRecord;
};

export type StoredServer = ServerFields & {
  id: number;
  toolCount: number;
  toolsFrom: string | null;
  toolsRank: string | null;
  observedAt: Date | null;
  keys: string[];
};

export type StoredTool = {
  id: number;
  serverId: number;
  slug: string;
  name: string;
  digest: string;
  version: number;
  flags: string[];
  provenance: Provenance;
  observedAt: Date;
  observedHow: string;
  observedVersion: string | null;
  category: Category;
  risk: Risk;
  removedAt: Date | null;
};

/** Servers connected to the batch through records or keys, with everything that decides how they are merged. */
export type Neighbourhood = { servers: StoredServer[]; records: StoredRecord[] };

/** The states of those records that are stored, by `source/sourceId`. */
export async function loadRecordStates(
  tx: Tx,
  records: readonly { source: string; sourceId: string }[],
): Promise<Map<string, RecordState>> {
  const rows = await query<RecordState & { id: string }>(
    tx,
    `SELECT r.source || '/' || r."sourceId" AS id, r.id AS "rowId", r."serverId", r.digest, r."toolsDigest",
            r."goneAt" IS NOT NULL AS gone
       FROM "SourceRecord" r
      WHERE (r.source, r."sourceId") IN (SELECT * FROM unnest($1::text[], $2::text[]))`,
    [records.map((record) => record.source), records.map((record) => record.sourceId)],
  );
  return new Map(rows.map(({ id, ...state }) => [id, state]));
}

/** Servers reachable from the given ones and keys over shared keys, in as many steps as it takes. */
export async function loadNeighbourhood(
  tx: Tx,
  serverIds: readonly number[],
  keys: readonly string[],
): Promise<Neighbourhood> {
  const found = new Set(serverIds);
  const keysSeen = new Set<string>();
  let newKeys = [...keys];
  let newServers = [...serverIds];
  while (newKeys.length > 0 || newServers.length > 0) {
    for (const key of newKeys) keysSeen.add(key);
    const held = await query<{ serverId: number }>(
      tx,
      `SELECT DISTINCT "serverId" FROM "ServerKey" WHERE key = ANY($1::text[])`,
      [newKeys],
    );
    newServers = [...newServers, ...held.map((row) => row.serverId).filter((id) => !found.has(id))];
    for (const id of newServers) found.add(id);
    const holding = await query<{ key: string }>(
      tx,
      `SELECT DISTINCT key FROM "ServerKey" WHERE "serverId" = ANY($1::int[])`,
      [newServers],
    );
    newKeys = holding.map((row) => row.key).filter((key) => !keysSeen.has(key));
    newServers = [];
  }
  const ids = [...found];
  return { servers: await loadServers(tx, ids), records: await loadRecords(tx, ids) };
}

async function loadServers(tx: Tx, ids: readonly number[]): Promise<StoredServer[]> {
  const rows = await query<Omit<StoredServer, "status"> & { status: string }>(
    tx,
    `SELECT id, slug, name, title, description, status, "statusMessage", version, "repositoryUrl", "repositorySubfolder",
            "websiteUrl", popularity, publisher, likeness, "toolCount", "toolsFrom", "toolsRank", "observedAt",
            ARRAY(SELECT key FROM "ServerKey" k WHERE k."serverId" = s.id ORDER BY key) AS keys
       FROM "Server" s WHERE id = ANY($1::int[]) ORDER BY id`,
    [ids],
  );
  return rows.map((row) => ({ ...row, status: ServerStatusSchema.parse(row.status) }));
}

async function loadRecords(tx: Tx, serverIds: readonly number[]): Promise<StoredRecord[]> {
  const rows = await query<Omit<StoredRecord, "record"> & { record: unknown }>(
    tx,
    `SELECT id AS "rowId", "serverId", "goneAt" IS NOT NULL AS gone, "listingRank", "mergedBy", record
       FROM "SourceRecord" WHERE "serverId" = ANY($1::int[]) ORDER BY id`,
    [serverIds],
  );
  return rows.map((row) => ({ ...row, record: ServerRecordSchema.parse(row.record) }));
}

/** Records of a source that are listed so far and not among those just seen. */
export async function loadMissingRecords(source: string, seen: ReadonlySet<string>): Promise<ServerRecord[]> {
  const rows = await prisma.sourceRecord.findMany({
    where: { source, goneAt: null },
    select: { id: true, sourceId: true },
  });
  const missing = rows.filter((row) => !seen.has(row.sourceId)).map((row) => row.id);
  const records = await prisma.sourceRecord.findMany({ where: { id: { in: missing } }, select: { record: true } });
  return records.map(({ record }) => ServerRecordSchema.parse(record));
}

/** The tools of these servers, removed ones too, without their definitions. */
export async function loadTools(tx: Tx, serverIds: readonly number[]): Promise<StoredTool[]> {
  if (serverIds.length === 0) return [];
  const rows = await query<StoredTool>(
    tx,
    `SELECT id, "serverId", slug, name, digest, version, flags, provenance, "observedAt",
            "observedHow", "observedVersion", category, risk, "removedAt"
       FROM "Tool" WHERE "serverId" = ANY($1::int[]) ORDER BY id`,
    [serverIds],
  );
  return rows.map((row) => ({
    ...row,
    provenance: ProvenanceSchema.parse(row.provenance),
    category: CategorySchema.parse(row.category),
    risk: RiskSchema.parse(row.risk),
  }));
}

/** The stored definitions of these tools, by tool id. */
export async function loadDefinitions(tx: Tx, toolIds: readonly number[]): Promise<Map<number, ToolDefinition>> {
  if (toolIds.length === 0) return new Map();
  const rows = await query<DefinitionRow & { id: number }>(
    tx,
    `SELECT id, name, title, description, "inputSchema", "outputSchema", annotations FROM "Tool" WHERE id = ANY($1::int[])`,
    [toolIds],
  );
  return new Map(rows.map((row) => [row.id, definitionOf(row)]));
}

export type DefinitionRow = {
  name: string;
  title: string | null;
  description: string | null;
  inputSchema: unknown;
  outputSchema: unknown;
  annotations: unknown;
};

/** The definition that a tool row holds. */
export function definitionOf(row: DefinitionRow): ToolDefinition {
  return {
    name: row.name,
    title: row.title,
    description: row.description,
    inputSchema: JsonObjectSchema.nullable().parse(row.inputSchema),
    outputSchema: JsonObjectSchema.nullable().parse(row.outputSchema),
    annotations: AnnotationsSchema.nullable().parse(row.annotations),
  };
}
