import { beforeEach, expect, test } from "vitest";
import { pool } from "@/lib/db/client";
import { getHarvestProgress } from "@/lib/db/harvest";
import { getServer } from "@/lib/db/servers";
import { testDatabase } from "@/lib/db/testing";
import type { HarvestEntry, HarvestResult } from "@/lib/harvest";
import { runHarvest, type HarvestRunOptions } from "./run-harvest";
import type { IngestSummary } from "./summary";
import { aTool, TEST_CONTEXT } from "./testing";

testDatabase();

beforeEach(async () => {
  await pool().query(`TRUNCATE "Server", "Run", "HarvestTarget", search_outbox RESTART IDENTITY CASCADE`);
});

const entry = (id: string, parts: Partial<HarvestEntry> = {}): HarvestEntry => ({
  ...{ id, package: id, version: "1.0.0", title: `Server ${id}`, description: `What ${id} does`, registryName: null },
  ...{ repository: { url: `https://github.com/acme/${id}`, subfolder: null }, bin: null, args: [], env: {}, files: {} },
  ...{ omitOptional: false, ...parts },
});

const answer = (...names: string[]): HarvestResult => ({
  ...{ ok: true, tools: names.map((name) => aTool(name)), complete: true, serverInfo: null, protocol: "2025-11-25" },
  ...{ observedHow: "tools/list over stdio", observedVersion: "1.0.0", isolation: "bwrap", problems: [] },
  provenance: "live list",
});

type Answers = Record<string, HarvestResult | (() => HarvestResult)>;

function harvest(
  entries: HarvestEntry[],
  answers: Answers,
  options: Partial<HarvestRunOptions> = {},
): Promise<IngestSummary> {
  return runHarvest({
    ...{ entries, context: TEST_CONTEXT, cacheDir: "unused", allowUnsandboxed: false },
    harvest: async ({ id }) => {
      const found = answers[id] ?? { ok: false, reason: "ended", message: "it ended", isolation: "bwrap" };
      return typeof found === "function" ? found() : found;
    },
    ...options,
  });
}

test("servers appear at once, get their tools as they answer, and a failure is a row of the summary", async () => {
  const entries = [entry("kubernetes"), entry("files", { env: { TOKEN: "stub" } }), entry("broken")];
  let halfway: Awaited<ReturnType<typeof getHarvestProgress>> | undefined;
  const summary = await harvest(
    entries,
    { kubernetes: answer("pods_exec"), files: answer("read", "write") },
    {
      parallel: 1,
      harvest: async ({ id }) => {
        if (id === "files") halfway = await getHarvestProgress();
        if (id === "files") expect(await getServer("broken")).toMatchObject({ toolsState: "unknown" });
        return id === "broken"
          ? { ok: false, reason: "timeout", message: "no answer", isolation: "bwrap" }
          : answer(`${id}_tool`);
      },
    },
  );
  expect(halfway).toMatchObject({ total: 3, done: 1, failed: 0, running: "npm:files@1.0.0", isolation: "bwrap" });
  expect(summary).toMatchObject({
    status: "finished",
    message: expect.stringContaining("Started in a bubblewrap sandbox"),
    counts: { created: 2, updated: 0, failed: 1 },
    reasons: [{ reason: "timeout", count: 1 }],
  });
  expect(await getServer("kubernetes")).toMatchObject({
    title: "Server kubernetes",
    toolsState: "known",
    toolCount: 1,
  });
  expect(await getServer("broken")).toMatchObject({ toolsState: "unknown", toolsReason: "timeout: no answer" });
  expect((await getServer("files"))?.packages[0]?.environment).toEqual([
    { name: "TOKEN", required: false, secret: false },
  ]);
  expect(await getHarvestProgress()).toMatchObject({ total: 3, done: 2, failed: 1, running: null });
});

test("a second run asks only what failed, and writes nothing where nothing is new", async () => {
  const entries = [entry("a"), entry("b")];
  await harvest(entries, { a: answer("x") });
  const asked: string[] = [];
  const versions = async () =>
    (await pool().query(`SELECT xmin, ctid FROM "Tool" UNION ALL SELECT xmin, ctid FROM "Server"`)).rows;
  const before = await versions();
  const again = await harvest(entries, {
    a: () => (asked.push("a"), answer("x")),
    b: () => (asked.push("b"), answer("y")),
  });
  expect(asked).toEqual(["b"]);
  expect(again.counts).toMatchObject({ unchanged: 1, updated: 1 });
  expect(await versions()).not.toEqual(before);
  const settled = await versions();
  await harvest(entries, { a: answer("x"), b: answer("y") }, { again: true });
  expect(await versions()).toEqual(settled);
});

test("a new version in the list is a new target; the one before leaves the list", async () => {
  await harvest([entry("a")], { a: answer("x") });
  await harvest([entry("a", { version: "2.0.0" })], { a: answer("x", "y") });
  expect(await getServer("a")).toMatchObject({ version: "2.0.0", toolCount: 2 });
  expect(await getHarvestProgress()).toMatchObject({ total: 1, done: 1 });
});

test("a stop gives the target back, and the next run takes it up", async () => {
  const stop = new AbortController();
  const interrupted = (): HarvestResult => {
    stop.abort();
    return { ok: false, reason: "interrupted", message: "stopped", isolation: "bwrap" };
  };
  const first = await harvest([entry("a"), entry("b")], { a: interrupted }, { parallel: 1, signal: stop.signal });
  expect(first).toMatchObject({ status: "interrupted", counts: { failed: 0 } });
  expect(await getHarvestProgress()).toMatchObject({ total: 2, done: 0, failed: 0, running: null });
  await harvest([entry("a"), entry("b")], { a: answer("x"), b: answer("y") });
  expect(await getHarvestProgress()).toMatchObject({ done: 2 });
});

test("a server that wants authorization says so, but not when its tools are known from elsewhere", async () => {
  const refused: HarvestResult = {
    ok: false,
    reason: "needs authorization",
    message: "401",
    needsAuthorization: true,
    isolation: "none",
  };
  await harvest([entry("a")], { a: refused });
  expect(await getServer("a")).toMatchObject({ toolsState: "needs authorization" });
  await harvest([entry("a")], { a: answer("x") });
  await harvest([entry("a")], { a: refused }, { again: true });
  expect(await getServer("a")).toMatchObject({ toolsState: "known", toolsReason: null, toolCount: 1 });
});

test("a tool that a server offers oddly is named, and loses nothing else", async () => {
  const odd = {
    ...answer("x"),
    problems: [{ reason: "tool unreadable", message: "name is missing", tool: "?" }],
  } as HarvestResult;
  const summary = await harvest([entry("a")], { a: odd });
  expect(summary.reasons).toMatchObject([{ reason: "tool unreadable", examples: [{ record: "a ?" }] }]);
  expect(await getServer("a")).toMatchObject({ toolCount: 1 });
});

test("an answer that cannot be stored is one failed line, and the next run asks again", async () => {
  const label: typeof TEST_CONTEXT.label = (server, tool, provenance) => {
    if (tool.name === "explode") throw new Error("a rule broke");
    return TEST_CONTEXT.label(server, tool, provenance);
  };
  const entries = [entry("a"), entry("bad"), entry("c")];
  const answers = { a: answer("x"), bad: answer("explode"), c: answer("y") };
  const summary = await harvest(entries, answers, { parallel: 1, context: { ...TEST_CONTEXT, label } });
  expect(summary).toMatchObject({
    status: "finished",
    counts: { created: 2, failed: 1 },
    reasons: [{ reason: "not stored", examples: [{ record: "bad", message: "a rule broke" }] }],
  });
  expect(await getServer("bad")).toMatchObject({ toolsState: "unknown", toolsReason: "not stored: a rule broke" });
  expect(await getHarvestProgress()).toMatchObject({ total: 3, done: 2, failed: 1, running: null });
  expect((await harvest(entries, answers)).counts).toMatchObject({ updated: 1, failed: 0 });
  expect(await getServer("bad")).toMatchObject({ toolsState: "known", toolCount: 1 });
});
