import autocannon from "autocannon";
import { prisma } from "@/lib/db/client";
import { withDatabase } from "@/lib/db/embedded";
import { raiseGeneration } from "@/lib/db/generation";
import { env } from "@/lib/env";

/**
 * `npx tsx scripts/bench/pages.ts [/tools/…]`: measures a running site (PORT) on this machine's own catalogue; the load generator
 * shares its processors. Uncached: tool pages that nobody visited since the last change. Cached: one page again and again.
 */
const base = `http://127.0.0.1:${env().PORT}`;
const SAMPLES = 200;

type Row = { what: string; value: string; target: string };

async function paths(limit: number): Promise<string[]> {
  const tools = await prisma.tool.findMany({
    where: { removedAt: null },
    take: limit,
    select: { slug: true, server: { select: { slug: true } } },
  });
  return tools.map(({ slug, server }) => `/tools/${server.slug}/${encodeURIComponent(slug)}`);
}

async function timeOf(path: string): Promise<number> {
  const start = performance.now();
  const response = await fetch(base + path);
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return performance.now() - start;
}

function quantile(times: number[], q: number): string {
  const sorted = times.toSorted((a, b) => a - b);
  return `${(sorted[Math.floor(q * (sorted.length - 1))] ?? 0).toFixed(1)} ms`;
}

async function uncached(): Promise<Row[]> {
  const times: number[] = [];
  for (const path of await paths(SAMPLES)) times.push(await timeOf(`${path}?`));
  return [
    { what: `tool page, uncached, p50 of ${times.length}`, value: quantile(times, 0.5), target: "≤ 60 ms" },
    { what: "tool page, uncached, p95", value: quantile(times, 0.95), target: "" },
  ];
}

async function cached(path: string): Promise<Row[]> {
  await timeOf(path);
  const load = { url: base + path, connections: 20 };
  await autocannon({ ...load, duration: 10 }); // Warm-up: what a server answers after its compiler has seen the path.
  const { requests, latency } = await autocannon({ ...load, duration: 10 });
  return [
    { what: `${path}, cached`, value: `${Math.round(requests.average)} requests/s`, target: "≥ 1000" },
    { what: "cached, p50 and p99 with 20 connections", value: `${latency.p50} ms, ${latency.p99} ms`, target: "" },
  ];
}

/** Renames the page's server, raises the generation as a writer does, and waits until the page says so. */
async function staleness(path: string): Promise<Row> {
  const slug = path.split("/")[2] ?? "";
  const { id, title } = await prisma.server.findUniqueOrThrow({ where: { slug }, select: { id: true, title: true } });
  const rename = (to: string) =>
    prisma.$transaction(async (tx) => {
      await tx.server.update({ where: { id }, data: { title: to } });
      await raiseGeneration(tx, [id]);
    });
  await timeOf(path);
  const marker = `Renamed ${Date.now()}`;
  await rename(marker);
  const start = performance.now();
  while (!(await (await fetch(base + path)).text()).includes(marker))
    await new Promise((resolve) => setTimeout(resolve, 20));
  const took = performance.now() - start;
  await rename(title);
  return { what: "a change in the database shows after", value: `${took.toFixed(0)} ms`, target: "≤ 5000 ms" };
}

await withDatabase(async () => {
  const path = process.argv[2] ?? (await paths(1))[0];
  if (path === undefined) throw new Error("The catalogue has no tool yet.");
  console.table([...(await uncached()), ...(await cached(path)), await staleness(path)]);
});
