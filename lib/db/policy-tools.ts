import { z } from "zod";
import { CategorySchema, type Category } from "@/lib/catalogue/category";
import { RiskSchema, type Risk } from "@/lib/catalogue/risk";
import { JsonObjectSchema, type JsonObject } from "@/lib/catalogue/tool";
import { pool } from "./client";
import { isText } from "./text";

/** What a policy is built from, the label and the schema of one tool, and the signals that make flows of several. */
export type PolicyToolRow = {
  slug: string;
  name: string;
  category: Category;
  risk: Risk;
  inputSchema: JsonObject | null;
  digest: string;
  ruleset: string;
  signals: string[];
};

const RowSchema = z.object({
  slug: z.string(),
  name: z.string(),
  category: CategorySchema,
  risk: RiskSchema,
  inputSchema: JsonObjectSchema.nullable(),
  digest: z.string(),
  ruleset: z.string(),
  signals: z.array(z.string()),
});

/**
 * The tools that a server offers now, by name, with all that a policy needs; empty for an unknown or deleted server.
 * `withRemoved` adds those that it no longer offers, as they were last seen.
 */
export async function listPolicyTools(serverSlug: string, withRemoved = false): Promise<PolicyToolRow[]> {
  if (!isText(serverSlug)) return [];
  const { rows } = await pool().query<PolicyToolRow>(
    `SELECT t.slug, t.name, t.category, t.risk, t."inputSchema", t.digest, t.ruleset, t.signals
       FROM "Tool" t JOIN "Server" s ON s.id = t."serverId"
      WHERE s.slug = $1 AND s.status <> 'deleted' AND (t."removedAt" IS NULL OR $2) ORDER BY t.name, t.id`,
    [serverSlug, withRemoved],
  );
  return rows.map((row) => RowSchema.parse(row));
}
