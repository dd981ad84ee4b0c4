import { tsquery, type Relaxation } from "./plan";
import { checked, clause, type Match, type Where } from "./postgres-clause";
import type { Sql } from "./sql";
import { KINDS, type DocumentKind } from "./terms";

/** How Postgres finds the best matches, and all of them only where they are few. */

/**
 * What things cost, relative to checking one entry against a query: measured, not exact. Reading an entry that the index found,
 * and leading the index along one more entry of a list.
 */
const READ = 0.9;
const LEAD = 0.25;
/** A scan may need more entries than expected: so many times more are read before it is given up. */
const PATIENCE = 4;
/** Asked for more entries, Postgres sorts the whole table instead of reading its index in order. */
const MOST_SCANNED = 10_000;

/**
 * Orders as SQL, that by rank within one kind: named again, the kind would cost a sort of everything read. `sort` is the same to
 * people, yet no index has it, so that the planner uses the one of the terms.
 */
export type Order = "rank" | "risk" | "newest" | "popular";
const ORDERS: Record<Order, { scan: string; sort: string }> = {
  rank: { scan: "e.rank DESC, e.id", sort: "e.rank + 0 DESC, e.id" },
  risk: { scan: "e.risk DESC, e.rank DESC, e.id", sort: "e.risk + 0 DESC, e.rank DESC, e.id" },
  newest: {
    scan: "e.observed_at DESC, e.rank DESC, e.id",
    sort: "e.observed_at + '0'::interval DESC, e.rank DESC, e.id",
  },
  popular: { scan: "e.popularity DESC, e.rank DESC, e.id", sort: "e.popularity + 0 DESC, e.rank DESC, e.id" },
};

/** How many documents are likely to match, of one kind or of all. */
export function expected({ steps, conditions, frequencies }: Match, kind: DocumentKind | "all" = "all"): number {
  return Math.max(0, ...steps.map((step) => frequencies[kind].expected([...step, ...conditions])));
}

export type Few = { ids: string[]; total: number; facts: Buffer };

/** All matches placed and sorted in one statement, with what counting needs: for few matches. */
export async function findFew(sql: Sql, match: Match, limit: number, relaxed: Relaxation | null = null): Promise<Few> {
  const steps = relaxed === null ? match.steps : [...match.steps, relaxed.candidates];
  const { where } = clause(match, steps);
  const cases = match.steps.map((step, place) => `WHEN ${checked(where.parameter(tsquery(step)))} THEN ${place}`);
  const says = (relaxed?.weights ?? []).map(
    ({ step, weight }) => `CASE WHEN ${checked(where.parameter(tsquery(step)))} THEN ${weight.toFixed(4)} ELSE 0 END`,
  );
  // Less than half of what the query says is no answer to it.
  const enough = (relaxed?.weights ?? []).reduce((sum, { weight }) => sum + weight, 0) / 3;
  const [row] = await sql<{ ids: string[]; total: number; facts: Buffer | null }>(
    `WITH matches AS MATERIALIZED (
       SELECT id, kind, rank, facts, facet_set, step, says FROM (
         SELECT e.*, CASE ${cases.join(" ")} ELSE ${match.steps.length} END AS step, ${["0", ...says].join(" + ")} AS says
         FROM search_entry e WHERE ${where.text}) AS placed
       WHERE step < ${match.steps.length} OR says >= ${enough.toFixed(4)})
     SELECT ARRAY(SELECT id FROM matches ORDER BY step, says DESC, kind, rank DESC, id LIMIT ${limit}) AS ids,
       count(*)::int AS total, string_agg(int4send(facts) || int4send(facet_set), ''::bytea) AS facts FROM matches`,
    where.values,
  );
  return { ids: row?.ids ?? [], total: row?.total ?? 0, facts: row?.facts ?? Buffer.alloc(0) };
}

/** Step by step, servers before tools, until there are enough: for many matches. */
export async function bestByStep(sql: Sql, match: Match, limit: number): Promise<string[]> {
  const ids = new Set<string>();
  for (const step of match.steps) {
    for (const kind of KINDS) {
      const found = await ordered(sql, { ...match, steps: [step] }, "rank", limit + ids.size, kind);
      for (const id of found) ids.add(id);
      if (ids.size >= limit) return [...ids].slice(0, limit);
    }
  }
  return [...ids];
}

/** The first matches in an order that does not depend on the words, of one kind or of all. */
export async function ordered(
  sql: Sql,
  match: Match,
  order: Order,
  limit: number,
  kind: DocumentKind | "all" = "all",
): Promise<string[]> {
  if (isNone(match, kind)) return [];
  const { where, indexed } = clause(match, match.steps, { kind });
  if (!indexed) return scan(sql, match, order, limit, kind, null);
  const depth = scanDepth(match, limit, kind);
  if (depth !== null) {
    const scanned = await scan(sql, match, order, limit, kind, depth);
    if (scanned.length >= limit) return scanned;
  }
  return idsOf(sql, "search_entry e", where, ORDERS[order].sort, limit);
}

/** Whether a word that every step needs is in no document of the kind. */
function isNone(match: Match, kind: DocumentKind | "all"): boolean {
  return expected(match, kind) === 0 && match.steps.some((step) => step.length + match.conditions.length > 0);
}

/** How many entries to read in order before giving up, or null where finding all matches and sorting them is cheaper. */
function scanDepth(match: Match, limit: number, kind: DocumentKind | "all"): number | null {
  const { total, ofGroup } = match.frequencies[kind];
  const likely = expected(match, kind);
  const groups = [...(match.steps.at(-1) ?? []), ...match.conditions];
  const read = (limit * total) / Math.max(1, likely);
  const led = groups.length > 1 ? LEAD * Math.min(...groups.map(ofGroup)) : 0;
  const sorting = led + READ * likely;
  // Where the best ranked match less often than the rest, it may read for as long as sorting would have taken.
  return read * 1.5 < Math.min(sorting, MOST_SCANNED)
    ? Math.min(MOST_SCANNED, Math.ceil(Math.max(PATIENCE * read, sorting)))
    : null;
}

/** Reads entries in order and keeps what matches: quick where much does. `depth` null: to the end. */
function scan(
  sql: Sql,
  match: Match,
  order: Order,
  limit: number,
  kind: DocumentKind | "all",
  depth: number | null,
): Promise<string[]> {
  const { where } = clause(match, match.steps, { index: false });
  const ofKind = kind === "all" ? "" : `WHERE e.kind = ${KINDS.indexOf(kind)}`;
  const entries = `(SELECT * FROM search_entry e ${ofKind} ORDER BY ${ORDERS[order].scan} LIMIT ${depth ?? "ALL"}) e`;
  return idsOf(sql, entries, where, ORDERS[order].scan, limit);
}

async function idsOf(sql: Sql, from: string, where: Where, order: string, limit: number): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    `SELECT e.id FROM ${from} WHERE ${where.text} ORDER BY ${order} LIMIT ${limit}`,
    where.values,
  );
  return rows.map(({ id }) => id);
}
