import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { pool, closeDatabase } from "@/lib/db/client";
import { setDatabaseUrl } from "@/lib/db/connection";
import { startCluster } from "@/lib/db/embedded/cluster";
import { migrate } from "@/lib/db/migrate";
import { getStats } from "@/lib/db/stats";
import { indexer } from "@/lib/ingest/indexer";
import { ingestAll, planIngest, type IngestJob } from "@/lib/ingest/pipeline";
import { ecosystem, serveRegistry, type SimulatedRegistry } from "./registry";
import { simulatedSource } from "./simulated-source";

/**
 * How long the pipeline takes: a first load, the same again (no row may be written), and the same with 1 % changed.
 *   tsx scripts/bench/ingest.ts                          the reference registries beside this repository
 *   tsx scripts/bench/ingest.ts --servers 43000 --tools 500000   a simulated ecosystem, over the official registry's API
 */
process.env.ALLOW_PRIVATE_HOSTS = "1"; // The simulated registry is on the loopback.
const { values } = parseArgs({
  options: { servers: { type: "string" }, tools: { type: "string" }, from: { type: "string", multiple: true } },
});
const REFERENCE = ["docker-mcp-registry", "docker-mcp-gateway", "modelcontextprotocol-registry"].map((name) =>
  path.resolve("../shared/data/registries", name),
);

let registry: SimulatedRegistry | undefined;

/** The simulated ecosystem on that day, behind one address. */
async function simulatedJob(day: number): Promise<IngestJob> {
  const world = ecosystem({
    servers: Number(values.servers),
    tools: Number(values.tools ?? Number(values.servers) * 12),
    day,
  });
  registry ??= await serveRegistry(world);
  registry.become(world);
  return { source: simulatedSource(world), origin: { url: registry.url } };
}

async function jobsOf(day: number): Promise<IngestJob[]> {
  if (values.servers !== undefined) return [await simulatedJob(day)];
  const folders = (values.from ?? REFERENCE).filter((folder) => existsSync(folder));
  return (await Promise.all(folders.map((from) => planIngest({ from })))).flatMap(({ jobs }) => jobs);
}

/** Rows that Postgres wrote so far, in the catalogue's own tables. */
async function rowsWritten(): Promise<number> {
  await pool().query("SELECT pg_stat_force_next_flush()");
  const { rows } = await pool().query<{ written: string }>(
    `SELECT sum(n_tup_ins + n_tup_upd + n_tup_del) AS written FROM pg_stat_user_tables WHERE relname NOT IN ('Run', 'RunError')`,
  );
  return Number(rows[0]?.written ?? 0);
}

let peak = 0;
const watching = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 500);

async function measure(title: string, day = 0): Promise<void> {
  const before = await rowsWritten();
  const started = performance.now();
  const index = indexer();
  const summaries = await ingestAll(await jobsOf(day), { onSaved: index.nudge });
  const unindexed = await index.finish();
  if (unindexed !== null) throw new Error(unindexed);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  await new Promise((resolve) => setTimeout(resolve, 1500)); // Other backends report their figures once a second.
  const counts = summaries.map(({ counts: c }) => c);
  const sum = (name: "created" | "updated" | "unchanged" | "failed"): number => counts.reduce((n, c) => n + c[name], 0);
  const megabytes = Math.round(Math.max(peak, process.memoryUsage.rss()) / 1024 / 1024);
  console.log(
    `${title}: ${seconds} s, ${(await rowsWritten()) - before} rows written, ${megabytes} MB at most`,
    `(${sum("created")} created, ${sum("updated")} updated, ${sum("unchanged")} unchanged, ${sum("failed")} failed)`,
  );
}

const directory = await mkdtemp(path.join(tmpdir(), "toolrisk-bench-"));
const cluster = await startCluster(directory, { temporary: true });
try {
  await migrate(cluster.url);
  setDatabaseUrl(cluster.url);
  await measure("first load");
  await measure("again, unchanged");
  if (values.servers !== undefined) {
    await measure("a day later, 1 % changed", 1);
    // What silently went is only seen in a whole listing, which every week begins.
    await pool().query(`UPDATE "Run" SET "asOf" = "asOf" - interval '8 days'`);
    await measure("the whole listing again, unchanged", 1);
  }
  const started = performance.now();
  console.log("stats:", JSON.stringify(await getStats()), `${(performance.now() - started).toFixed(0)} ms`);
} finally {
  clearInterval(watching);
  registry?.server.close();
  await closeDatabase();
  await cluster.stop();
  await rm(directory, { recursive: true, force: true });
}
