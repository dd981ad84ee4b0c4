import { describe, expect, test } from "vitest";
import { storedDefinition } from "@/lib/catalogue/definition";
import { PROTOCOL_LIMITS, type ProtocolLimits } from "./protocol/limits";
import { HarvestError } from "./result";
import { converse } from "./run";
import { hostile } from "./testing";

// The server is our own, so these need no sandbox; what a sandbox must hold is tested in sandbox.test.ts.
const limits: ProtocolLimits = {
  ...PROTOCOL_LIMITS,
  startMs: 3000,
  totalMs: 4000,
  discoverMs: 1500,
  bytes: 2 * 1024 * 1024,
};
const ask = (behaviour: string, changed: Partial<ProtocolLimits> = {}) =>
  converse("none", hostile(behaviour), { ...limits, ...changed });

async function failure(behaviour: string, changed?: Partial<ProtocolLimits>): Promise<HarvestError> {
  const error = await ask(behaviour, changed).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof HarvestError)) throw new Error(`${behaviour} gave ${String(error)}`);
  return error;
}

describe("eras", () => {
  test("a legacy server is asked with the handshake it knows", async () => {
    const answer = await ask("honest");
    expect(answer).toMatchObject({ protocol: "2025-06-18", complete: true, problems: [] });
    expect(answer.serverInfo).toEqual({ name: "hostile", version: "1.0.0" });
    expect(answer.tools.map(({ name }) => name)).toEqual(["one", "two"]);
  });
  test("a modern server is asked without a handshake", async () => {
    const answer = await ask("modern");
    expect(answer).toMatchObject({ protocol: "2026-07-28", serverInfo: { name: "modern", version: "2.0.0" } });
    expect(answer.tools).toHaveLength(1);
  });
  test("a server that ends at the modern question is started again", async () => {
    expect((await ask("exit-at-discover")).tools).toHaveLength(1);
  });
  test("a server of a later era is named with what it speaks", async () => {
    expect(await failure("future")).toMatchObject({ reason: "protocol not supported" });
    expect((await failure("future")).message).toContain("2030-01-01");
  });
});

describe("servers that do not answer", () => {
  test("hangs", async () => {
    expect(await failure("hang")).toMatchObject({ reason: "timeout" });
  });
  test("exits, with what it wrote to stderr, without its escape sequences", async () => {
    const error = await failure("exit");
    expect(error.reason).toBe("ended");
    expect(error.message).toContain("exit code 3");
    expect(error.message).toContain("no token given");
    expect(error.message).not.toContain("\u001b");
  });
  test("floods stdout", async () => {
    expect(await failure("flood")).toMatchObject({ reason: "too large" });
  });
  test("prints junk for ever", async () => {
    expect(await failure("endless-junk")).toMatchObject({ reason: "junk on stdout" });
  });
  test("an interrupted run ends at once", async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 300);
    const started = performance.now();
    await expect(converse("none", hostile("hang"), PROTOCOL_LIMITS, controller.signal)).rejects.toMatchObject({
      reason: "interrupted",
    });
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe("servers that answer and misbehave", () => {
  test("a flood of stderr loses nothing", async () => {
    expect((await ask("flood-stderr")).tools).toHaveLength(1);
  });
  test("junk on stdout is tolerated and named once", async () => {
    const { tools, problems } = await ask("junk");
    expect(tools).toHaveLength(1);
    expect(problems.map(({ reason }) => reason)).toEqual(["junk on stdout"]);
  });
  test.each(["many", "many-at-once"])("of 10,000 tools 5,000 are kept and it is said (%s)", async (behaviour) => {
    const { tools, complete, problems } = await ask(behaviour);
    expect(tools).toHaveLength(5000);
    expect(complete).toBe(false);
    expect(problems[0]).toMatchObject({ reason: "too many tools" });
  });
  test("a repeated cursor ends the list", async () => {
    const { tools, complete, problems } = await ask("repeated-cursor");
    expect(tools.map(({ name }) => name)).toEqual(["after-undefined", "after-again"]);
    expect(complete).toBe(false);
    expect(problems[0]?.message).toContain("repeats an earlier cursor");
  });
  test("a list without end stops at the cap on pages", async () => {
    const { tools, complete } = await ask("endless-pages", { pages: 20 });
    expect(tools).toHaveLength(20);
    expect(complete).toBe(false);
  });
  test.each(["page-2-fails", "page-2-hangs"])("what came before a failing page is kept (%s)", async (behaviour) => {
    const { tools, complete, problems } = await ask(behaviour);
    expect(tools).toHaveLength(1);
    expect(complete).toBe(false);
    expect(problems[0]).toMatchObject({ reason: "list cut short" });
  });
  test("answers to other ids are ignored and named", async () => {
    const { tools, problems } = await ask("wrong-ids");
    expect(tools.map(({ name }) => name)).toEqual(["real"]);
    expect(problems.map(({ reason }) => reason)).toEqual(["stray answer"]);
  });
  test("pings are answered, other requests refused", async () => {
    const { tools } = await ask("asking");
    expect(JSON.parse(tools[0]?.description ?? "")).toEqual([
      { jsonrpc: "2.0", id: "p", result: {} },
      { jsonrpc: "2.0", id: 7, error: { code: -32601, message: "This client offers nothing" } },
      { jsonrpc: "2.0", id: 8, error: { code: -32601, message: "This client offers nothing" } },
    ]);
  });
  test("a list that changes on every call: the first is kept, nothing counts as gone, and it is said", async () => {
    const { tools, complete, problems } = await ask("changing");
    expect(tools.map(({ name }) => name)).toEqual(["always", "call-1"]);
    expect(complete).toBe(false);
    expect(problems).toMatchObject([{ reason: "list changes" }]);
  });
  test("a server that ends when it is asked again keeps what it listed", async () => {
    expect(await ask("second-call-ends")).toMatchObject({ tools: [{ name: "one" }], complete: true });
  });
  test("a server without tools has none", async () => {
    expect(await ask("none")).toMatchObject({ tools: [], complete: true });
  });
});

describe("odd tools", () => {
  test("each is kept as far as it can be read, and what was lost is named", async () => {
    const { tools, problems } = await ask("odd");
    const byName = new Map(tools.map((tool) => [tool.name, tool]));
    expect(byName.get("no-schema")).toMatchObject({ inputSchema: null });
    expect(byName.get("recursive")?.inputSchema).toHaveProperty("$defs");
    expect(byName.get("bad-schema")).toMatchObject({ inputSchema: null });
    expect(byName.get("bad-hints")).toMatchObject({ annotations: null });
    expect(byName.get("null-hints")).toMatchObject({ annotations: { readOnlyHint: true }, description: null });
    expect(byName.get("twice")).toMatchObject({ description: "first" });
    expect(byName.get("html")?.description).toContain("<script>");
    expect(byName.get("ansi\u001b[2J")?.description).toContain("\u202E");
    expect(Object.keys(Object(byName.get("__proto__")?.inputSchema?.properties))).toEqual(["__proto__"]);
    expect(problems.map(({ reason, tool }) => `${reason} ${tool ?? ""}`.trim())).toEqual([
      "tool part unreadable bad-schema",
      "tool part unreadable bad-hints",
      "tool repeated twice",
      "tool unreadable",
      "tool unreadable",
      "tool unreadable",
    ]);
  });
  test("all of them can be stored", async () => {
    const { tools } = await ask("odd");
    const stored = new Map(tools.map((tool) => [tool.name, storedDefinition(tool)]));
    expect(stored.get("deep")?.flags).toContain("schema cut");
    expect(stored.get("ansi\u001b[2J")?.flags).toContain("invalid characters replaced");
    expect(stored.get("ansi\u001b[2J")?.definition.description?.isWellFormed()).toBe(true);
  });
});
