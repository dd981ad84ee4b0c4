import { LRUCache } from "lru-cache";
import { z } from "zod";
import { CategorySchema } from "@/lib/catalogue/category";
import { RiskSchema } from "@/lib/catalogue/risk";
import { pool } from "./client";
import { LAST_SEEN_JOINS, LAST_SEEN_SQL } from "./last-seen";
import { SERVER_ID_SQL } from "./server-id";
import { isText } from "./text";

const ServerFactsSchema = z.object({
  status: z.string(),
  toolsState: z.string(),
  toolCount: z.number(),
  maxRisk: RiskSchema.nullable(),
  seenAt: z.date().nullable(),
});
const ToolFactsSchema = z.object({
  status: z.string(),
  removed: z.boolean(),
  category: CategorySchema,
  risk: RiskSchema,
  seenAt: z.date().nullable(),
});
export type ServerFacts = z.infer<typeof ServerFactsSchema>;
export type ToolFacts = z.infer<typeof ToolFactsSchema>;

/** Badges stand in many READMEs and are asked for in bursts; none is older than this. */
const TTL_MS = 4000;
const known = new LRUCache<string, { facts: ServerFacts | ToolFacts | null }>({ max: 20_000, ttl: TTL_MS });

/** What a server's badge says, in one small query; null when nobody knows that slug. */
export async function serverFacts(slug: string): Promise<ServerFacts | null> {
  return remembered(`server ${slug}`, ServerFactsSchema, [slug], () =>
    pool().query(
      `SELECT s.status, s."toolsState", s."toolCount", s."maxRisk", ${LAST_SEEN_SQL} AS "seenAt"
         FROM "Server" s ${LAST_SEEN_JOINS} WHERE s.id = ${SERVER_ID_SQL}`,
      [slug],
    ),
  );
}

/** What a tool's badge says, in one small query; null when the server or the tool is not known. */
export async function toolFacts(serverSlug: string, toolSlug: string): Promise<ToolFacts | null> {
  return remembered(`tool ${serverSlug}/${toolSlug}`, ToolFactsSchema, [serverSlug, toolSlug], () =>
    pool().query(
      `SELECT s.status, t."removedAt" IS NOT NULL AS removed, t.category, t.risk, ${LAST_SEEN_SQL} AS "seenAt"
         FROM "Tool" t JOIN "Server" s ON s.id = t."serverId" ${LAST_SEEN_JOINS}
        WHERE t.slug = $2 AND s.id = ${SERVER_ID_SQL}`,
      [serverSlug, toolSlug],
    ),
  );
}

async function remembered<T extends ServerFacts | ToolFacts>(
  key: string,
  schema: z.ZodType<T>,
  texts: readonly string[],
  read: () => Promise<{ rows: unknown[] }>,
): Promise<T | null> {
  if (!texts.every(isText)) return null;
  const found = known.get(key);
  if (found !== undefined) return schema.nullable().parse(found.facts);
  const { rows } = await read();
  const facts = rows[0] === undefined ? null : schema.parse(rows[0]);
  known.set(key, { facts });
  return facts;
}
