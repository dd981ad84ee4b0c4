import { z } from "zod";
import { PackageSchema, RemoteSchema, ServerStatusSchema } from "@/lib/catalogue/server";
import type { ServerDetail, ServerSummary, SourceRecordView, ToolSummary } from "@/lib/catalogue/view";
import { pool, prisma } from "./client";
import { countsByCategory, countsByRisk } from "./counters";
import { cursorInt, cursorText, decodeCursor, pageOf, positionText } from "./cursor";
import type { Prisma } from "./generated/client";
import {
  SERVER_SUMMARY,
  SERVER_SUMMARY_SQL,
  serverSummary,
  TOOL_SUMMARY_SQL,
  toolSummary,
  type ServerSummaryRow,
  type ToolSummaryRow,
} from "./summaries";
import { isText } from "./text";

const MAX_PAGE = 500;

const SERVER_DETAIL = {
  ...SERVER_SUMMARY,
  id: true,
  statusMessage: true,
  toolsReason: true,
  repositoryUrl: true,
  repositorySubfolder: true,
  websiteUrl: true,
  observedAt: true,
  categoryCounts: true,
  riskCounts: true,
  packages: {
    select: { registryType: true, identifier: true, version: true, transport: true, environment: true },
    orderBy: { id: "asc" },
  },
  remotes: { select: { transport: true, url: true }, orderBy: { id: "asc" } },
  records: {
    where: { goneAt: null },
    select: {
      source: true,
      sourceId: true,
      version: true,
      status: true,
      mergedBy: true,
      firstSeenAt: true,
      changedAt: true,
    },
    orderBy: [{ source: "asc" }, { sourceId: "asc" }],
  },
} satisfies Prisma.ServerSelect;

/** Everything about one server, deleted ones too; null when no server has that slug now (see resolveServerSlug). */
export async function getServer(slug: string): Promise<ServerDetail | null> {
  if (!isText(slug)) return null;
  const row = await prisma.server.findUnique({ where: { slug }, select: SERVER_DETAIL });
  if (row === null) return null;
  return {
    ...serverSummary(row),
    statusMessage: row.statusMessage,
    toolsReason: row.toolsReason,
    repositoryUrl: row.repositoryUrl,
    repositorySubfolder: row.repositorySubfolder,
    websiteUrl: row.websiteUrl,
    observedAt: row.observedAt,
    packages: z.array(PackageSchema).parse(row.packages),
    remotes: z.array(RemoteSchema).parse(row.remotes),
    records: row.records.map(recordView),
    tools: await toolsOfServer(row.id),
    countsByCategory: countsByCategory(row.categoryCounts),
    countsByRisk: countsByRisk(row.riskCounts),
  };
}

function recordView(row: Omit<SourceRecordView, "status"> & { status: string }): SourceRecordView {
  return { ...row, status: ServerStatusSchema.parse(row.status) };
}

async function toolsOfServer(serverId: number): Promise<ToolSummary[]> {
  const { rows } = await pool().query<ToolSummaryRow>(
    `SELECT ${TOOL_SUMMARY_SQL} FROM "Tool" t JOIN "Server" s ON s.id = t."serverId"
      WHERE t."serverId" = $1 AND t."removedAt" IS NULL ORDER BY t.risk DESC, t.name, t.id`,
    [serverId],
  );
  return rows.map(toolSummary);
}

/** The slug under which the server lives now; null when no server has or had that slug. */
export async function resolveServerSlug(slug: string): Promise<string | null> {
  if (!isText(slug)) return null;
  const { rows } = await pool().query<{ slug: string }>(
    `SELECT slug FROM "Server" WHERE slug = $1
     UNION ALL SELECT s.slug FROM "ServerAlias" a JOIN "Server" s ON s.id = a."serverId" WHERE a.slug = $1 LIMIT 1`,
    [slug],
  );
  return rows[0]?.slug ?? null;
}

export const SERVER_SORTS = ["name", "tools", "newest", "risk", "popular"] as const;
export type ServerSort = (typeof SERVER_SORTS)[number];

/** The shown name as the index "Server_name_order_idx" has it: in lower case, from its first letter or digit on. */
export const NAME_ORDER = `(left(regexp_replace(lower(s.title), '^[^[:alnum:]]+', ''), 100) COLLATE "C")`;

/** Each order is one index, walked from the cursor on; servers without tools stand last by risk. */
const ORDER: Record<ServerSort, { key: string; direction: "ASC" | "DESC"; value: z.ZodType<string | number> }> = {
  name: { key: NAME_ORDER, direction: "ASC", value: cursorText },
  tools: { key: `s."toolCount"`, direction: "DESC", value: cursorInt },
  newest: { key: `s."createdAt"`, direction: "DESC", value: z.iso.datetime() },
  risk: { key: `coalesce(s."maxRisk", 0)`, direction: "DESC", value: cursorInt },
  popular: { key: `s.popularity`, direction: "DESC", value: cursorInt },
};

export type ListServersOptions = {
  after?: string | null;
  limit: number;
  sort?: ServerSort;
  /** Only servers whose shown name begins so, in lower case; for A–Z. */
  prefix?: string;
  withTools?: boolean;
};

/**
 * A page of the servers that are not deleted. `after` is the `next` of the page before.
 * @throws InvalidInputError when `after` is forged.
 */
export async function listServers(
  options: ListServersOptions,
): Promise<{ items: ServerSummary[]; next: string | null }> {
  const limit = Math.min(Math.max(1, options.limit), MAX_PAGE);
  const { key, direction, value } = ORDER[options.sort ?? "name"];
  const after = options.after ? decodeCursor(options.after, z.tuple([value, cursorInt])) : null;
  const values: unknown[] = [limit + 1];
  const parameter = (item: unknown): string => `$${values.push(item)}`;
  const conditions = [
    `s.status <> 'deleted'`,
    ...(after ? [`(${key}, s.id) ${direction === "ASC" ? ">" : "<"} (${after.map(parameter).join(", ")})`] : []),
    ...(options.prefix ? [`starts_with(${NAME_ORDER}, ${parameter(options.prefix)})`] : []),
    ...(options.withTools ? [`s."toolCount" > 0`] : []),
  ];
  const { rows } = await pool().query<ServerSummaryRow & { id: number; position: string | number | Date }>(
    `SELECT s.id, ${key} AS position, ${SERVER_SUMMARY_SQL} FROM "Server" s WHERE ${conditions.join(" AND ")}
      ORDER BY ${key} ${direction}, s.id ${direction} LIMIT $1`,
    values,
  );
  return pageOf(rows, limit, (row) => [positionText(row.position), row.id], serverSummary);
}
