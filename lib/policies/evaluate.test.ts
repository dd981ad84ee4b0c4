import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildPolicy } from "./build-policy";
import { loadEvaluator } from "./evaluate";
import { intercept } from "./formats/intercept";
import { policylayer } from "./formats/policylayer";
import { neutralEvaluator } from "./neutral/evaluate";
import type { PolicyServer } from "./policy";
import { STRICTNESSES } from "./policy";
import { CLUSTER, SHOP, tool } from "./testing/servers";
import type { Evaluator } from "./verdict";

const options = { sourceUrl: null, ruleset: "r" };
const TIME = Date.UTC(2026, 0, 1, 12, 0, 0);

function start(format: "intercept" | "policylayer" | "neutral", text: string): Evaluator {
  const loaded = loadEvaluator(format, text);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.policy();
}

describe("rendered policies", () => {
  const texts = fc.constantFrom(
    "",
    "a",
    "..",
    "/a/../b",
    "https://x",
    "http://x",
    "select 1",
    "drop",
    "ls; rm",
    "main",
    "kube-system",
    "a,b",
  );
  const values: Record<string, fc.Arbitrary<unknown>> = {
    amount: fc.constantFrom(-1, 0, 50, 100, 101, 1e9),
    ids: fc.array(fc.constant("x"), { maxLength: 12 }),
    command: fc.oneof(texts, fc.constant(["ls"])),
  };

  /** Calls of one tool with any of its arguments, a few a minute. */
  const callsOf = (
    server: PolicyServer,
    name: string,
  ): fc.Arbitrary<{ args: Record<string, unknown>; seconds: number }[]> => {
    const parameters = server.tools.find((tool) => tool.name === name)?.parameters ?? [];
    const args = Object.fromEntries(
      parameters.map((parameter) => [
        parameter.name,
        parameter.type.startsWith("array")
          ? (values.ids ?? texts)
          : (values[parameter.name === "amount" ? "amount" : ""] ?? texts),
      ]),
    );
    const one = fc.record({ args: fc.record(args, { requiredKeys: [] }), seconds: fc.nat(3) });
    return fc.array(one, { minLength: 1, maxLength: 25 });
  };

  const cases = [CLUSTER, SHOP].flatMap((server) =>
    server.tools.flatMap(({ name }) => STRICTNESSES.map((strictness) => ({ server, name, strictness }))),
  );

  it.each(cases)(
    "$server.slug $name at $strictness decide as the policy itself where nothing is lost",
    ({ server, name, strictness }) => {
      const policy = buildPolicy(server, { strictness, tools: [name] });
      const same = (
        [
          ["intercept", intercept],
          ["policylayer", policylayer],
        ] as const
      )
        .map(([id, format]) => ({ id, ...format.render(policy, options) }))
        .filter(({ lost }) => lost.length === 0);
      fc.assert(
        fc.property(callsOf(server, name), (calls) => {
          const evaluators = [neutralEvaluator(policy), ...same.map(({ id, text }) => start(id, text))];
          let time = TIME;
          for (const { args, seconds } of calls) {
            time += seconds * 1000;
            const decisions = evaluators.map(
              (decide) => decide({ tool: name, arguments: args, time: new Date(time) }).decision,
            );
            expect(new Set(decisions).size, JSON.stringify({ args, decisions })).toBe(1);
          }
        }),
        { numRuns: 40 },
      );
    },
  );
});

describe("gateway JSON", () => {
  const evaluate = start(
    "policylayer",
    JSON.stringify({
      version: "1",
      default: "deny",
      hide: ["hidden"],
      all_tools: { limits: [{ counter: "all", window: "hour", max: 3, scope: "grant" }] },
      tools: {
        hidden: {},
        open: {},
        asks: { deny_if: [{ conditions: [], on_deny: "ask first" }] },
        pay: {
          require: ["args.reason"],
          deny_if: [
            {
              conditions: [
                { path: "args.amount", op: "gt", value: 10 },
                { path: "args.to", op: "exists", value: true },
              ],
              on_deny: "too much",
            },
          ],
          limits: [{ counter: "pay_rate", window: "minute", max: 1, scope: "grant" }],
        },
      },
    }),
  );
  const call = (tool: string, args = {}): unknown => evaluate({ tool, arguments: args, time: new Date(TIME) });

  it("hides, denies by default, requires, denies, limits, in that order", () => {
    expect(call("hidden")).toMatchObject({ decision: "deny", rule: "hide" });
    expect(call("unlisted")).toMatchObject({ decision: "deny", rule: "default" });
    expect(call("asks")).toMatchObject({ decision: "deny", rule: "deny_if[0]", message: "ask first" });
    expect(call("pay", { amount: 99, to: "x" })).toMatchObject({ rule: "require args.reason" });
    expect(call("pay", { reason: "r", amount: 99, to: "x" })).toMatchObject({
      rule: "deny_if[0]",
      message: "too much",
    });
    expect(call("pay", { reason: "r", amount: 99 })).toMatchObject({
      decision: "allow",
      counters: [{ name: "pay_rate" }, { name: "all" }],
    });
    expect(call("pay", { reason: "r" })).toMatchObject({ decision: "deny", rule: "limit pay_rate" });
    expect(call("open")).toMatchObject({ decision: "allow" });
    expect(call("open")).toMatchObject({ decision: "allow" });
    expect(call("open")).toMatchObject({ decision: "deny", rule: "limit all" });
  });

  it.each([
    ["{", /^1:2 not JSON/],
    ['{"version":"1",\n"default":"ask"}', /^2:11 default: default must be/],
    [
      '{"version":"1","default":"deny","tools":{"a":{"limits":[{"counter":"c","window":"week","max":1}]}}}',
      /tools\.a\.limits\.0\.window/,
    ],
    [
      '{"version":"1","default":"deny",\n"tools":{"a":{"deny_if":[{"conditions":[{"path":"x","op":"eq","value":1}]}]}}}',
      /^2:\d+ a path must start/,
    ],
    ['{"version":"1","default":"deny","tools":{"a":{},"a":{}}}', /unique/],
    ['{"version":"1",\n"default":"deny","tools":{"a":{"deny_if":3}}}', /^2:\d+ tools\.a\.deny_if: must be a list$/],
    [
      '{"version":"1","default":"deny","tools":{"a":{"limits":[{"counter":"c","window":"day","max":1.5}]}}}',
      /limits\.0\.max: max must be a positive whole number$/,
    ],
    ['{"version":"1","default":"deny","tools":{"a":{"deny_if":[{}]}}}', /deny_if\.0\.conditions: is missing$/],
    ['{"version":"1","default":"deny","tools":{"__proto__":{"limits":3}}}', /tools\.__proto__\.limits/],
  ])("says where %s is broken", (text, expected) => {
    const loaded = loadEvaluator("policylayer", text);
    const [first] = loaded.ok ? [] : loaded.problems;
    expect(`${first?.line}:${first?.column} ${first?.reason}`).toMatch(expected);
  });

  it("answers any JSON with a policy or problems", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom("policylayer" as const, "neutral" as const), (value, format) => {
        const loaded = loadEvaluator(format, JSON.stringify(value, null, 1));
        expect(loaded.ok || loaded.problems.length > 0).toBe(true);
        for (const { reason } of loaded.ok ? [] : loaded.problems) expect(reason).not.toMatch(/Invalid|expected|Zod/);
      }),
    );
  });
});

describe("neutral policy", () => {
  it.each([
    ["{}", "1:1 defaultDecision: is missing"],
    ["[]", "1:1 document: must be an object"],
    ['{\n"defaultDecision": "ask"}', '2:20 defaultDecision: must be "allow" or "deny"'],
    [
      '{"defaultDecision": "deny", "strictness": "strict", "servers": [\n{"slug": 1}]}',
      "2:1 servers.0.name: is missing",
    ],
  ])("says in plain words what is wrong with %s", (text, expected) => {
    const loaded = loadEvaluator("neutral", text);
    const problems = loaded.ok ? [] : loaded.problems;
    expect(problems.map(({ line, column, reason }) => `${line}:${column} ${reason}`)).toContain(expected);
  });

  it.each([
    ["SELECT\n1", "allow"],
    ["\n\tselect 1", "allow"],
    ["selects 1", "deny"],
    ["; select 1", "deny"],
  ])("reads blanks as the patterns of the files do: %j", (sql, decision) => {
    const query = tool("query", "Read", 2, { sql: { type: "string" } }, ["sql"]);
    const policy = buildPolicy({ slug: "s", shortName: "s", tools: [query] }, { strictness: "recommended" });
    const texts = { intercept: intercept.render(policy, options).text, neutral: JSON.stringify(policy) };
    const call = { tool: "query", arguments: { sql }, time: new Date(TIME) };
    expect(start("neutral", texts.neutral)(call).decision).toBe(decision);
    expect(start("intercept", texts.intercept)(call).decision).toBe(decision);
  });

  it("survives its JSON form and asks, denies and limits", () => {
    const policy = buildPolicy([CLUSTER, SHOP], { strictness: "recommended" });
    const decide = start("neutral", JSON.stringify(policy));
    const verdict = (tool: string, args = {}, server?: string): unknown =>
      decide({ tool, arguments: args, time: new Date(TIME), ...(server === undefined ? {} : { server }) });
    expect(verdict("pod_delete", { name: "p", namespace: "n" })).toMatchObject({ decision: "ask", rule: "decision" });
    expect(verdict("pod_delete", { name: "p", namespace: "kube-system" })).toMatchObject({
      decision: "deny",
      rule: "condition namespace",
    });
    expect(verdict("namespace_delete")).toMatchObject({ decision: "deny" });
    expect(verdict("exec", {}, "cluster")).toMatchObject({ decision: "deny", rule: "required container" });
    expect(verdict("exec", {}, "example-shop")).toMatchObject({ decision: "deny", rule: "default" });
    for (let i = 0; i < 10; i += 1)
      expect(verdict("exec", { container: "c", command: ["ls"] })).toMatchObject({ decision: "allow" });
    expect(verdict("exec", { container: "c", command: ["ls"] })).toMatchObject({
      decision: "deny",
      rule: "limit 10/minute",
    });
  });
});
