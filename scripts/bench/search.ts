import { parseArgs } from "node:util";
import { withDatabase } from "@/lib/db/embedded";
import { searchDatabase } from "@/lib/db/search-database";
import { exitCodeOf, messageOf } from "@/lib/errors";
import { documentsOf } from "@/lib/ingest/sync-index";
import { secondIndex } from "@/lib/search/engine";
import { meilisearchEngine } from "@/lib/search/meilisearch";
import { postgresEngine } from "@/lib/search/postgres";
import { postgresIndex } from "@/lib/search/postgres-index";
import { parseQuery } from "@/lib/search/query";
import type { SearchEngine, SearchIndex } from "@/lib/search/search";
import { batchesOf, changedOn, ecosystem, type Ecosystem } from "./registry";
import { queryAt, type BenchQuery, type Kind } from "./workload";

/**
 * How fast search is on a simulated ecosystem: `tsx scripts/bench/search.ts [--tools 500000] [--servers 43000] [--queries 1000]
 * [--all-facets]
 * [--update] [--meilisearch]`. Uses DATABASE_URL or the embedded server in DATA_DIR; give it a database of its own.
 */
const { values } = parseArgs({
  options: {
    servers: { type: "string", default: "43000" },
    tools: { type: "string", default: "500000" },
    queries: { type: "string", default: "1000" },
    clients: { type: "string", default: "8" },
    "all-facets": { type: "boolean", default: false },
    meilisearch: { type: "boolean", default: false },
    update: { type: "boolean", default: false },
  },
});

const WARM_UP = 1000;

try {
  await withDatabase(() => main(ecosystem({ servers: Number(values.servers), tools: Number(values.tools) })));
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = exitCodeOf(error);
}

async function main(world: Ecosystem): Promise<void> {
  await loadPostgres(world);
  await measure(world, postgresEngine(searchDatabase.sql));
  if (values.update) await update(world, postgresIndex(searchDatabase));
  const { MEILI_URL: url, MEILI_MASTER_KEY: key } = process.env;
  const second = secondIndex();
  if (!values.meilisearch || url === undefined || second === null) return;
  await loadSecond(world, second);
  const meilisearch = meilisearchEngine({ url, key: key ?? null });
  await measure(world, meilisearch);
  await overhead(world, meilisearch);
  if (values.update) await update(world, second);
}

/** What the adapter adds to the raw calls, their bodies read. */
async function overhead(world: Ecosystem, engine: SearchEngine): Promise<void> {
  const real = globalThis.fetch;
  let calls = 0;
  globalThis.fetch = async (...request) => {
    const started = performance.now();
    const response = await real(...request);
    const body = await response.arrayBuffer();
    calls += performance.now() - started;
    return new Response(body, response);
  };
  const added: number[] = [];
  for (let number = 0; number < 500; number += 1) {
    calls = 0;
    const started = performance.now();
    await run(engine, queryAt(world, number));
    added.push(performance.now() - started - calls);
  }
  globalThis.fetch = real;
  console.log(`  beside the raw calls (ms)\n${row("adapter", added)}`);
}

/** A day's churn: what changed is written, and found when `put` returns. */
async function update(world: Ecosystem, index: SearchIndex): Promise<void> {
  const { servers, tools } = world;
  const next = ecosystem({ servers, tools, day: 1 });
  const numbers = Array.from({ length: servers }, (_, number) => number).filter((number) => changedOn(number, 1));
  const changed = documentsOf(numbers.map((number) => next.serverAt(number)));
  await timed(`${index.id}: a day's changes`, changed.length, () => index.put(changed));
  await index.put(documentsOf(numbers.map((number) => world.serverAt(number))));
}

async function* documents(world: Ecosystem) {
  for await (const rows of batchesOf(world)) yield documentsOf(rows);
}

async function loadPostgres(world: Ecosystem): Promise<void> {
  const wanted = world.servers + world.tools;
  const [row] = await searchDatabase.sql<{ count: number }>("SELECT count(*)::int AS count FROM search_document");
  if (row?.count === wanted) return;
  await timed("postgres: load", wanted, () => postgresIndex(searchDatabase).rebuild(documents(world)));
  await searchDatabase.sql("VACUUM ANALYZE search_entry");
}

async function loadSecond(world: Ecosystem, index: SearchIndex): Promise<void> {
  const wanted = world.servers + world.tools;
  if ((await index.count()) === wanted) return;
  await timed(`${index.id}: load`, wanted, () => index.rebuild(documents(world)));
}

async function timed<T>(what: string, count: number, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await work();
  const seconds = (performance.now() - started) / 1000;
  console.log(`${what}: ${count} documents in ${seconds.toFixed(1)} s, ${Math.round(count / seconds)}/s`);
  return result;
}

async function measure(world: Ecosystem, engine: SearchEngine): Promise<void> {
  const queries = Array.from({ length: Number(values.queries) }, (_, number) => queryAt(world, number));
  // Other queries first: a server that just started reads every page of its tables from disk once.
  for (let number = 0; number < WARM_UP; number += 1) await run(engine, queryAt(world, 100_000 + number));
  const times = new Map<Kind, number[]>();
  const slowest: { ms: number; q: string }[] = [];
  for (const query of queries) {
    const started = performance.now();
    await run(engine, query);
    const ms = performance.now() - started;
    times.set(query.kind, [...(times.get(query.kind) ?? []), ms]);
    slowest.push({ ms, q: `${query.kind} ${query.params.toString()}` });
  }
  console.log(`\n${engine.id}: ${world.tools} tools, ${queries.length} queries one after another (ms)`);
  for (const [kind, list] of [...times, ["all", [...times.values()].flat()] as const]) console.log(row(kind, list));
  for (const { ms, q } of slowest.sort((one, other) => other.ms - one.ms).slice(0, 8))
    console.log(`  ${ms.toFixed(0)} ms  ${q}`);
  await throughput(engine, queries);
}

function row(kind: string, list: readonly number[]): string {
  const sorted = [...list].sort((one, other) => one - other);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  return `  ${kind.padEnd(8)} n=${String(list.length).padEnd(5)} p50 ${at(0.5)}  p95 ${at(0.95)}  p99 ${at(0.99)}  max ${at(1)}`;
}

async function throughput(engine: SearchEngine, queries: BenchQuery[]): Promise<void> {
  const clients = Number(values.clients);
  const started = performance.now();
  let next = 0;
  const client = async (): Promise<void> => {
    for (let query = queries[next++]; query !== undefined; query = queries[next++]) await run(engine, query);
  };
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - started) / 1000;
  console.log(`  ${clients} clients at once: ${Math.round(queries.length / seconds)} queries/s`);
}

function run(engine: SearchEngine, { params, facets }: BenchQuery) {
  return engine.search(parseQuery(params), { facets: facets || values["all-facets"] });
}
