import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse as parseToml } from "smol-toml";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { buildPolicy } from "../build-policy";
import { ENGINES } from "../testing/engines";
import { HOSTILE_NAMES } from "../testing/hostile-names";
import { tool } from "../testing/servers";
import { agentgateway } from "./agentgateway";
import { geminiCli } from "./gemini-cli";
import { opa } from "./opa";
import { toolhive } from "./toolhive";

/** The rendered files are run by the engines that their products use, on the same calls. */

const text = { type: "string" };
const policy = buildPolicy(
  {
    slug: "s",
    shortName: "s",
    tools: [
      tool("list", "Read", 1),
      tool("read", "Read", 2, { path: text }, ["path"]),
      tool("fetch", "Read", 2, { url: text, optional_host: text }, ["url"]),
      tool("query", "Execute", 4, { sql: text, argv: { type: "array" } }, ["sql", "argv"]),
      tool("label", "Write", 2, { branch: text, ids: { type: "array" } }),
      tool('odd "name" *', "Write", 3, { 'a"b path': text }, ['a"b path']),
      tool("drop", "Destructive", 5),
    ],
  },
  { strictness: "recommended" },
);
const options = { sourceUrl: null, ruleset: "r" };

type Call = [tool: string, args: Record<string, unknown>, allowed: boolean];
const CALLS: Call[] = [
  ["list", {}, true],
  ["read", { path: "/a/b.txt" }, true],
  ["read", { path: "/a/../b" }, false],
  ["read", { other: 1 }, false],
  ["fetch", { url: "https://example.org" }, true],
  ["fetch", { url: "http://example.org" }, false],
  ["fetch", { url: "https://example.org", optional_host: "localhost" }, false],
  ["fetch", { url: "https://example.org", optional_host: "example.org" }, true],
  ["query", { sql: "select 1", argv: ["x"] }, true],
  ["query", { sql: "SELECT 1", argv: [] }, true],
  ["query", { sql: "drop table x", argv: [] }, false],
  ["query", { sql: "select 1" }, false],
  ["label", { branch: "feature" }, true],
  ["label", { branch: "main" }, false],
  ["label", { branch: ["main"] }, false],
  ["label", { nothing: 1 }, true],
  ['odd "name" *', { 'a"b path': "x" }, true],
  ['odd "name" *', { 'a"b path': ".." }, false],
  ["drop", { x: 1 }, false],
  ["unlisted", { x: 1 }, false],
];
const MANY: Call[] = [
  ["label", { ids: Array(10).fill("x") }, true],
  ["label", { ids: Array(11).fill("x") }, false],
];

describe("agentgateway, by a CEL interpreter", () => {
  const passes = ENGINES.agentgateway(agentgateway.render(policy, options).text);
  it.each([...CALLS, ...MANY])("%s %j → %s", (name, args, allowed) => expect(passes(name, args)).toBe(allowed));
});

describe("ToolHive, by Cedar", () => {
  const passes = ENGINES.toolhive(toolhive.render(policy, options).text);
  it.each(CALLS)("%s %j → %s", (name, args, allowed) => expect(passes(name, args)).toBe(allowed));
});

describe("Gemini CLI, by its order of priority", () => {
  const { text: file } = geminiCli.render(policy, options);
  const passes = ENGINES["gemini-cli"](file);

  it("denies what violates a condition, even around an escaped quote", () => {
    expect(passes("read", { path: "/a/b.txt" })).toBe(true);
    expect(passes("read", { path: "/a/../b" })).toBe(false);
    expect(passes("read", { path: '"/../b' })).toBe(false);
    expect(passes("fetch", { url: "http://example.org" })).toBe(false);
    expect(passes("label", { branch: "main" })).toBe(false);
    expect(passes("label", { branch: "maintenance" })).toBe(true);
    expect(passes("unlisted", {})).toBe(false);
  });

  it("keeps away from patterns that its engine refuses", () => {
    const { rule } = z
      .object({ rule: z.array(z.object({ argsPattern: z.string().optional() })) })
      .parse(parseToml(file));
    const patterns = rule.flatMap(({ argsPattern }) => argsPattern ?? []);
    expect(patterns.length).toBeGreaterThan(0);
    for (const pattern of patterns) expect(pattern).not.toMatch(/\)[*+?{]/);
  });
});

const OPA = findOpa();

/** The answers of `opa eval` to the calls, in their order. */
function askOpa(rego: string, calls: { tool: string; arguments: Record<string, unknown> }[]): unknown {
  const directory = mkdtempSync(join(tmpdir(), "policies-opa-"));
  try {
    writeFileSync(join(directory, "policy.rego"), rego);
    writeFileSync(join(directory, "calls.json"), JSON.stringify({ calls }));
    const query = "[allowed | call := data.calls[_]; allowed := data.mcp.policy.allow with input as call]";
    const files = ["--data", join(directory, "policy.rego"), "--data", join(directory, "calls.json")];
    const output = execFileSync(OPA ?? "opa", ["eval", "--strict", "--format", "raw", ...files, query], {
      encoding: "utf8",
    });
    return JSON.parse(output);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

describe.skipIf(OPA === null)("Open Policy Agent, by opa itself (skipped where it is not installed)", () => {
  it("decides every call alike", () => {
    const calls = [...CALLS, ...MANY];
    const answers = askOpa(
      opa.render(policy, options).text,
      calls.map(([name, args]) => ({ tool: name, arguments: args })),
    );
    expect(answers).toEqual(calls.map(([, , allowed]) => allowed));
  });

  it("knows hostile names exactly", () => {
    const tools = HOSTILE_NAMES.map((name, index) =>
      tool(name, index % 2 === 0 ? "Read" : "Destructive", index % 2 === 0 ? 1 : 5),
    );
    const hostile = buildPolicy({ slug: "s", shortName: "s", tools }, { strictness: "recommended" });
    const answers = askOpa(
      opa.render(hostile, options).text,
      tools.map(({ name }) => ({ tool: name, arguments: {} })),
    );
    expect(answers).toEqual(tools.map(({ category }) => category === "Read"));
  });
});

function findOpa(): string | null {
  try {
    execFileSync("opa", ["version"], { stdio: "ignore" });
    return "opa";
  } catch {
    return null;
  }
}
