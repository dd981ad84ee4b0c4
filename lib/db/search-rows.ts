import { CategorySchema } from "@/lib/catalogue/category";
import type { IndexedRows, IndexedServer, IndexedTool } from "@/lib/catalogue/indexed";
import { RiskSchema } from "@/lib/catalogue/risk";
import { ServerStatusSchema, ToolsStateSchema, TransportSchema } from "@/lib/catalogue/server";
import type { Sql } from "./search-database";

/** What the search index reads of the catalogue. Deleted servers and removed tools are left out: they leave the index. */

type ServerRow = Omit<IndexedServer, "status" | "toolsState" | "transports"> & {
  status: string;
  toolsState: string;
  transports: string[];
};
type ToolRow = Omit<IndexedTool, "category" | "risk"> & { serverId: number; category: string; risk: number };

const SERVERS = `SELECT s.id, s.slug, s.name, s.title, left(s.description, 4000) AS description, s.status, s."toolsState", s."toolCount",
    s.popularity, coalesce(s."observedAt", s."updatedAt") AS "observedAt",
    ARRAY(SELECT DISTINCT r.source FROM "SourceRecord" r WHERE r."serverId" = s.id AND r."goneAt" IS NULL ORDER BY 1) AS sources,
    ARRAY(SELECT p.transport FROM "Package" p WHERE p."serverId" = s.id
          UNION SELECT r.transport FROM "Remote" r WHERE r."serverId" = s.id ORDER BY 1) AS transports,
    ARRAY(SELECT DISTINCT p."registryType" FROM "Package" p WHERE p."serverId" = s.id ORDER BY 1) AS registries
  FROM "Server" s WHERE s.status <> 'deleted' AND s.id = ANY($1)`;

const TOOLS = `SELECT t.id, t."serverId", t.slug, t.name, t.title, left(t.description, 4000) AS description, t.category, t.risk, t.signals,
    t."observedAt",
    ARRAY(SELECT jsonb_object_keys(CASE jsonb_typeof(t."inputSchema" -> 'properties')
      WHEN 'object' THEN t."inputSchema" -> 'properties' ELSE '{}' END) LIMIT 100) AS parameters
  FROM "Tool" t WHERE t."removedAt" IS NULL AND (t."serverId" = ANY($1) OR t.id = ANY($2)) ORDER BY t.id`;

/** Those servers with all of their tools, and those tools with their servers; what no longer exists is missing. */
export async function readIndexedRows(
  sql: Sql,
  { serverIds, toolIds }: { serverIds: readonly number[]; toolIds: readonly number[] },
): Promise<IndexedRows[]> {
  const tools = await sql<ToolRow>(TOOLS, [serverIds, toolIds]);
  const servers = await sql<ServerRow>(SERVERS, [
    [...new Set([...serverIds, ...tools.map(({ serverId }) => serverId)])],
  ]);
  const toolsOf = Map.groupBy(tools, ({ serverId }) => serverId);
  return servers.map((row) => ({ server: indexedServer(row), tools: (toolsOf.get(row.id) ?? []).map(indexedTool) }));
}

/** The whole catalogue, a batch of servers at a time. */
export async function* readAllIndexedRows(sql: Sql, batch = 200): AsyncGenerator<IndexedRows[]> {
  let after = 0;
  for (;;) {
    const ids = await sql<{ id: number }>(
      `SELECT id FROM "Server" WHERE id > $1 AND status <> 'deleted' ORDER BY id LIMIT ${batch}`,
      [after],
    );
    const last = ids.at(-1);
    if (last === undefined) return;
    yield await readIndexedRows(sql, { serverIds: ids.map(({ id }) => id), toolIds: [] });
    after = last.id;
  }
}

function indexedServer(row: ServerRow): IndexedServer {
  return {
    ...row,
    status: ServerStatusSchema.parse(row.status),
    toolsState: ToolsStateSchema.parse(row.toolsState),
    transports: row.transports.map((transport) => TransportSchema.parse(transport)),
  };
}

function indexedTool({ serverId: _serverId, ...row }: ToolRow): IndexedTool {
  return { ...row, category: CategorySchema.parse(row.category), risk: RiskSchema.parse(row.risk) };
}
