import { z } from "zod";
import { CategorySchema, type Category } from "@/lib/catalogue/category";
import { isChangeKind, type ChangeView } from "@/lib/catalogue/change";
import { RiskSchema } from "@/lib/catalogue/risk";
import { pool } from "./client";
import { cursorInt, decodeCursor, pageOf } from "./cursor";
import { isText } from "./text";

/** What changed in the catalogue, newest first. */

const MAX_PAGE = 500;

const DetailSchema = z.object({
  before: z.string().nullable(),
  after: z.string().nullable(),
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
  category?: Category;
  since?: Date;
  until?: Date;
  after?: string | null;
  limit: number;
};

/**
 * A page of the history. `after` is the `next` of the page before.
 * @throws InvalidInputError when `after` is forged.
 */
export async function listChanges(options: ListChangesOptions): Promise<{ items: ChangeView[]; next: string | null }> {
  if (options.server !== undefined && !isText(options.server)) return { items: [], next: null };
  const limit = Math.min(Math.max(1, options.limit), MAX_PAGE);
  const after = options.after ? decodeCursor(options.after, z.tuple([cursorInt])) : null;
  const values: unknown[] = [limit + 1];
  const condition = (sql: string, value: unknown): string[] => (value == null ? [] : [`${sql} $${values.push(value)}`]);
  const conditions = [
    "true",
    ...condition("s.slug =", options.server),
    ...condition("c.category =", options.category),
    ...condition("c.at >=", options.since),
    ...condition("c.at <", options.until),
    ...condition("c.id <", after?.[0]),
  ];
  const { rows } = await pool().query<ChangeRow>(
    `SELECT c.id, c.at, c.kind, c.tool, c.category, c.detail, s.slug, s.title
       FROM "Change" c JOIN "Server" s ON s.id = c."serverId"
      WHERE ${conditions.join(" AND ")} ORDER BY c.id DESC LIMIT $1`,
    values,
  );
  return pageOf(rows, limit, (row) => [row.id], changeView);
}

function changeView(row: ChangeRow): ChangeView {
  if (!isChangeKind(row.kind)) throw new Error(`Change ${row.id} is of an unknown kind: ${row.kind}`);
  const { before, after, risk } = DetailSchema.parse(row.detail);
  return {
    ...{ id: row.id, at: row.at, kind: row.kind, server: { slug: row.slug, title: row.title }, tool: row.tool },
    ...{ category: CategorySchema.nullable().parse(row.category), before, after, risk },
  };
}
