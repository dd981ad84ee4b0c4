import { beforeEach, expect, test, vi } from "vitest";
import { pool } from "@/lib/db/client";
import { deadJobs, queueDepths } from "@/lib/db/queue-state";
import { testDatabase } from "@/lib/db/testing";
import { openQueue } from "./queue";
import { sendCrawl } from "./send";
import { runWorker } from "./worker";

/** A registry over real HTTP, named by MIRRORS before any setting is read. */
const registry = await vi.hoisted(async () => {
  const { createServer } = await import("node:http");
  const state = { fails: false, servers: [] as unknown[] };
  const server = createServer((_request, response) => {
    response.writeHead(state.fails ? 404 : 200, { "content-type": "application/json" });
    response.end(
      JSON.stringify({ servers: state.servers, metadata: { nextCursor: null, count: state.servers.length } }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  server.unref();
  const address = server.address();
  process.env.MIRRORS = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
  process.env.ALLOW_PRIVATE_HOSTS = "1";
  return state;
});

testDatabase();
vi.setConfig({ testTimeout: 120_000 });

const TIMING = { heartbeatSeconds: 10, monitorSeconds: 1, retrySeconds: 1 };
const listed = (name: string) => ({ server: { name, description: `Server ${name}`, version: "1.0.0" } });

/** Sends one crawl of the mirror and works until the queue is empty. */
async function crawl(): Promise<void> {
  const boss = await openQueue({ supervise: false, schedule: false, timing: TIMING });
  await sendCrawl(boss, "mirrors");
  await boss.stop({ graceful: false });
  await runWorker({
    ...{ concurrency: 1, limits: { perHost: 1, perRegistry: 1 }, cacheDir: "unused", allowUnsandboxed: false },
    ...{ schedules: false, once: true, signal: new AbortController().signal, timing: TIMING },
    ask: async () => ({ ok: false, reason: "timeout", message: "no answer", isolation: "none" }),
  });
}

async function slugs(): Promise<string[]> {
  const { rows } = await pool().query<{ slug: string }>('SELECT slug FROM "Server" ORDER BY slug');
  return rows.map(({ slug }) => slug);
}

beforeEach(async () => {
  registry.fails = false;
  await pool().query(`TRUNCATE "Server", "Run" RESTART IDENTITY CASCADE; DROP SCHEMA IF EXISTS queue CASCADE`);
});

test("a crawl stores what the registry lists; another one adds what is new", async () => {
  registry.servers = [listed("io.acme/one")];
  await crawl();
  expect(await slugs()).toEqual(["io-acme-one"]);
  registry.servers = [listed("io.acme/one"), listed("io.acme/two")];
  await crawl();
  expect(await slugs()).toEqual(["io-acme-one", "io-acme-two"]);
  expect(await queueDepths()).toEqual([]);
});

test("a registry that is gone loses nothing, is named in the run, and leaves no dead job", async () => {
  registry.servers = [listed("io.acme/one")];
  await crawl();
  registry.fails = true;
  await crawl();
  expect(await slugs()).toEqual(["io-acme-one"]);
  const { rows } = await pool().query<{ status: string }>('SELECT status FROM "Run" ORDER BY id');
  expect(rows.map(({ status }) => status)).toContain("failed");
  expect(await deadJobs(10)).toEqual([]);
});
