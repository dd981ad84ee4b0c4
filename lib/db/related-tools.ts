import type { ToolDetail, ToolSummary } from "@/lib/catalogue/view";
import { pool } from "./client";
import { TOOL_SUMMARY_SQL, toolSummary, VISIBLE_SQL, type ToolSummaryRow } from "./summaries";

export type RelatedTools = { elsewhere: ToolSummary[]; here: ToolSummary[] };

const RELATED = 6;

/**
 * Tools to compare with: in other servers those of the same name, then those of the same category in well-known servers
 * with the nearest risk; in this server its siblings of the same category first.
 */
export async function relatedTools(tool: ToolDetail): Promise<RelatedTools> {
  const [namesakes, peers, here] = await Promise.all([namesakesOf(tool), peersOf(tool), siblingsOf(tool)]);
  const known = new Set(namesakes.map(({ server }) => server.slug));
  const elsewhere = [...namesakes, ...peers.filter(({ server }) => !known.has(server.slug))].slice(0, RELATED);
  return { elsewhere, here };
}

async function namesakesOf(tool: ToolDetail): Promise<ToolSummary[]> {
  const { rows } = await pool().query<ToolSummaryRow>(
    `SELECT ${TOOL_SUMMARY_SQL} FROM "Tool" t JOIN "Server" s ON s.id = t."serverId"
      WHERE t.name = $1 AND t.category = $2 AND s.slug <> $3 AND ${VISIBLE_SQL}
      ORDER BY s.popularity DESC, t.id LIMIT 3`,
    [tool.definition.name, tool.label.category, tool.server.slug],
  );
  return rows.map(toolSummary);
}

async function peersOf(tool: ToolDetail): Promise<ToolSummary[]> {
  const { rows } = await pool().query<ToolSummaryRow>(
    `SELECT ${TOOL_SUMMARY_SQL}
       FROM (SELECT * FROM "Server" WHERE status = 'active' AND "toolCount" > 0 AND slug <> $3
              ORDER BY popularity DESC, id LIMIT 100) s
      CROSS JOIN LATERAL (SELECT * FROM "Tool" t WHERE t."serverId" = s.id AND t."removedAt" IS NULL AND t.category = $1
                           ORDER BY abs(t.risk - $2), t.id LIMIT 1) t
      ORDER BY abs(t.risk - $2), s.popularity DESC, t.id LIMIT ${RELATED}`,
    [tool.label.category, tool.label.risk, tool.server.slug],
  );
  return rows.map(toolSummary);
}

async function siblingsOf(tool: ToolDetail): Promise<ToolSummary[]> {
  const { rows } = await pool().query<ToolSummaryRow>(
    `SELECT ${TOOL_SUMMARY_SQL} FROM "Tool" t JOIN "Server" s ON s.id = t."serverId"
      WHERE s.slug = $1 AND t.slug <> $2 AND ${VISIBLE_SQL}
      ORDER BY (t.category = $3) DESC, abs(t.risk - $4), t.name LIMIT ${RELATED}`,
    [tool.server.slug, tool.slug, tool.label.category, tool.label.risk],
  );
  return rows.map(toolSummary);
}
