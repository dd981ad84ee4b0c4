import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { pool } from "@/lib/db/client";
import { deadJobs } from "@/lib/db/queue-state";
import { testDatabase } from "@/lib/db/testing";
import { openQueue } from "./queue";
import { sendVisits } from "./send";
import { addServers } from "./testing";

const database = testDatabase();

const SERVERS = 240;
const KILLS = 20;

/** A worker process that asks four local servers at a time, each for 0.5 to 3 s, and tells when it asks one. */
function startWorker(): ChildProcess {
  const args = ["--import", "tsx", "lib/queue/testing/worker.ts", database.url, "4", "500", "3000"];
  return spawn(process.execPath, args, {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: { ...process.env, LOG_LEVEL: "error" },
  });
}

async function kill(worker: ChildProcess): Promise<void> {
  expect(worker.exitCode, "a worker ends by itself").toBeNull();
  const ended = once(worker, "exit");
  worker.kill("SIGKILL");
  await ended;
}

/** Waits for the worker's next question. False when none comes. */
async function isAsking(worker: ChildProcess): Promise<boolean> {
  const signal = AbortSignal.timeout(60_000);
  try {
    for (;;) {
      const [message]: unknown[] = await once(worker, "message", { signal });
      if (message === "asking") return true;
    }
  } catch {
    return false;
  }
}

const completed = async (): Promise<number> =>
  (await pool().query<{ n: number }>(`SELECT count(*)::int AS n FROM "Visit"`)).rows[0]?.n ?? 0;

/** Every write of a result leaves a row: a job that took effect twice would show. */
const AUDIT = `
  CREATE TABLE effect (subject text, at timestamptz DEFAULT clock_timestamp());
  CREATE FUNCTION note_effect() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN INSERT INTO effect (subject) VALUES (NEW.subject); RETURN NEW; END $$;
  CREATE TRIGGER visit_effect AFTER INSERT OR UPDATE ON "Visit" FOR EACH ROW EXECUTE FUNCTION note_effect();`;

test(
  `${KILLS} workers killed with -9 at random moments: no job is lost and none takes effect twice`,
  { timeout: 900_000 },
  async () => {
    const ids = await addServers(SERVERS);
    await pool().query(AUDIT);
    const boss = await openQueue({ supervise: false, schedule: false });
    expect(await sendVisits(boss, ids)).toBe(SERVERS);
    await boss.stop({ graceful: false });

    const workers = [startWorker(), startWorker(), startWorker()];
    let busyKills = 0;
    for (let count = 0; count < KILLS; count += 1) {
      const index = count % workers.length;
      const victim = workers[index];
      if (victim === undefined) throw new Error("no worker");
      if (await isAsking(victim)) busyKills += 1;
      await sleep(Math.random() * 1500);
      await kill(victim);
      workers[index] = startWorker();
    }
    expect(busyKills, "kills while jobs ran").toBeGreaterThan(KILLS / 2);
    await expect.poll(completed, { timeout: 300_000, interval: 500 }).toBe(SERVERS);
    await Promise.all(workers.map(kill));

    const { rows } = await pool().query(
      `SELECT (SELECT count(*)::int FROM effect) AS effects, (SELECT count(DISTINCT subject)::int FROM effect) AS subjects,
              (SELECT count(*)::int FROM "Tool") AS tools,
              (SELECT count(*)::int FROM queue.job WHERE name = 'harvest' AND state = 'completed') AS completed,
              (SELECT count(*)::int FROM queue.job WHERE name = 'harvest' AND retry_count > 0) AS "takenAgain"`,
    );
    expect(rows[0]).toMatchObject({ effects: SERVERS, subjects: SERVERS, tools: SERVERS, completed: SERVERS });
    expect(rows[0].takenAgain).toBeGreaterThan(0);
    expect(await deadJobs(10)).toEqual([]);
  },
);
