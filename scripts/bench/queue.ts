import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { closeDatabase, pool } from "@/lib/db/client";
import { setDatabaseUrl } from "@/lib/db/connection";
import { startCluster } from "@/lib/db/embedded/cluster";
import { migrate } from "@/lib/db/migrate";
import { openQueue } from "@/lib/queue/queue";
import { sendVisits } from "@/lib/queue/send";
import { addServers } from "@/lib/queue/testing";

/**
 * How fast workers finish a backlog of visits to real servers over stdio on this machine. Each server waits before it lists its
 * tools (it is asked twice), as servers elsewhere do, so that waiting and not this machine's cores decides.
 *   tsx scripts/bench/queue.ts [--servers 60] [--concurrency 4] [--wait 3000] [--workers 1,2]
 */
const text = { type: "string" } as const;
const { values } = parseArgs({ options: { servers: text, concurrency: text, wait: text, workers: text } });
const servers = Number(values.servers ?? 60);
const concurrency = values.concurrency ?? "4";
const wait = values.wait ?? "3000";
const counts = (values.workers ?? "1,2").split(",").map(Number);

/** Worker processes that are ready to take jobs. */
async function startWorkers(count: number, url: string): Promise<ChildProcess[]> {
  const workers = Array.from({ length: count }, () =>
    spawn(process.execPath, ["--import", "tsx", "lib/queue/testing/worker.ts", url, concurrency, wait, wait], {
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      env: { ...process.env, LOG_LEVEL: "error" },
    }),
  );
  await Promise.all(workers.map((worker) => once(worker, "message")));
  return workers;
}

/** Seconds from the moment that the backlog is there until its last answer is stored. */
async function measure(count: number, url: string): Promise<number> {
  await pool().query(
    `TRUNCATE "Server", "Visit", search_outbox RESTART IDENTITY CASCADE; DROP SCHEMA IF EXISTS queue CASCADE`,
  );
  const ids = await addServers(servers);
  const boss = await openQueue({ supervise: false, schedule: false });
  const workers = await startWorkers(count, url);
  const start = performance.now();
  await sendVisits(boss, ids);
  for (let done = 0; done < servers; await sleep(20)) {
    const { rows } = await pool().query<{ done: number }>(
      `SELECT count(*)::int AS done FROM "Visit" WHERE outcome = 'done'`,
    );
    done = rows[0]?.done ?? 0;
  }
  const seconds = (performance.now() - start) / 1000;
  const ended = workers.map((worker) => once(worker, "exit"));
  for (const worker of workers) worker.kill("SIGTERM");
  await Promise.all(ended);
  await boss.stop({ graceful: false });
  return seconds;
}

const directory = await mkdtemp(path.join(tmpdir(), "toolrisk-bench-"));
const cluster = await startCluster(directory, { temporary: true });
try {
  setDatabaseUrl(cluster.url);
  await migrate(cluster.url);
  console.log(
    `${servers} servers that wait ${Number(wait) / 1000} s before each list, ${concurrency} at a time a worker`,
  );
  console.log("| workers | seconds | visits a minute | times as fast as one |\n| ---: | ---: | ---: | ---: |");
  let one: number | undefined;
  for (const count of counts) {
    const seconds = await measure(count, cluster.url);
    one ??= seconds;
    const minute = ((servers / seconds) * 60).toFixed(0);
    console.log(`| ${count} | ${seconds.toFixed(1)} | ${minute} | ${(one / seconds).toFixed(2)} |`);
  }
} finally {
  await closeDatabase();
  await cluster.stop();
  await rm(directory, { recursive: true, force: true });
}
