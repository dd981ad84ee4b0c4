import { z } from "zod";
import { likenessOf, type Likeness } from "@/lib/catalogue/likeness";
import type { ServerSummary } from "@/lib/catalogue/view";
import { pool } from "./client";
import { cursorInt, decodeCursor, pageOf } from "./cursor";
import { SERVER_SUMMARY_SQL, serverSummary, type ServerSummaryRow } from "./summaries";
import { isText } from "./text";

/** Servers whose names a person takes for each other. They are reported and never merged: a like name proves nothing. */
export type LookAlike = ServerSummary & { publisher: string | null; likeness: Likeness };

/** Candidates share a key (lib/catalogue/likeness.ts); of these some are two letters apart and are left out. */
const CANDIDATES = 60;
const SHOWN = 8;

type CandidateRow = ServerSummaryRow & { publisher: string | null };

/** `o` is like `s` by a key, is another publisher's, and is shown. Two servers without a known publisher count as two publishers'. */
const IS_LIKE = `o.likeness && s.likeness AND o.id <> s.id AND o.status <> 'deleted'
  AND (o.publisher IS DISTINCT FROM s.publisher OR o.publisher IS NULL)`;

/** The servers that this one may be taken for, the best known first. */
export async function lookAlikesOf(serverSlug: string): Promise<LookAlike[]> {
  if (!isText(serverSlug)) return [];
  const { rows } = await pool().query<CandidateRow & { mine: string }>(
    `SELECT ${SERVER_SUMMARY_SQL.replaceAll("s.", "o.")}, o.publisher, s.name AS mine FROM "Server" s JOIN "Server" o ON ${IS_LIKE}
      WHERE s.slug = $1 ORDER BY o.popularity DESC, o.id LIMIT ${CANDIDATES}`,
    [serverSlug],
  );
  return rows.flatMap((row) => lookAlike(row, row.mine)).slice(0, SHOWN);
}

function lookAlike(row: CandidateRow, name: string): LookAlike[] {
  const likeness = likenessOf(row.name, name);
  return likeness === null ? [] : [{ ...serverSummary(row), publisher: row.publisher, likeness }];
}

export type LookAlikeGroup = { server: ServerSummary & { publisher: string | null }; others: LookAlike[] };

/**
 * A page of servers with less known ones that may be taken for them, best known first. `after` is the `next` of the page before.
 * @throws InvalidInputError when `after` is forged.
 */
export async function listLookAlikes(options: {
  after?: string | null;
  limit: number;
}): Promise<{ items: LookAlikeGroup[]; next: string | null }> {
  const after = options.after ? decodeCursor(options.after, z.tuple([cursorInt, cursorInt])) : null;
  const { rows } = await pool().query<CandidateRow & { id: number; others: unknown }>(
    `SELECT s.id, ${SERVER_SUMMARY_SQL}, s.publisher, l.others FROM "Server" s
      CROSS JOIN LATERAL (
        SELECT json_agg(c) AS others FROM (
          SELECT ${SERVER_SUMMARY_SQL.replaceAll("s.", "o.")}, o.publisher FROM "Server" o
           WHERE ${IS_LIKE} AND (o.popularity, -o.id) < (s.popularity, -s.id)
           ORDER BY o.popularity DESC, o.id LIMIT ${CANDIDATES}) c) l
      WHERE s.status <> 'deleted' AND s.likeness <> '{}' AND l.others IS NOT NULL
        ${after === null ? "" : "AND (s.popularity, -s.id) < ($2, -$3::int)"}
      ORDER BY s.popularity DESC, s.id LIMIT $1`,
    [options.limit + 1, ...(after ?? [])],
  );
  const page = pageOf(rows, options.limit, (row) => [row.popularity, row.id], groupOf);
  return { ...page, items: page.items.filter(({ others }) => others.length > 0) };
}

function groupOf(row: CandidateRow & { others: unknown }): LookAlikeGroup {
  const others = z.array(CandidateSchema).parse(row.others);
  return {
    server: { ...serverSummary(row), publisher: row.publisher },
    others: others.flatMap((other) => lookAlike(other, row.name)).slice(0, SHOWN),
  };
}

/** A candidate as JSON hands it over. */
const CandidateSchema: z.ZodType<CandidateRow> = z.object({
  ...{ slug: z.string(), name: z.string(), title: z.string(), description: z.string().nullable(), status: z.string() },
  ...{ version: z.string().nullable(), toolsState: z.string(), toolCount: z.number(), maxRisk: z.number().nullable() },
  ...{ popularity: z.number(), updatedAt: z.coerce.date(), publisher: z.string().nullable() },
});
