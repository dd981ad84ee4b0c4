import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { closeDatabase } from "@/lib/db/client";
import { setDatabaseUrl } from "@/lib/db/connection";
import { startCluster } from "@/lib/db/embedded/cluster";
import { migrate } from "@/lib/db/migrate";
import { loadContext } from "@/lib/ingest/context";
import { harvestServer } from "@/lib/ingest/harvest-server";
import type { Ask } from "@/lib/queue/ask";
import { openQueue } from "@/lib/queue/queue";
import { sendVisits } from "@/lib/queue/send";
import { addServers } from "@/lib/queue/testing";
import { hoursToRevisit, type Costs } from "./revisit";

/**
 * How long it takes to ask every server again, by simulation with costs that are measured here first: storing an unchanged
 * answer and handing a job over, on the embedded Postgres. How long a package takes to install and answer is that of
 * `npm run ingest -- --source harvest` (README, Figures); an endpoint's time is an assumption.
 *   tsx scripts/bench/freshness.ts [--package-seconds 10.7] [--endpoint-seconds 2] [--concurrency 8]
 */
const text = { type: "string" } as const;
const { values } = parseArgs({
  options: { "package-seconds": text, "endpoint-seconds": text, concurrency: text },
});
const concurrency = Number(values.concurrency ?? 8);
const SERVERS = 200;
const TOOLS_A_SERVER = 12;

/** Answers at once with a dozen tools, the same ones each time. */
const instantly: Ask = async (subject) => ({
  ok: true,
  tools: Array.from({ length: TOOLS_A_SERVER }, (_, number) => ({
    ...{
      name: `tool_${number}`,
      title: null,
      description: `Reads thing ${number} of ${subject.id}.`,
      annotations: null,
    },
    inputSchema: { type: "object", properties: { id: { type: "string" } } },
    outputSchema: null,
  })),
  ...{ complete: true, serverInfo: null, protocol: "2025-11-25", provenance: "live list", problems: [] },
  ...{ observedHow: "tools/list over stdio", observedVersion: "1.0.0", isolation: "none" },
});

async function secondsEach(count: number, work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000 / count;
}

async function visitAll(ids: readonly number[]): Promise<void> {
  const context = loadContext();
  for (const id of ids) {
    await harvestServer(id, { context, cacheDir: "unused", allowUnsandboxed: false, again: true, harvest: instantly });
  }
}

/** Sends, takes and completes a job for each server. */
async function handOver(ids: readonly number[]): Promise<void> {
  const boss = await openQueue({ supervise: false, schedule: false });
  await sendVisits(boss, ids);
  for (let left = ids.length; left > 0; left -= 1) {
    const [job] = await boss.fetch("harvest", { groupConcurrency: 100 });
    if (job !== undefined) await boss.complete("harvest", job);
  }
  await boss.stop({ graceful: false });
}

async function measureCosts(): Promise<Costs> {
  const ids = await addServers(SERVERS);
  const first = await secondsEach(SERVERS, () => visitAll(ids));
  const store = await secondsEach(SERVERS, () => visitAll(ids));
  const handing = await secondsEach(SERVERS, () => handOver(ids));
  const ms = (seconds: number): string => `${(seconds * 1000).toFixed(1)} ms`;
  console.log(
    `measured: a first answer stored in ${ms(first)}, an unchanged one in ${ms(store)}, a job handed over in ${ms(handing)}`,
  );
  const packageSeconds = Number(values["package-seconds"] ?? 10.7);
  const endpointSeconds = Number(values["endpoint-seconds"] ?? 2);
  console.log(
    `taken: ${packageSeconds} s a package, ${endpointSeconds} s an endpoint; ${concurrency} at a time a worker\n`,
  );
  return { packageSeconds, endpointSeconds, storeSeconds: store, queueSeconds: handing };
}

const directory = await mkdtemp(path.join(tmpdir(), "toolrisk-bench-"));
const cluster = await startCluster(directory, { temporary: true });
try {
  setDatabaseUrl(cluster.url);
  await migrate(cluster.url);
  const costs = await measureCosts();
  const workers = [1, 4, 16, 64];
  console.log(`| tools | servers | ${workers.map((count) => `${count} worker${count > 1 ? "s" : ""}`).join(" | ")} |`);
  console.log(`| ---: | ---: | ${workers.map(() => "---:").join(" | ")} |`);
  for (const tools of [500_000, 2_000_000, 10_000_000]) {
    const servers = Math.round(tools / TOOLS_A_SERVER);
    const hours: number[] = workers.map((count) =>
      hoursToRevisit({ servers, lanes: count * concurrency, perHost: 2, costs }),
    );
    const cells = hours.map((value) => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} h`);
    console.log(`| ${tools.toLocaleString("en")} | ${servers.toLocaleString("en")} | ${cells.join(" | ")} |`);
  }
} finally {
  await closeDatabase();
  await cluster.stop();
  await rm(directory, { recursive: true, force: true });
}
