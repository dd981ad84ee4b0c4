import { beforeEach, describe, expect, test } from "vitest";
import { pool } from "@/lib/db/client";
import { listSourceStatus } from "@/lib/db/sources";
import { testDatabase } from "@/lib/db/testing";
import { UpstreamError } from "@/lib/errors";
import type { PageOptions, Source } from "@/lib/sources/source";
import { ingestSource, type IngestOptions } from "./ingest-source";
import type { IngestSummary } from "./summary";
import { aRecord, aSource, aTool, labelByWord, TEST_CONTEXT } from "./testing";

testDatabase();

beforeEach(async () => {
  await pool().query(`TRUNCATE "Server", "Run", search_outbox RESTART IDENTITY CASCADE`);
});

const ORIGIN = { url: "https://registry.acme.dev/" };

function ingest(source: Source, options: Partial<IngestOptions> = {}): Promise<IngestSummary> {
  return ingestSource({ source, origin: ORIGIN, context: TEST_CONTEXT, ...options });
}

const many = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => aRecord(`official/r${from + index}`));

async function listed(): Promise<Record<string, boolean>> {
  const { rows } = await pool().query<{ id: string; gone: boolean }>(
    `SELECT "sourceId" AS id, "goneAt" IS NOT NULL AS gone FROM "SourceRecord" ORDER BY id`,
  );
  return Object.fromEntries(rows.map((row) => [row.id, row.gone]));
}

const OUTAGE = new UpstreamError("registry.acme.dev answers 503", "status 503");

describe("a run", () => {
  test("counts what became of each record and names what failed, losing nothing else", async () => {
    const failed = {
      kind: "failed",
      id: "row 3",
      reason: "unexpected shape",
      message: "name is missing \u0000",
    } as const;
    const skipped = { kind: "skipped", id: "a", reason: "duplicate", message: "listed twice" } as const;
    const source = aSource([
      [aRecord("official/a", { tools: [aTool("x")] }), failed],
      [aRecord("official/b"), skipped],
    ]);
    const first = await ingest(source);
    expect(first).toMatchObject({
      status: "finished",
      counts: { created: 2, updated: 0, unchanged: 0, skipped: 1, failed: 1 },
      reasons: [
        { reason: "unexpected shape", count: 1 },
        { reason: "duplicate", count: 1 },
      ],
    });
    expect((await ingest(source)).counts).toMatchObject({ created: 0, unchanged: 2 });
    const [status] = await listSourceStatus();
    expect(status).toMatchObject({ source: "official", records: 2, servers: 2, tools: 1 });
    expect(status?.lastRun).toMatchObject({ status: "finished", unchanged: 2, failed: 1 });
    expect(status?.errors).toHaveLength(2);
  });

  test("a record that cannot be stored is counted alone, and found among hundreds", async () => {
    const records = [...many(700), aRecord("official/bad", { tools: [aTool("explode")] }), ...many(10, 700)];
    const label: typeof labelByWord = (server, tool) => {
      if (tool.name === "explode") throw new Error("a rule broke");
      return labelByWord(server, tool);
    };
    const source = aSource([records]);
    const summary = await ingest(source, { context: { ...TEST_CONTEXT, label } });
    expect(summary).toMatchObject({
      status: "finished",
      counts: { created: 710, failed: 1 },
      reasons: [{ reason: "not stored", examples: [{ record: "official/bad", message: "a rule broke" }] }],
    });
    expect(await ingest(source)).toMatchObject({ counts: { created: 1, unchanged: 710, failed: 0 } });
  });

  test("problems of long past runs are forgotten, their figures stay", async () => {
    const failed = { kind: "failed", id: "row 3", reason: "unexpected shape", message: "name is missing" } as const;
    for (let run = 0; run < 25; run += 1) await ingest(aSource([[failed]]));
    const { rows } = await pool().query(
      `SELECT (SELECT count(*)::int FROM "Run" WHERE failed = 1) AS runs, (SELECT count(*)::int FROM "RunError") AS problems`,
    );
    expect(rows[0]).toEqual({ runs: 25, problems: 21 });
  });

  test("a dry run says the same and writes nothing at all", async () => {
    const summary = await ingest(aSource([[aRecord("official/a"), aRecord("official/b")]]), { dryRun: true });
    expect(summary.counts).toMatchObject({ created: 2 });
    const { rows } = await pool().query(
      `SELECT (SELECT count(*) FROM "Server") + (SELECT count(*) FROM "Run") AS rows`,
    );
    expect(Number(rows[0].rows)).toBe(0);
  });

  test("a limit stops early, takes nothing as gone, and the next run sees everything", async () => {
    const source = aSource([many(5), many(5, 5)]);
    await ingest(source);
    expect((await ingest(source, { limit: 3 })).counts).toMatchObject({ unchanged: 3 });
    expect(Object.values(await listed())).toEqual(Array.from({ length: 10 }, () => false));
    expect((await ingest(source)).counts).toMatchObject({ unchanged: 10 });
  });
});

describe("outages", () => {
  test("an outage fails the run in one line, deletes nothing, and the next run goes on from there", async () => {
    const pages = [many(600), many(600, 600), many(10, 1200)];
    const broken = await ingest(aSource([...pages.slice(0, 2), OUTAGE]));
    expect(broken).toMatchObject({
      status: "failed",
      message: "registry.acme.dev answers 503",
      counts: { created: 1200 },
    });
    const asked: PageOptions[] = [];
    const source = aSource(pages);
    const spied = {
      ...source,
      pages: (origin: typeof ORIGIN, options: PageOptions) => (asked.push(options), source.pages(origin, options)),
    };
    const resumed = await ingest(spied as Source);
    expect(asked[0]?.cursor).toBe("2");
    expect(resumed).toMatchObject({ status: "finished", counts: { created: 10, unchanged: 0 } });
    expect(Object.values(await listed()).filter(Boolean)).toEqual([]);
  });

  test("what came before an outage is stored, however little it is", async () => {
    const broken = await ingest(aSource([many(3), many(2, 3), OUTAGE]));
    expect(broken).toMatchObject({ status: "failed", counts: { created: 5 } });
    const resumed = await ingest(aSource([many(3), many(2, 3), many(1, 5)]));
    expect(resumed).toMatchObject({ status: "finished", counts: { created: 1, unchanged: 0 } });
  });

  test("a position that the source no longer knows: the listing is read from its start", async () => {
    await ingest(aSource([many(600), OUTAGE]));
    await pool().query(`UPDATE "Run" SET cursor = 'no longer known'`);
    const summary = await ingest(aSource([many(600), many(1, 600)]));
    expect(summary).toMatchObject({ status: "finished", counts: { created: 1, unchanged: 600 } });
  });

  test("an aborted run is interrupted and goes on later", async () => {
    const stop = new AbortController();
    const source = aSource([many(600), many(600, 600)]);
    const summary = await ingest(source, { signal: stop.signal, onProgress: () => stop.abort() });
    expect(summary).toMatchObject({ status: "interrupted", counts: { created: 600 } });
    expect(await ingest(source)).toMatchObject({ status: "finished", counts: { created: 600, unchanged: 0 } });
  });

  test("two runs of one source at the same time: the second says so and leaves the first alone", async () => {
    const source = aSource([many(600), many(600, 600)]);
    let second: Promise<IngestSummary> | undefined;
    let meanwhile: ReturnType<typeof listSourceStatus> | undefined;
    const onProgress = (): void => {
      second ??= ingest(source);
      meanwhile ??= listSourceStatus();
    };
    const first = await ingest(source, { onProgress });
    expect((await meanwhile)?.[0]?.lastRun?.status).toBe("running");
    expect(first).toMatchObject({ status: "finished", counts: { created: 1200 } });
    expect(await second).toMatchObject({ status: "busy" });
  });
});

describe("records that are missing", () => {
  test("a second whole listing from the same place marks them as gone, and back when they return", async () => {
    await ingest(aSource([many(10)]));
    const summary = await ingest(aSource([many(9)]));
    expect(summary.counts).toMatchObject({ unchanged: 9, updated: 1 });
    expect((await listed()).r9).toBe(true);
    expect((await ingest(aSource([many(9)]))).counts).toMatchObject({ unchanged: 9, updated: 0 });
    await ingest(aSource([many(10)]));
    expect((await listed()).r9).toBe(false);
  });

  test("are kept when the listing is not complete by nature, comes from elsewhere, or failed to name them well", async () => {
    await ingest(aSource([many(10)]));
    await ingest(aSource([many(9)], { complete: false }));
    await ingest(aSource([many(9)]), { origin: { path: "/somewhere/else.json" } });
    await ingest(aSource([many(10)]));
    await ingest(aSource([[...many(9), { kind: "failed", id: "r9", reason: "unexpected shape", message: "no name" }]]));
    expect((await listed()).r9).toBe(false);
  });

  test("are kept when most of the listing is missing, and the summary says so", async () => {
    await ingest(aSource([many(100)]));
    const summary = await ingest(aSource([many(10)]));
    expect(summary.reasons).toMatchObject([{ reason: "listing shrank" }]);
    expect(Object.values(await listed()).filter(Boolean)).toEqual([]);
  });

  test("are kept when only changes were asked for", async () => {
    const asked: PageOptions[] = [];
    const spied = (pages: Parameters<typeof aSource>[0]): Source => {
      const source = aSource(pages, { incremental: true });
      return { ...source, pages: (origin, options) => (asked.push(options), source.pages(origin, options)) };
    };
    await ingest(spied([many(10)]));
    await ingest(spied([many(1)]));
    expect(asked.map(({ updatedSince }) => typeof updatedSince)).toEqual(["object", "string"]);
    expect(Object.values(await listed()).filter(Boolean)).toEqual([]);
  });
});
