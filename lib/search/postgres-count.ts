import { LRUCache } from "lru-cache";
import { countFacts } from "./facts";
import { clause, type Match } from "./postgres-clause";
import { expected } from "./postgres-match";
import { EXACT_UP_TO } from "./search";
import type { Sql } from "./sql";

/** How many documents match and how often each facet value occurs: exact up to EXACT_UP_TO, else estimated from a sample. */

export type Count = { total: number; exact: boolean; facets: Map<string, number> };

/** Estimates are rough: what a sample puts below this is counted after all. */
const LIKELY_MORE = 1.3 * EXACT_UP_TO;

export async function countMatches(sql: Sql, match: Match, facets: boolean): Promise<Count> {
  const { total } = match.frequencies.all;
  const { where, indexed } = clause(match, match.steps);
  if ((expected(match) > LIKELY_MORE || !indexed) && total > LIKELY_MORE) {
    const estimate = await estimateMatches(sql, match, facets);
    if (estimate.total > LIKELY_MORE) return estimate;
  }
  const [row] = await sql<Counted>(
    `SELECT count(*)::int AS total, ${facets ? FACTS : NO_FACTS} AS facts FROM search_entry e WHERE ${where.text}`,
    where.values,
  );
  return { total: row?.total ?? 0, exact: true, facets: await countFacets(sql, row?.facts ?? NONE) };
}

type Counted = { total: number; facts: Buffer | null };

/** Counting the values here costs a tenth of what grouping by every facet costs there. */
const FACTS = "string_agg(int4send(e.facts) || int4send(e.facet_set), ''::bytea)";
const NO_FACTS = "NULL::bytea";
const NONE = Buffer.alloc(0);

/** What the sample says of all documents; nothing where there is no sample yet. */
async function estimateMatches(sql: Sql, match: Match, facets: boolean): Promise<Count> {
  const { where } = clause(match, match.steps, { index: false });
  const facts = facets ? `${FACTS} FILTER (WHERE ${where.text})` : NO_FACTS;
  const [row] = await sql<Counted & { sampled: number }>(
    `SELECT count(*)::int AS sampled, count(*) FILTER (WHERE ${where.text})::int AS total, ${facts} AS facts FROM search_sample e`,
    where.values,
  );
  const { sampled, total } = row ?? { sampled: 0, total: 0 };
  const factor = match.frequencies.all.total / Math.max(1, sampled);
  const counted = [...(await countFacets(sql, row?.facts ?? NONE))];
  return {
    total: rounded(total * factor),
    exact: false,
    facets: new Map(counted.map(([facet, count]) => [facet, rounded(count * factor)])),
  };
}

/** Pairs of 32-bit integers, facts and facet set → how often each facet value occurs. */
export async function countFacets(sql: Sql, pairs: Buffer): Promise<Map<string, number>> {
  const facts = new Map<number, number>();
  const sets = new Map<number, number>();
  for (let at = 0; at + 8 <= pairs.length; at += 8) {
    const [fact, set] = [pairs.readInt32BE(at), pairs.readInt32BE(at + 4)];
    facts.set(fact, (facts.get(fact) ?? 0) + 1);
    sets.set(set, (sets.get(set) ?? 0) + 1);
  }
  const counts = countFacts(facts);
  for (const [set, values] of await readFacetSets(sql, [...sets.keys()])) {
    for (const facet of values) counts.set(facet, (counts.get(facet) ?? 0) + (sets.get(set) ?? 0));
  }
  return counts;
}

/** Combinations never change once they have an id, but where a backup is restored over them. */
const knownSets = new WeakMap<Sql, LRUCache<number, string[]>>();
const KNOWN = { max: 50_000, ttl: 60_000 };

async function readFacetSets(sql: Sql, ids: number[]): Promise<Map<number, string[]>> {
  const known = knownSets.get(sql) ?? new LRUCache<number, string[]>(KNOWN);
  knownSets.set(sql, known);
  const sets = new Map<number, string[]>();
  for (const id of ids) {
    const facets = known.get(id);
    if (facets !== undefined) sets.set(id, facets);
  }
  const missing = ids.filter((id) => !sets.has(id));
  if (missing.length === 0) return sets;
  const rows = await sql<{ id: number; facets: string[] }>(
    "SELECT id, facets FROM search_facet_set WHERE id = ANY($1)",
    [missing],
  );
  for (const { id, facets } of rows) {
    known.set(id, facets);
    sets.set(id, facets);
  }
  return sets;
}

/** Two significant figures: an estimate that looks exact would lie. */
function rounded(count: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, count))) - 1);
  return Math.round(count / unit) * unit;
}
