import { beforeAll, expect, test } from "vitest";
import { pool } from "@/lib/db/client";
import { failingServers } from "@/lib/db/operations";
import { testDatabase } from "@/lib/db/testing";
import { listenForScrapers } from "./listener";
import { metrics } from "./metrics";
import { operationsReport } from "./report";
import { failedTable, reportTable } from "./tables";

testDatabase();

/** Ten servers last seen 1 to 10 hours ago, one never; one that does not answer and says so with an escape sequence. */
beforeAll(() =>
  pool().query(`
    INSERT INTO "Server" (slug, name, title, "toolsState", "toolCount", "observedAt", "updatedAt")
      SELECT 'server-' || i, 'Server', 'Server', 'known', 2, now() - i * interval '1 hour', now() FROM generate_series(1, 10) i;
    INSERT INTO "Server" (id, slug, name, title, "updatedAt") VALUES (99, 'silent', 'Silent', 'Silent', now());
    INSERT INTO "Server" (slug, name, title, status, "updatedAt") VALUES ('gone', 'Gone', 'Gone', 'deleted', now());
    INSERT INTO "Visit" (kind, subject, target, outcome, reason, message, failures, at, "nextAt")
      VALUES ('harvest', '99', 'npm:silent@1.0.0', 'failed', 'timeout', E'\\x1b[31mred', 3, now(), now() + interval '4 days');
    INSERT INTO "Run" (kind, source, origin, status, "startedAt", failed) VALUES ('ingest', 'official', 'https://r.acme.dev', 'finished', now(), 1);
    INSERT INTO "RunError" ("runId", record, reason, message, at) VALUES (1, 'io.acme/bad', 'not valid', 'no name', now());
    INSERT INTO search_outbox (engine, document) VALUES ('postgres', 'server-1'), ('postgres', 'server-2')`),
);

test("the report tells ages, causes, runs, and how far search is behind", async () => {
  const report = await operationsReport();
  expect(report).toMatchObject({
    catalogue: { servers: 11, tools: 20 },
    queue: [],
    dead: 0,
    freshness: { servers: 10, p50: expect.closeTo(5.5, 1), p90: expect.closeTo(9.1, 1), p99: expect.closeTo(9.91, 1) },
    failures: [
      { of: "harvest", reason: "timeout", count: 1, example: "silent" },
      { of: "records", reason: "not valid", count: 1, example: "official/io.acme/bad" },
    ],
    search: [{ engine: "postgres", documents: 0, drift: -31, waiting: 2 }],
  });
  const table = reportTable(report, new Date());
  expect(table).toContain("5.5 h ago at the median, 9.1 h at 90 %, 9.9 h at 99 %");
  expect(table).toMatch(/harvest +timeout +1 +such as silent/);
  expect(table).toMatch(/postgres +0 documents +-31 against the catalogue/);
});

test("what strangers wrote does not steer the terminal", async () => {
  const table = failedTable({ jobs: [], servers: await failingServers(10) });
  expect(table).toMatch(/silent +3 in a row +timeout/);
  expect(table).not.toContain("\u001b");
});

test("the figures are in Prometheus' format, each name once", async () => {
  const { text } = await metrics();
  expect(text).toContain("toolrisk_servers 11");
  expect(text).toMatch(/toolrisk_observed_age_hours\{quantile="0.5"\} 5\.5/);
  expect(text).toContain('toolrisk_failures{of="harvest",reason="timeout"} 1');
  expect(text).toContain('toolrisk_search_waiting{engine="postgres"} 2');
  const names = [...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name);
  expect(new Set(names).size).toBe(names.length);
});

test("the listener answers programs of this machine, not pages that pose as it", async () => {
  const listener = await listenForScrapers(0);
  const get = (path: string, host = `127.0.0.1:${listener.port}`) =>
    import("undici").then(({ request }) =>
      request(`http://127.0.0.1:${listener.port}${path}`, { headers: { host } }).then(({ statusCode, body }) =>
        body.text().then((text) => ({ statusCode, text })),
      ),
    );
  expect((await get("/metrics")).text).toContain("toolrisk_servers 11");
  expect((await get("/metrics", "rebound.example")).statusCode).toBe(403);
  expect((await get("/")).statusCode).toBe(404);
  await listener.close();
});
