import { z } from "zod";
import { CategorySchema, type Category } from "@/lib/catalogue/category";
import { AnnotationsSchema, type Annotations } from "@/lib/catalogue/tool";
import type { ServerSummary } from "@/lib/catalogue/view";
import { pool } from "./client";
import { SERVER_SUMMARY_SQL, serverSummary, type ServerSummaryRow } from "./summaries";

/** What the author of each tool declares, beside its label. */
export type DeclaredTool = {
  name: string;
  slug: string;
  annotations: Annotations | null;
  category: Category;
  signals: string[];
};

const DeclaredSchema = z.object({
  name: z.string(),
  slug: z.string(),
  annotations: AnnotationsSchema.nullable(),
  category: CategorySchema,
  signals: z.array(z.string()),
});

/** The tools of a server with what their author declares, riskiest first. */
export async function listDeclared(serverSlug: string): Promise<DeclaredTool[]> {
  const { rows } = await pool().query<DeclaredTool>(
    `SELECT t.name, t.slug, t.annotations, t.category, t.signals FROM "Tool" t JOIN "Server" s ON s.id = t."serverId"
      WHERE s.slug = $1 AND t."removedAt" IS NULL ORDER BY t.risk DESC, t.name, t.id`,
    [serverSlug],
  );
  return rows.map((row) => DeclaredSchema.parse(row));
}

export type Neighbour = ServerSummary & { shared: number };

/** Names looked up for likeness; a server of thousands shares enough among these. */
const NAMES = 60;
const SHOWN = 6;

/** Servers that offer tools of the same names: alternatives, forks and look-alikes. Two shared names at least, or all of few. */
export async function similarServers(serverSlug: string): Promise<Neighbour[]> {
  const { rows } = await pool().query<ServerSummaryRow & { shared: number }>(
    `WITH mine AS (SELECT t.name FROM "Tool" t JOIN "Server" s ON s.id = t."serverId"
                    WHERE s.slug = $1 AND t."removedAt" IS NULL ORDER BY t.risk DESC, t.id LIMIT ${NAMES}),
          shared AS (SELECT t."serverId" AS id, count(DISTINCT t.name)::int AS shared
                       FROM mine JOIN "Tool" t ON t.name = mine.name AND t."removedAt" IS NULL GROUP BY t."serverId")
     SELECT ${SERVER_SUMMARY_SQL}, shared.shared FROM shared JOIN "Server" s ON s.id = shared.id
      WHERE s.slug <> $1 AND s.status <> 'deleted' AND shared.shared >= least(2, (SELECT count(*) FROM mine))
      ORDER BY shared.shared DESC, s.popularity DESC, s.id LIMIT ${SHOWN}`,
    [serverSlug],
  );
  return rows.map((row) => ({ ...serverSummary(row), shared: row.shared }));
}
