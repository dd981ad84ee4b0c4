import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { pool } from "@/lib/db/client";
import { listSourceStatus } from "@/lib/db/sources";
import { testDatabase } from "@/lib/db/testing";
import { ingestSource } from "./ingest-source";
import { bigSource, TEST_CONTEXT } from "./testing";

const database = testDatabase();

const ORIGIN = { url: "https://registry.acme.dev/" };

/** What `bigSource` lists, ingested by a process of its own that prints a line after each saved batch. */
const CHILD = `
  import { setDatabaseUrl } from "@/lib/db/connection";
  import { ingestSource } from "@/lib/ingest/ingest-source";
  import { bigSource, TEST_CONTEXT } from "@/lib/ingest/testing";
  setDatabaseUrl(process.argv[1]);
  const onProgress = (seen) => console.log(seen);
  await ingestSource({ source: bigSource(), origin: ${JSON.stringify(ORIGIN)}, context: TEST_CONTEXT, onProgress });
  process.exit(0);
`;

/** Starts the child and kills it some time after its first saved batch. */
async function ingestAndKill(delay: number): Promise<void> {
  const args = ["--import", "tsx", "--input-type=module", "--eval", CHILD, database.url];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "exit");
  await Promise.race([once(child.stdout, "data"), ended]);
  await new Promise((resolve) => setTimeout(resolve, delay));
  child.kill("SIGKILL");
  await ended;
}

test(
  "kill -9 during ingest, again and again: the next run goes on, nothing is lost or doubled",
  { timeout: 240_000 },
  async () => {
    for (const delay of [0, 40, 250]) await ingestAndKill(delay);
    await expect.poll(async () => (await listSourceStatus())[0]?.lastRun?.status).toBe("interrupted");

    const last = await ingestSource({ source: bigSource(), origin: ORIGIN, context: TEST_CONTEXT });
    expect(last.status).toBe("finished");

    const { rows: runs } = await pool().query(`SELECT status, cursor, created, unchanged FROM "Run" ORDER BY id`);
    expect(runs.map(({ status }) => status)).toEqual(["interrupted", "interrupted", "interrupted", "finished"]);
    expect(runs[0].created).toBeGreaterThan(0);
    expect(runs.reduce((sum, run) => sum + run.created, 0)).toBe(3000);
    expect(runs.reduce((sum, run) => sum + run.unchanged, 0)).toBe(0);

    const { rows } = await pool().query(
      `SELECT (SELECT count(*)::int FROM "SourceRecord") AS records, (SELECT count(*)::int FROM "Server") AS servers,
            (SELECT count(DISTINCT "sourceId")::int FROM "SourceRecord") AS ids, (SELECT count(*)::int FROM "Tool") AS tools,
            (SELECT sum("toolCount")::int FROM "Server") AS counted`,
    );
    expect(rows[0]).toEqual({ records: 3000, servers: 3000, ids: 3000, tools: 9000, counted: 9000 });
  },
);
