import { z } from "zod";
import { CategorySchema, type Category } from "@/lib/catalogue/category";
import { AppliedOverrideSchema, FindingSchema, type Label } from "@/lib/catalogue/label";
import { RiskSchema, type Risk } from "@/lib/catalogue/risk";
import { severityOf } from "@/lib/catalogue/severity";
import { ProvenanceSchema, ToolFlagSchema } from "@/lib/catalogue/tool";
import type { SignalId } from "@/lib/catalogue/signal";
import type { ToolDetail, ToolSummary, ToolVersionView } from "@/lib/catalogue/view";
import { definitionOf } from "./batch";
import { pool, prisma } from "./client";
import { cursorInt, cursorText, decodeCursor, pageOf, positionText } from "./cursor";
import type { Prisma } from "./generated/client";
import {
  SERVER_SUMMARY,
  serverSummary,
  TOOL_SUMMARY_SQL,
  toolSummary,
  VISIBLE_SQL,
  type ToolSummaryRow,
} from "./summaries";
import { formerVersions, versionView } from "./renames";
import { isText } from "./text";

const MAX_PAGE = 500;

const LABEL = {
  category: true,
  risk: true,
  confidence: true,
  signals: true,
  findings: true,
  summary: true,
  rationale: true,
  ruleset: true,
  override: true,
} as const;

const TOOL_DETAIL = {
  ...LABEL,
  slug: true,
  name: true,
  title: true,
  description: true,
  inputSchema: true,
  outputSchema: true,
  annotations: true,
  digest: true,
  version: true,
  flags: true,
  provenance: true,
  observedAt: true,
  observedHow: true,
  observedVersion: true,
  removedAt: true,
  server: { select: SERVER_SUMMARY },
  versions: {
    select: {
      number: true,
      digest: true,
      definition: true,
      category: true,
      risk: true,
      observedAt: true,
      observedVersion: true,
    },
    orderBy: { number: "desc" },
    take: 100,
  },
} satisfies Prisma.ToolSelect;

/** One tool with its label and all its versions, removed ones too; null when the server has no tool of that exact slug. */
export async function getTool(serverSlug: string, toolSlug: string): Promise<ToolDetail | null> {
  if (!isText(serverSlug) || !isText(toolSlug)) return null;
  const row = await prisma.tool.findFirst({
    where: { slug: toolSlug, server: { slug: serverSlug } },
    select: TOOL_DETAIL,
  });
  if (row === null) return null;
  const label = labelOf(row);
  const current: ToolVersionView = {
    number: row.version,
    digest: row.digest,
    definition: definitionOf(row),
    category: label.category,
    risk: label.risk,
    observedAt: row.observedAt,
    observedVersion: row.observedVersion,
  };
  return {
    server: serverSummary(row.server),
    slug: row.slug,
    definition: current.definition,
    digest: row.digest,
    flags: z.array(ToolFlagSchema).parse(row.flags),
    label,
    provenance: ProvenanceSchema.parse(row.provenance),
    observedAt: row.observedAt,
    observedHow: row.observedHow,
    observedVersion: row.observedVersion,
    removedAt: row.removedAt,
    versions: [current, ...row.versions.map(versionView), ...(await formerVersions(serverSlug, toolSlug))],
  };
}

export type LabelRow = Omit<Label, "category" | "risk" | "severity" | "findings" | "override"> & {
  category: string;
  risk: number;
  findings: unknown;
  override: unknown;
};

/** The label that a tool row holds. */
export function labelOf(row: LabelRow): Label {
  const risk = RiskSchema.parse(row.risk);
  return {
    category: CategorySchema.parse(row.category),
    risk,
    severity: severityOf(risk),
    confidence: row.confidence,
    signals: row.signals,
    findings: z.array(FindingSchema).parse(row.findings),
    summary: row.summary,
    rationale: row.rationale,
    ruleset: row.ruleset,
    override: AppliedOverrideSchema.nullable().parse(row.override),
  };
}

/** The slug of the server's one tool that differs from `toolSlug` in case only; null when there is none or several. */
export async function findToolIgnoringCase(serverSlug: string, toolSlug: string): Promise<string | null> {
  if (!isText(serverSlug) || !isText(toolSlug)) return null;
  const { rows } = await pool().query<{ slug: string }>(
    `SELECT t.slug FROM "Tool" t JOIN "Server" s ON s.id = t."serverId"
      WHERE s.slug = $1 AND lower(t.slug) = lower($2) AND ${VISIBLE_SQL} LIMIT 2`,
    [serverSlug, toolSlug],
  );
  return rows.length === 1 ? (rows[0]?.slug ?? null) : null;
}

export const TOOL_SORTS = ["risk", "newest", "name"] as const;
export type ToolSort = (typeof TOOL_SORTS)[number];

const ORDER: Record<ToolSort, { key: string; direction: "ASC" | "DESC"; value: z.ZodType<string | number> }> = {
  risk: { key: "t.risk", direction: "DESC", value: cursorInt },
  newest: { key: `t."createdAt"`, direction: "DESC", value: z.iso.datetime() },
  name: { key: "t.name", direction: "ASC", value: cursorText },
};

export type ListToolsOptions = {
  category?: Category;
  risk?: Risk;
  minRisk?: Risk;
  signal?: SignalId;
  after?: string | null;
  limit: number;
  sort?: ToolSort;
};

/**
 * A page of the tools that are there now. `after` is the `next` of the page before.
 * @throws InvalidInputError when `after` is forged.
 */
export async function listTools(options: ListToolsOptions): Promise<{ items: ToolSummary[]; next: string | null }> {
  const limit = Math.min(Math.max(1, options.limit), MAX_PAGE);
  const { key, direction, value } = ORDER[options.sort ?? "risk"];
  const after = options.after ? decodeCursor(options.after, z.tuple([value, cursorInt])) : null;
  const values: unknown[] = [limit + 1];
  const parameter = (item: unknown): string => `$${values.push(item)}`;
  const conditions = [
    VISIBLE_SQL,
    ...(options.category ? [`t.category = ${parameter(options.category)}`] : []),
    ...(options.risk ? [`t.risk = ${parameter(options.risk)}`] : []),
    ...(options.minRisk ? [`t.risk >= ${parameter(options.minRisk)}`] : []),
    ...(options.signal ? [`t.signals @> ARRAY[${parameter(options.signal)}::text]`] : []),
    ...(after ? [`(${key}, t.id) ${direction === "ASC" ? ">" : "<"} (${after.map(parameter).join(", ")})`] : []),
  ];
  const { rows } = await pool().query<ToolSummaryRow & { position: string | number | Date }>(
    `SELECT ${TOOL_SUMMARY_SQL}, ${key} AS position FROM "Tool" t JOIN "Server" s ON s.id = t."serverId"
      WHERE ${conditions.join(" AND ")} ORDER BY ${key} ${direction}, t.id ${direction} LIMIT $1`,
    values,
  );
  return pageOf(rows, limit, (row) => [positionText(row.position), row.id], toolSummary);
}

/** The riskiest tool of each of the `limit` riskiest servers, well-known servers first. */
export async function riskiestTools(limit: number): Promise<ToolSummary[]> {
  const order = `s."maxRisk" DESC, s.popularity DESC, s.id`;
  const { rows } = await pool().query<ToolSummaryRow>(
    `SELECT ${TOOL_SUMMARY_SQL}
       FROM (SELECT id, slug, name, title, popularity, "maxRisk" FROM "Server" s
              WHERE status <> 'deleted' AND "toolCount" > 0 ORDER BY ${order} LIMIT $1) s
      CROSS JOIN LATERAL (SELECT * FROM "Tool" t WHERE t."serverId" = s.id AND t."removedAt" IS NULL
                           ORDER BY t.risk DESC, t.id LIMIT 1) t
      ORDER BY ${order}`,
    [limit],
  );
  return rows.map(toolSummary);
}
