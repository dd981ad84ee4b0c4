import { z } from "zod";
import { ToolDefinitionSchema } from "@/lib/catalogue/tool";
import { CategorySchema } from "@/lib/catalogue/category";
import { RiskSchema } from "@/lib/catalogue/risk";
import type { ToolVersionView } from "@/lib/catalogue/view";
import { pool } from "./client";
import { isText } from "./text";

/** Names that a tool had before and after: each rename is a row of the history, with the old slug as `before`. */

/** Renames that are followed: two names may be exchanged for ever. */
const STEPS = 20;
const MAX_VERSIONS = 100;

/** The slug of the tool that this one became; null when it was not renamed, or its new name is gone too. */
export async function renamedTo(serverSlug: string, toolSlug: string): Promise<string | null> {
  if (!isText(serverSlug) || !isText(toolSlug)) return null;
  const { rows } = await pool().query<{ slug: string }>(
    `WITH RECURSIVE s AS (SELECT id FROM "Server" WHERE slug = $1),
          step(tool, n) AS (SELECT $2::text, 0
            UNION ALL SELECT c.tool, n + 1 FROM step JOIN "Change" c ON c."serverId" = (SELECT id FROM s)
                         AND c.kind = 'tool renamed' AND c.detail->>'before' = step.tool WHERE n < ${STEPS})
     SELECT t.slug FROM step JOIN "Tool" t ON t."serverId" = (SELECT id FROM s) AND t.slug = step.tool
      WHERE t."removedAt" IS NULL AND n > 0 ORDER BY n DESC LIMIT 1`,
    [serverSlug, toolSlug],
  );
  return rows[0]?.slug ?? null;
}

/** The definitions that the tool had under earlier names, newest first. */
export async function formerVersions(serverSlug: string, toolSlug: string): Promise<ToolVersionView[]> {
  const { rows } = await pool().query<Record<keyof ToolVersionView, unknown>>(
    `WITH RECURSIVE s AS (SELECT id FROM "Server" WHERE slug = $1),
          step(tool, n) AS (SELECT $2::text, 0
            UNION ALL SELECT c.detail->>'before', n + 1 FROM step JOIN "Change" c ON c."serverId" = (SELECT id FROM s)
                         AND c.kind = 'tool renamed' AND c.tool = step.tool WHERE n < ${STEPS}),
          former AS (SELECT t.*, n FROM "Tool" t JOIN (SELECT tool, min(n) AS n FROM step GROUP BY tool) names
                       ON t."serverId" = (SELECT id FROM s) AND t.slug = names.tool AND n > 0 AND t."removedAt" IS NOT NULL)
     SELECT n, version AS number, digest, category, risk, "observedAt", "observedVersion",
            jsonb_build_object('name', name, 'title', title, 'description', description, 'inputSchema', "inputSchema",
                               'outputSchema', "outputSchema", 'annotations', annotations) AS definition FROM former
     UNION ALL
     SELECT n, v.number, v.digest, v.category, v.risk, v."observedAt", v."observedVersion", v.definition
       FROM former JOIN "ToolVersion" v ON v."toolId" = former.id
      ORDER BY n, number DESC LIMIT ${MAX_VERSIONS}`,
    [serverSlug, toolSlug],
  );
  return rows.map(versionView);
}

/** A stored definition as pages show it. */
export function versionView(row: Record<keyof ToolVersionView, unknown>): ToolVersionView {
  return {
    number: Number(row.number),
    digest: String(row.digest),
    definition: ToolDefinitionSchema.parse(row.definition),
    category: CategorySchema.parse(row.category),
    risk: RiskSchema.parse(row.risk),
    observedAt: z.date().parse(row.observedAt),
    observedVersion: row.observedVersion === null ? null : String(row.observedVersion),
  };
}
