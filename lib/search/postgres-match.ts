import { countFacts } from "./facts";
import { SAMPLES, MARK } from "./terms";
import { tsquery, type Alternative, type Step } from "./plan";
import type { Frequencies } from "./postgres-lexicon";
import type { Sql } from "./sql";
import { EXACT_UP_TO } from "./search";

/** How Postgres finds, orders and counts the documents of a step. Every function is one or two statements. */

/** What a query asks for, with what the index holds of it. */
export type Match = {
  /** Best first; each finds what those before it find, but for the first, which is the exact name. */
  steps: Step[];
  conditions: Step;
  /** Terms that must not be there. */
  excluded: string[];
  phrases: { text: string; excluded: boolean }[];
  frequencies: Frequencies;
};

/** Up to so many matches, fetching all of them and sorting is quicker than reading the index in order. */
const SORT_UP_TO = 5000;
/** So many entries are read in order before all matches are sorted after all. */
const SCAN = 3000;
/** The index reads every term that begins with a prefix before anything else: above this it is checked entry by entry. */
const PREFIX_UP_TO = 30_000;

/** Orders as SQL, none of which the planner may take from an index unless it is told to (`scan`). */
export type Order = "rank" | "risk" | "newest" | "popular";
const ORDERS: Record<Order, { columns: string; sort: string }> = {
  rank: { columns: "e.kind, e.rank DESC, e.id", sort: "e.kind + 0, e.rank DESC, e.id" },
  risk: { columns: "e.risk DESC, e.rank DESC, e.id", sort: "e.risk + 0 DESC, e.rank DESC, e.id" },
  newest: {
    columns: "e.observed_at DESC, e.rank DESC, e.id",
    sort: "e.observed_at + '0'::interval DESC, e.rank DESC, e.id",
  },
  popular: { columns: "e.popularity DESC, e.rank DESC, e.id", sort: "e.popularity + 0 DESC, e.rank DESC, e.id" },
};

/** The text of a WHERE clause with its parameters. */
class Where {
  readonly parts: string[] = [];
  readonly values: unknown[] = [];

  add(text: (parameter: string) => string, value: unknown): this {
    this.values.push(value);
    this.parts.push(text(`$${this.values.length}`));
    return this;
  }

  get text(): string {
    return this.parts.length === 0 ? "true" : this.parts.join(" AND ");
  }
}

/** Narrows to documents that hold this term too. */
function also(term: string): Alternative[] {
  return [{ terms: [term], prefix: false }];
}

/** How many documents the widest of these steps can find at most. */
export function estimate({ steps, conditions, frequencies }: Match, kind: "server" | "tool" | null = null): number {
  const { ofStep } = frequencies;
  const found = Math.max(0, ...steps.map((step) => ofStep([...step, ...conditions])));
  return kind === null ? found : Math.min(found, frequencies.of({ terms: [kindTerm(kind)], prefix: false }));
}

export function kindTerm(kind: "server" | "tool"): string {
  return `${MARK.facet}kind/${kind}`;
}

/**
 * The clause that holds for what the steps find. `indexed` says whether the index can answer it; the parts it should not answer
 * (long lists of prefixes) are checked on the entries it finds.
 */
function clause(match: Match, steps: Step[], narrowed: Step = []): { where: Where; indexed: boolean } {
  const { conditions, excluded, phrases, frequencies } = match;
  const full = steps.map((step) => [...step, ...conditions, ...narrowed]);
  const cheap = full.map((step) =>
    step.filter((group) => group.every((one) => !one.prefix || frequencies.of(one) <= PREFIX_UP_TO)),
  );
  const indexed = cheap.length > 0 && cheap.every((step) => step.length > 0);
  const where = new Where();
  if (indexed) where.add((value) => `e.terms @@ ${value}::tsquery`, union(cheap, excluded));
  const complete = indexed && cheap.every((step, index) => step.length === full[index]?.length);
  // The function form of @@, which the planner cannot turn into an index scan.
  if (!complete && full.some((step) => step.length + excluded.length > 0)) {
    where.add((value) => `ts_match_vq(e.terms, ${value}::tsquery)`, union(full, excluded));
  }
  for (const phrase of phrases) {
    where.add(
      (value) => `${phrase.excluded ? "NOT " : ""}EXISTS (SELECT FROM search_document d WHERE d.id = e.id
        AND strpos(lower(concat_ws(E'\\n', d.document->>'name', d.document->>'title', d.document->>'description')), ${value}) > 0)`,
      phrase.text,
    );
  }
  return { where, indexed };
}

function union(steps: Step[], excluded: string[]): string {
  return steps.map((step) => `(${tsquery(step, excluded)})`).join(" | ");
}

/** The steps whose union is what all of them find: the first, the exact name, need not be part of the last. */
function outer(steps: Step[]): Step[] {
  const [first, last] = [steps.at(0), steps.at(-1)];
  return first === undefined || last === undefined ? [] : first === last ? [first] : [first, last];
}

/** Everything at once: for few matches. Best first, by step, kind and rank. */
export async function sortedBySteps(sql: Sql, match: Match, limit: number): Promise<string[]> {
  const { where } = clause(match, outer(match.steps));
  const cases = match.steps.map((step, place) => {
    where.values.push(tsquery(step));
    return `WHEN ts_match_vq(e.terms, $${where.values.length}::tsquery) THEN ${place}`;
  });
  const rows = await sql<{ id: string }>(
    `SELECT e.id FROM search_entry e WHERE ${where.text}
     ORDER BY CASE ${cases.join(" ")} ELSE ${match.steps.length} END, e.kind, e.rank DESC, e.id LIMIT ${limit}`,
    where.values,
  );
  return rows.map(({ id }) => id);
}

/** Step by step, servers before tools, until there are enough: for many matches. */
export async function bestByStep(sql: Sql, match: Match, limit: number): Promise<string[]> {
  const ids = new Set<string>();
  for (const step of match.steps) {
    for (const kind of ["server", "tool"] as const) {
      const found = await ordered(sql, { ...match, steps: [step] }, "rank", limit + ids.size, kind);
      for (const id of found) ids.add(id);
      if (ids.size >= limit) return [...ids].slice(0, limit);
    }
  }
  return [...ids];
}

/** The first matches in an order that does not depend on the words. */
export async function ordered(
  sql: Sql,
  match: Match,
  order: Order,
  limit: number,
  kind: "server" | "tool" | null = null,
): Promise<string[]> {
  const narrowed = kind === null ? [] : [also(kindTerm(kind))];
  const { where, indexed } = clause(match, outer(match.steps), narrowed);
  if (!indexed || estimate(match, kind) > SORT_UP_TO) {
    const scanned = await scan(sql, match, order, limit, kind, indexed ? SCAN : null);
    if (scanned.length >= limit || !indexed) return scanned;
  }
  const rows = await sql<{ id: string }>(
    `SELECT e.id FROM search_entry e WHERE ${where.text} ORDER BY ${ORDERS[order].sort} LIMIT ${limit}`,
    where.values,
  );
  return rows.map(({ id }) => id);
}

/** Reads entries in order and keeps what matches: quick where much does. `depth` null: to the end. */
async function scan(
  sql: Sql,
  match: Match,
  order: Order,
  limit: number,
  kind: string | null,
  depth: number | null,
): Promise<string[]> {
  const { conditions, excluded, frequencies, phrases } = match;
  const never: Frequencies = { ...frequencies, of: () => Infinity };
  const { where } = clause({ steps: [], conditions: [], excluded: [], phrases, frequencies: never }, []);
  const full = outer(match.steps).map((step) => [...step, ...conditions]);
  if (full.some((step) => step.length + excluded.length > 0)) {
    where.add((value) => `ts_match_vq(e.terms, ${value}::tsquery)`, union(full, excluded));
  }
  const { columns } = ORDERS[order];
  const rows = await sql<{ id: string }>(
    `SELECT e.id FROM (SELECT * FROM search_entry e ${kind === null ? "" : `WHERE e.kind = ${kind === "server" ? 0 : 1}`}
                       ORDER BY ${columns} LIMIT ${depth ?? "ALL"}) e
     WHERE ${where.text} ORDER BY ${columns} LIMIT ${limit}`,
    where.values,
  );
  return rows.map(({ id }) => id);
}

export type Count = { total: number; exact: boolean; facets: Map<string, number> };

/** How many documents match and, if wanted, their facet values: exact up to EXACT_UP_TO, else from a sample. */
export async function countMatches(sql: Sql, match: Match, facets: boolean): Promise<Count> {
  const most = estimate(match);
  if (most > EXACT_UP_TO) {
    const share = most / SAMPLES[0] > EXACT_UP_TO / 2 ? SAMPLES[1] : SAMPLES[0];
    const sampled = await countOnce(sql, match, facets, [also(MARK.sample + String(share))]);
    if (sampled.total * share > EXACT_UP_TO * 1.5) {
      const facetCounts = new Map([...sampled.facets].map(([facet, count]) => [facet, rounded(count * share)]));
      return { total: rounded(sampled.total * share), exact: false, facets: facetCounts };
    }
  }
  const counted = await countOnce(sql, match, facets, []);
  return { ...counted, exact: counted.total <= EXACT_UP_TO };
}

async function countOnce(sql: Sql, match: Match, facets: boolean, narrowed: Step): Promise<Omit<Count, "exact">> {
  const { where } = clause(match, outer(match.steps), narrowed);
  // Counting in here costs a tenth of what grouping by every facet costs there.
  const facts = facets ? "string_agg(int4send(e.facts) || int4send(e.facet_set), ''::bytea)" : "NULL::bytea";
  const [row] = await sql<{ total: number; facts: Buffer | null }>(
    `SELECT count(*)::int AS total, ${facts} AS facts FROM search_entry e WHERE ${where.text}`,
    where.values,
  );
  return { total: row?.total ?? 0, facets: await countFacets(sql, row?.facts ?? Buffer.alloc(0)) };
}

/** Pairs of 32-bit integers, facts and facet set → how often each facet value occurs. */
async function countFacets(sql: Sql, pairs: Buffer): Promise<Map<string, number>> {
  const facts = new Map<number, number>();
  const sets = new Map<number, number>();
  for (let at = 0; at + 8 <= pairs.length; at += 8) {
    const [fact, set] = [pairs.readInt32BE(at), pairs.readInt32BE(at + 4)];
    facts.set(fact, (facts.get(fact) ?? 0) + 1);
    sets.set(set, (sets.get(set) ?? 0) + 1);
  }
  const counts = countFacts(facts);
  const values = await readFacetSets(sql, [...sets.keys()]);
  for (const [set, count] of sets) {
    for (const facet of values.get(set) ?? []) counts.set(facet, (counts.get(facet) ?? 0) + count);
  }
  return counts;
}

async function readFacetSets(sql: Sql, ids: number[]): Promise<Map<number, string[]>> {
  if (ids.length === 0) return new Map();
  const rows = await sql<{ id: number; facets: string[] }>(
    "SELECT id, facets FROM search_facet_set WHERE id = ANY($1)",
    [ids],
  );
  return new Map(rows.map(({ id, facets }) => [id, facets]));
}

/** Two significant figures: an estimate that looks exact would lie. */
function rounded(count: number): number {
  if (count === 0) return 0;
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(count)) - 1);
  return Math.round(count / unit) * unit;
}
