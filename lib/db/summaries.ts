import { CategorySchema } from "@/lib/catalogue/category";
import { RiskSchema } from "@/lib/catalogue/risk";
import { ServerStatusSchema, ToolsStateSchema } from "@/lib/catalogue/server";
import type { ServerSummary, ToolSummary } from "@/lib/catalogue/view";

/** The columns of a server's summary and of a tool's, once for every query that lists them. */

export const SERVER_SUMMARY = {
  slug: true,
  name: true,
  title: true,
  description: true,
  status: true,
  version: true,
  toolsState: true,
  toolCount: true,
  maxRisk: true,
  popularity: true,
  updatedAt: true,
} as const;

/** The same as SQL, of the table aliased `s`. */
export const SERVER_SUMMARY_SQL = Object.keys(SERVER_SUMMARY)
  .map((column) => `s."${column}"`)
  .join(", ");

export type ServerSummaryRow = Omit<ServerSummary, "status" | "toolsState" | "maxRisk"> & {
  status: string;
  toolsState: string;
  maxRisk: number | null;
};

export function serverSummary(row: ServerSummaryRow): ServerSummary {
  return {
    slug: row.slug,
    name: row.name,
    title: row.title,
    description: row.description,
    status: ServerStatusSchema.parse(row.status),
    version: row.version,
    toolsState: ToolsStateSchema.parse(row.toolsState),
    toolCount: row.toolCount,
    maxRisk: RiskSchema.nullable().parse(row.maxRisk),
    popularity: row.popularity,
    updatedAt: row.updatedAt,
  };
}

/** Characters of a description that lists show. */
const EXCERPT = 300;

/** A tool's summary as SQL: of `t`, with its server `s`. */
export const TOOL_SUMMARY_SQL = `t.id, t.slug, t.name, t.title, left(t.description, ${EXCERPT}) AS description, t.category, t.risk,
  t.confidence, t."observedAt", s.slug AS "serverSlug", s.name AS "serverName", s.title AS "serverTitle"`;

/** Tools that lists show; `t` and `s` as above. */
export const VISIBLE_SQL = `t."removedAt" IS NULL AND s.status <> 'deleted'`;

export type ToolSummaryRow = Omit<ToolSummary, "server" | "category" | "risk"> & {
  id: number;
  category: string;
  risk: number;
  serverSlug: string;
  serverName: string;
  serverTitle: string;
};

export function toolSummary(row: ToolSummaryRow): ToolSummary {
  return {
    server: { slug: row.serverSlug, name: row.serverName, title: row.serverTitle },
    slug: row.slug,
    name: row.name,
    title: row.title,
    description: row.description,
    category: CategorySchema.parse(row.category),
    risk: RiskSchema.parse(row.risk),
    confidence: row.confidence,
    observedAt: row.observedAt,
  };
}
