import { beforeEach, describe, expect, test } from "vitest";
import type { FailureReason } from "@/lib/catalogue/reason";
import { pool } from "@/lib/db/client";
import { loadVisits } from "@/lib/db/visits";
import { getServer } from "@/lib/db/servers";
import { inTransaction } from "@/lib/db/transaction";
import { testDatabase } from "@/lib/db/testing";
import type { ServerRecord } from "@/lib/catalogue/server";
import type { HarvestResult } from "@/lib/harvest";
import { harvestTarget, type HarvestSubject } from "./harvest-record";
import { harvestServer } from "./harvest-server";
import { harvestServers, type HarvestServersOptions } from "./harvest-servers";
import { incomingRecord } from "./incoming";
import { ingestSource } from "./ingest-source";
import { saveRecords } from "./save";
import { aRecord, aSource, aTool, TEST_CONTEXT } from "./testing";

testDatabase();

beforeEach(async () => {
  await pool().query(`TRUNCATE "Server", "Run", "Visit", search_outbox RESTART IDENTITY CASCADE`);
});

const answer = (...names: string[]): HarvestResult => ({
  ...{ ok: true, tools: names.map((name) => aTool(name)), complete: true, serverInfo: null, protocol: "2025-11-25" },
  ...{ observedHow: "tools/list over stdio", observedVersion: "1.0.0", isolation: "bwrap", problems: [] },
  provenance: "live list",
});
const failure = (reason: FailureReason, parts: object = {}): HarvestResult => ({
  ...{ ok: false, reason, message: `it said ${reason}`, isolation: "bwrap" },
  ...parts,
});

const listed = (name: string, parts: Parameters<typeof aRecord>[1] = {}): ServerRecord => {
  const record = aRecord(`official/io.acme/${name}`, { registryName: `io.acme/${name}`, npm: name, ...parts });
  return { ...record, packages: record.packages.map((item) => ({ ...item, version: "1.0.0" })), version: "1.0.0" };
};
const ingest = (...records: ServerRecord[]) =>
  ingestSource({ source: aSource([records]), origin: { url: "https://r.example" }, context: TEST_CONTEXT });

/** Harvests with these answers by target; what was asked, and the summary. */
async function harvest(answers: Record<string, HarvestResult>, options: Partial<HarvestServersOptions> = {}) {
  const asked: string[] = [];
  const summary = await harvestServers({
    ...{ context: TEST_CONTEXT, cacheDir: "unused", allowUnsandboxed: false, parallel: 1 },
    harvest: async (subject: HarvestSubject) => {
      asked.push(harvestTarget(subject));
      return answers[harvestTarget(subject)] ?? failure("ended");
    },
    ...options,
  });
  return { asked, summary };
}

const slug = (name: string) => `io-acme-${name}`;
const visitOf = async (name: string) => {
  const { rows } = await pool().query<{ id: number }>(`SELECT id FROM "Server" WHERE slug = $1`, [slug(name)]);
  return (await loadVisits("harvest", [String(rows[0]?.id)])).get(String(rows[0]?.id));
};

describe("servers that registries name", () => {
  test("are asked, popular ones first, and keep their registry's words", async () => {
    await ingest(listed("a", { description: "A" }), listed("b", { popularity: 9 }), listed("c", { popularity: 5 }));
    const { asked, summary } = await harvest({ "npm:b@1.0.0": answer("x", "delete_y") }, { limit: 2 });
    expect(asked).toEqual(["npm:b@1.0.0", "npm:c@1.0.0"]);
    expect(summary).toMatchObject({
      status: "finished",
      counts: { updated: 1, failed: 1 },
      reasons: [{ reason: "ended" }],
    });
    expect(await getServer(slug("b"))).toMatchObject({ name: "io.acme/b", toolsState: "known", toolCount: 2 });
    expect(await getServer(slug("c"))).toMatchObject({ toolsState: "unknown", toolsReason: "ended: it said ended" });
    expect((await pool().query(`SELECT 1 FROM "Server"`)).rowCount).toBe(3);
  });

  test("that fail are not asked again before their time, those with a new version are", async () => {
    await ingest(listed("a"), listed("b"));
    await harvest({ "npm:a@1.0.0": answer("x") });
    expect(await visitOf("a")).toMatchObject({ outcome: "done", failures: 0, tools: 1, target: "npm:a@1.0.0" });
    expect(await visitOf("b")).toMatchObject({ outcome: "failed", failures: 1, reason: "ended" });
    expect((await harvest({})).asked).toEqual([]);
    await pool().query(`UPDATE "Visit" SET "nextAt" = now() WHERE outcome = 'failed'`);
    expect((await harvest({})).asked).toEqual(["npm:b@1.0.0"]);
    const visit = await visitOf("b");
    expect(visit?.failures).toBe(2);
    expect(Number(visit?.nextAt) - Number(visit?.at)).toBe(24 * 3_600_000);
    const next = listed("a");
    await ingest(
      { ...next, version: "2.0.0", packages: next.packages.map((item) => ({ ...item, version: "2.0.0" })) },
      listed("b"),
    );
    expect((await harvest({ "npm:a@2.0.0": answer("x", "z") })).asked).toEqual(["npm:a@2.0.0"]);
    expect(await getServer(slug("a"))).toMatchObject({ toolCount: 2, version: "2.0.0" });
  });

  test("a version that is not there or does not start is followed by the newest that its registry knows", async () => {
    await ingest(listed("a"));
    const newest = aRecord("npm/a", { npm: "a", version: "3.1.0" });
    const packages = newest.packages.map((item) => ({ ...item, version: "3.1.0" }));
    const incoming = incomingRecord({ ...newest, packages }, { now: new Date() });
    await inTransaction((tx) => saveRecords(tx, [incoming], { ...TEST_CONTEXT, now: new Date() }));
    const { asked } = await harvest({
      "npm:a@1.0.0": failure("nothing to install"),
      "npm:a@3.1.0": answer("x"),
    });
    expect(asked).toEqual(["npm:a@1.0.0", "npm:a@3.1.0"]);
    expect(await visitOf("a")).toMatchObject({ outcome: "done", target: "npm:a@3.1.0" });
    expect(await getServer(slug("a"))).toMatchObject({ version: "1.0.0", toolCount: 1 });
  });

  test("the same answer again writes nothing of the catalogue", async () => {
    await ingest(listed("a"));
    await harvest({ "npm:a@1.0.0": answer("x") });
    const rows = async () =>
      (
        await pool().query(
          `SELECT xmin FROM "Tool" UNION ALL SELECT xmin FROM "Server" UNION ALL SELECT xmin FROM "SourceRecord"`,
        )
      ).rows;
    const before = await rows();
    const { summary } = await harvest({ "npm:a@1.0.0": answer("x") }, { slugs: [slug("a")] });
    expect(summary.counts).toMatchObject({ unchanged: 1, updated: 0 });
    expect(await rows()).toEqual(before);
  });

  test("an endpoint is asked when the package fails; one that wants a login says so", async () => {
    const remotes = [{ transport: "streamable-http" as const, url: "https://mcp.acme.dev/mcp" }];
    const locked = failure("needs authorization", { needsAuthorization: true, isolation: "remote" });
    await ingest(
      listed("a", { remotes }),
      listed("b", { remotes: [{ transport: "sse", url: "https://mcp.b.dev/{tenant}" }] }),
    );
    const { asked } = await harvest({ "url:https://mcp.acme.dev/mcp": locked });
    expect(asked).toEqual(["npm:a@1.0.0", "url:https://mcp.acme.dev/mcp", "npm:b@1.0.0"]);
    expect(await getServer(slug("a"))).toMatchObject({ toolsState: "needs authorization" });
  });

  test("one that its registry no longer lists is gone, whatever it answered", async () => {
    await ingest(listed("a"), listed("b"));
    await harvest({ "npm:a@1.0.0": answer("x") });
    await ingest(listed("b"));
    expect(await getServer(slug("a"))).toMatchObject({ status: "deleted" });
  });

  test("an answer that several servers could claim belongs to none", async () => {
    const shared = Array.from({ length: 7 }, (_, n) => ({
      ...listed(`s${n}`, { npm: "launcher" }),
      registryName: null,
    }));
    await ingest(...shared.map((record, n) => ({ ...record, sourceId: `s${n}` })));
    const { asked, summary } = await harvest({ "npm:launcher@1.0.0": answer("x") });
    expect(asked).toEqual([]);
    expect(summary.reasons).toMatchObject([{ reason: "not its own", count: 7 }]);
  });

  test("of a package of another kind the reason is recorded", async () => {
    const packages = [
      { registryType: "npm", identifier: "a", version: null, transport: "stdio" as const, environment: [] },
    ];
    await ingest({ ...listed("a"), packages });
    const { summary } = await harvest({});
    expect(summary.reasons).toMatchObject([{ reason: "nothing to ask" }]);
    expect(await getServer(slug("a"))).toMatchObject({ toolsReason: expect.stringContaining("no exact version") });
  });
});

test("what this machine lacks is no failure of the server; --again asks before its time", async () => {
  await ingest(listed("a"));
  await harvest({ "npm:a@1.0.0": failure("no sandbox") });
  const visit = await visitOf("a");
  expect(visit).toMatchObject({ failures: 0, outcome: "failed" });
  expect(Number(visit?.nextAt) - Number(visit?.at)).toBe(3_600_000);
  expect((await harvest({})).asked).toEqual([]);
  expect((await harvest({}, { again: true })).asked).toEqual(["npm:a@1.0.0"]);
});

test("a stop leaves the server due, and an unknown slug is refused", async () => {
  await ingest(listed("a"));
  const stopped = await harvest({ "npm:a@1.0.0": failure("interrupted") });
  expect(stopped.summary.counts).toMatchObject({ failed: 0 });
  expect(await visitOf("a")).toBeUndefined();
  await expect(harvest({}, { slugs: ["nobody"] })).rejects.toThrow("no such server");
  const gone = await harvestServer(4711, { context: TEST_CONTEXT, cacheDir: "unused", allowUnsandboxed: false });
  expect(gone).toMatchObject({ became: "failed", reason: "no such server" });
});
