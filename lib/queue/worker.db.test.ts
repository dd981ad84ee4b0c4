import { setTimeout as sleep } from "node:timers/promises";
import { beforeEach, expect, test, vi } from "vitest";
import { pool } from "@/lib/db/client";
import { deadJobs, queueDepths } from "@/lib/db/queue-state";
import { lastRescan, requestRescan } from "@/lib/db/rescans";
import { testDatabase } from "@/lib/db/testing";
import type { Ask } from "./ask";
import { retryDead } from "./dead-letters";
import { openQueue } from "./queue";
import { send, sendVisits } from "./send";
import { addServers, askLocally } from "./testing";
import { runWorker, type WorkerOptions } from "./worker";

testDatabase();
vi.setConfig({ testTimeout: 180_000 }); // Each worker that starts creates its queues first.

beforeEach(async () => {
  await pool().query(
    `TRUNCATE "Server", "Run", "Visit", search_outbox RESTART IDENTITY CASCADE; DROP SCHEMA IF EXISTS queue CASCADE`,
  );
});

const TIMING = { heartbeatSeconds: 10, monitorSeconds: 1, retrySeconds: 1 };

function work(options: Partial<WorkerOptions> = {}): Promise<void> {
  return runWorker({
    ...{ concurrency: 4, limits: { perHost: 100, perRegistry: 100 }, cacheDir: "unused", allowUnsandboxed: false },
    ...{ schedules: false, once: true, signal: new AbortController().signal, timing: TIMING },
    ask: askLocally(() => 0),
    ...options,
  });
}

async function sendAll(ids: number[]): Promise<number> {
  const boss = await openQueue({ supervise: false, schedule: false, timing: TIMING });
  const sent = await sendVisits(boss, ids);
  await boss.stop({ graceful: false });
  return sent;
}

const refusing: Ask = async () => ({ ok: false, reason: "timeout", message: "no answer", isolation: "none" });

test("each server is asked, its tools are stored and found, and nothing is left in the queue", async () => {
  const ids = await addServers(6);
  expect(await sendAll(ids)).toBe(6);
  expect(await sendAll(ids), "what waits is not sent twice").toBe(0);
  await work();
  const { rows } = await pool().query(
    `SELECT (SELECT count(*)::int FROM "Tool") AS tools, (SELECT count(*)::int FROM "Visit" WHERE outcome = 'done') AS visits,
            (SELECT count(*)::int FROM search_document WHERE id LIKE 'tool-%') AS found, (SELECT count(*)::int FROM search_outbox) AS waiting`,
  );
  expect(rows[0]).toEqual({ tools: 6, visits: 6, found: 6, waiting: 0 });
  expect(await queueDepths()).toEqual([]);
});

test("a server that fails is not asked again before its time; the wish of a visitor asks it at once, first", async () => {
  const ids = await addServers(12);
  await sendAll(ids.slice(0, 1));
  await work({ ask: refusing });
  expect((await pool().query(`SELECT outcome, reason, failures FROM "Visit"`)).rows).toEqual([
    { outcome: "failed", reason: "timeout", failures: 1 },
  ]);
  const asked: string[] = [];
  const noting: Ask = async (subject, options) => {
    asked.push(subject.id);
    return askLocally(() => 50)(subject, options);
  };
  await sendAll(ids);
  await requestRescan("io-acme-server-12", new Date());
  await work({ ask: noting, concurrency: 1 });
  expect(asked.indexOf("server-12")).toBeLessThan(3);
  expect(asked).not.toContain("server-1");
  expect(asked).toHaveLength(11);
  expect(await lastRescan("io-acme-server-12")).toMatchObject({ outcome: { status: "done" } });
});

test(
  "work that throws is tried again, is then dead, listed with its cause, and can be sent again",
  { timeout: 120_000 },
  async () => {
    const ids = await addServers(1);
    await sendAll(ids);
    await pool().query(`UPDATE queue.job SET retry_limit = 1 WHERE name = 'harvest'`);
    const throwing: Ask = async () => {
      throw new Error("out of memory");
    };
    await work({ ask: throwing });
    await sleep(3000);
    await work({ ask: throwing });
    expect(await deadJobs(10)).toMatchObject([
      { kind: "harvest", data: { serverId: ids[0] }, tries: 2, reason: "out of memory" },
    ]);
    expect(await retryDead("all")).toBe("1 of 1 dead jobs are back in the queue.");
    await work();
    expect(await deadJobs(10)).toEqual([]);
    expect((await pool().query(`SELECT count(*)::int AS tools FROM "Tool"`)).rows[0]).toEqual({ tools: 1 });
    await expect(retryDead("nothing-like-it")).rejects.toThrow(/No dead job has the id/);
  },
);

test("a stop gives running jobs back at once, as no try", async () => {
  await sendAll(await addServers(3));
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 3000);
  await work({ once: false, ask: askLocally(() => 600_000), signal: stop.signal });
  expect(await queueDepths()).toMatchObject([{ kind: "harvest", ready: 3, active: 0, retry: 0 }]);
  const { rows: waiting } = await pool().query(
    `SELECT DISTINCT group_id, group_tier FROM queue.job WHERE name = 'harvest' AND state = 'created'`,
  );
  expect(waiting, "the limits of their registry go on holding").toEqual([{ group_id: "npm", group_tier: "registry" }]);
  await work();
  expect((await pool().query(`SELECT count(*)::int AS tools FROM "Tool"`)).rows[0]).toEqual({ tools: 3 });
});

test("labels of another rule set are made anew; a job that wants other rules is left to workers that have them", async () => {
  const [id = 0] = await addServers(1);
  await sendAll([id]);
  await work();
  const labels = async () => (await pool().query(`SELECT ruleset, risk FROM "Tool"`)).rows;
  const made = await labels();
  await pool().query(`UPDATE "Tool" SET ruleset = 'old', risk = 5`);
  const boss = await openQueue({ supervise: false, schedule: false, timing: TIMING });
  await send(boss, "classify", { serverIds: [id], ruleset: "of another version" }, "other");
  await send(boss, "plan-visits", {});
  await boss.stop({ graceful: false });
  await work();
  expect(await labels()).toEqual(made);
  expect(await queueDepths()).toMatchObject([{ kind: "classify", active: 0 }]);
});

test("two workers together never ask more servers of a place than allowed", async () => {
  await sendAll(await addServers(20));
  let running = 0;
  let most = 0;
  const counting: Ask = async (subject, options) => {
    most = Math.max(most, (running += 1));
    await sleep(100);
    running -= 1;
    return refusing(subject, options);
  };
  const limits = { perHost: 1, perRegistry: 3 };
  await Promise.all([work({ ask: counting, limits, concurrency: 6 }), work({ ask: counting, limits, concurrency: 6 })]);
  expect(most).toBe(3);
  expect((await pool().query(`SELECT count(*)::int AS asked FROM "Visit"`)).rows[0]).toEqual({ asked: 20 });
});
