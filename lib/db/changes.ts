import { z } from "zod";
import { CategorySchema, type Category } from "@/lib/catalogue/category";
import { isChangeKind, type ChangeKind, type ChangeView } from "@/lib/catalogue/change";
import { RiskSchema } from "@/lib/catalogue/risk";
import { pool } from "./client";
import { cursorInt, decodeCursor, pageOf } from "./cursor";
import { SERVER_ID_SQL } from "./server-id";
import { isText } from "./text";

/** What changed in the catalogue, newest first. */

const MAX_PAGE = 500;

const DetailSchema = z.object({
  before: z.string().nullable(),
  after: z.string().nullable(),
  note: z.string().nullable().default(null),
  risk: RiskSchema.nullable(),
});

type ChangeRow = {
  id: number;
  at: Date;
  kind: string;
  tool: string | null;
  category: string | null;
  detail: unknown;
  slug: string;
  title: string;
};

export type ListChangesOptions = {
  /** Slug of one server. */
  server?: string;
  /** Slug of one tool of that server. */
  tool?: string;
  category?: Category;
  kinds?: readonly ChangeKind[];
  since?: Date;
  until?: Date;
  after?: string | null;
  limit: number;
};

/**
 * A page of the history; of deleted servers only what happened to the server itself. `after` is the `next` of the page before.
 * @throws InvalidInputError when `after` is forged.
 */
export async function listChanges(options: ListChangesOptions): Promise<{ items: ChangeView[]; next: string | null }> {
  const { server, tool } = options;
  if (![server, tool].every((text) => text === undefined || isText(text))) return { items: [], next: null };
  const limit = Math.min(Math.max(1, options.limit), MAX_PAGE);
  const after = options.after ? decodeCursor(options.after, z.tuple([cursorInt])) : null;
  const values: unknown[] = [limit + 1];
  const condition = (sql: string, value: unknown): string[] =>
    value == null ? [] : [sql.replace("?", `$${values.push(value)}`)];
  const conditions = [
    `(s.status <> 'deleted' OR c.tool IS NULL)`,
    ...condition("s.slug = ?", server),
    ...condition("c.tool = ?", tool),
    ...condition("c.category = ?", options.category),
    ...condition("c.kind = ANY(?::text[])", options.kinds && [...options.kinds]),
    ...condition("c.at >= ?", options.since),
    ...condition("c.at < ?", options.until),
    ...condition("c.id < ?", after?.[0]),
  ];
  const { rows } = await pool().query<ChangeRow>(
    `SELECT c.id, c.at, c.kind, c.tool, c.category, c.detail, s.slug,
            CASE WHEN s.status = 'deleted' THEN s.name ELSE s.title END AS title
       FROM "Change" c JOIN "Server" s ON s.id = c."serverId"
      WHERE ${conditions.join(" AND ")} ORDER BY c.id DESC LIMIT $1`,
    values,
  );
  return pageOf(rows, limit, (row) => [row.id], changeView);
}

function changeView(row: ChangeRow): ChangeView {
  if (!isChangeKind(row.kind)) throw new Error(`Change ${row.id} is of an unknown kind: ${row.kind}`);
  const { before, after, note, risk } = DetailSchema.parse(row.detail);
  return {
    ...{ id: row.id, at: row.at, kind: row.kind, server: { slug: row.slug, title: row.title }, tool: row.tool },
    ...{ category: CategorySchema.nullable().parse(row.category), before, after, note, risk },
  };
}

/** The server of a slug, of an earlier one too, deleted ones by their name alone; null when nobody knows it. */
export async function serverBySlug(slug: string): Promise<{ slug: string; title: string } | null> {
  if (!isText(slug)) return null;
  const { rows } = await pool().query<{ slug: string; title: string }>(
    `SELECT slug, CASE WHEN status = 'deleted' THEN name ELSE title END AS title FROM "Server"
      WHERE id = ${SERVER_ID_SQL}`,
    [slug],
  );
  return rows[0] ?? null;
}
