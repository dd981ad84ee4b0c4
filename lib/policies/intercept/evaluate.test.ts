import { describe, expect, it } from "vitest";
import type { Evaluator, Verdict } from "../verdict";
import { interceptEvaluator } from "./evaluate";
import { loadIntercept } from "./load";

function start(...lines: string[]): Evaluator {
  const loaded = loadIntercept(['version: "1"', ...lines].join("\n"));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return interceptEvaluator(loaded.policy);
}

const NOON = Date.UTC(2026, 0, 1, 12, 0, 30);

function call(evaluate: Evaluator, tool: string, args: Record<string, unknown> = {}, seconds = 0): Verdict {
  return evaluate({ tool, arguments: args, time: new Date(NOON + seconds * 1000) });
}

function passes(op: string, value: string, actual: unknown): boolean {
  const evaluate = start(`tools: {t: {rules: [{name: n, conditions: [{path: args.a, op: ${op}, value: ${value}}]}]}}`);
  return call(evaluate, "t", actual === undefined ? {} : { a: actual }).decision === "allow";
}

describe("order", () => {
  const evaluate = start(
    "default: deny",
    "hide: [hidden]",
    "tools:",
    "  hidden: {rules: []}",
    "  t: {rules: [{name: first, conditions: [{path: args.a, op: eq, value: 1}], on_deny: own}, {name: limit, rate_limit: 1/hour}]}",
    "  free: {rules: []}",
    '  "*": {rules: [{name: everywhere, conditions: [{path: args.b, op: exists, value: true}]}]}',
  );
  it.each([
    ["hidden", { b: 1 }, "(hidden)", 'Tool "hidden" is hidden by policy'],
    ["unlisted", { b: 1 }, "(default deny)", 'Tool "unlisted" is not permitted by policy'],
    ["t", { b: 1 }, "first", "own"],
    ["t", { a: 1 }, "everywhere", 'Denied by rule "everywhere"'],
    ["free", {}, "everywhere", 'Denied by rule "everywhere"'],
  ])("%s %j is decided by %s", (tool, args, rule, message) => {
    expect(call(evaluate, tool, args)).toMatchObject({ decision: "deny", rule, message });
  });

  it("reserves counters only when every rule passes", () => {
    for (let i = 0; i < 3; i += 1) expect(call(evaluate, "t", { a: 1 }).rule).toBe("everywhere");
    expect(call(evaluate, "t", { a: 1, b: 1 })).toMatchObject({
      decision: "allow",
      counters: [{ name: "t._rate_hour", value: "1", limit: "1" }],
    });
    expect(call(evaluate, "t", { a: 1, b: 1 })).toMatchObject({
      decision: "deny",
      message: "Rate limit of 1 per hour reached. Try again later.",
    });
  });
});

describe("operators", () => {
  it.each([
    ["eq", "5", "5", true],
    ["eq", '"5"', 5, true],
    ["eq", '"1000000"', 1_000_000, false], // Go prints a float from a million on as 1e+06.
    ["eq", '"1e+06"', 1_000_000, true],
    ["eq", "1000000", 1_000_000, true],
    ["eq", '"true"', true, true],
    ["eq", '"<nil>"', null, true],
    ["eq", '"[1 a]"', [1, "a"], true],
    ["eq", '"map[a:1 b:2]"', { b: 2, a: 1 }, true],
    ["eq", "0x10", 16, true],
    ["eq", "017", 15, true],
    ["eq", "1_000", 1000, true],
    ["eq", "2026-01-01", "2026-01-01", false], // A plain date is a time to Go.
    ["eq", '"2026-01-01"', "2026-01-01", true],
    ["neq", "1", 2, true],
    ["neq", "1", undefined, false],
    ["in", "[1, b]", "1", true],
    ["not_in", "[1, b]", "c", true],
    ["not_in", "[1, b]", undefined, false],
    ["lt", "2", 1.9, true],
    ["lt", "2", "1", false],
    ["gte", "2", 2, true],
    ["regex", '"b"', "abc", true],
    ["regex", '"^b$"', "abc", false],
    ["regex", '"1"', 1, false],
    ["contains", "b", "abc", true],
    ["contains", "1", "a1", false], // A number is no text to look for.
    ["contains", "1", ["1"], true],
    ["exists", "true", null, false],
    ["exists", "false", null, true],
    ["exists", "false", undefined, true],
  ])("%s %s of %j: %s", (op, value, actual, expected) => expect(passes(op, value, actual)).toBe(expected));

  it("walks through objects only, never through lists, texts or prototypes", () => {
    const evaluate = start(
      "tools: {t: {rules: [{name: n, conditions: [{path: args.a.length, op: exists, value: true}]}]}}",
    );
    expect(call(evaluate, "t", { a: { length: 1 } }).decision).toBe("allow");
    for (const a of [[1], "text", {}]) expect(call(evaluate, "t", { a }).decision).toBe("deny");
    const odd = start(
      "tools: {t: {rules: [{name: n, conditions: [{path: args.constructor, op: exists, value: true}]}]}}",
    );
    expect(call(odd, "t").decision).toBe("deny");
  });
});

describe("windows", () => {
  const limited = (window: string): Evaluator => start(`tools: {t: {rules: [{name: n, rate_limit: 1/${window}}]}}`);
  it.each([
    ["minute", 29, 30],
    ["hour", 3569, 3570],
    ["day", 43169, 43170],
  ])("a %s starts again at the calendar's next one in UTC", (window, last, next) => {
    const evaluate = limited(window);
    const decisions = [0, last, next].map((seconds) => call(evaluate, "t", {}, seconds).decision);
    expect(decisions).toEqual(["allow", "deny", "allow"]);
  });

  it("tells when a counter starts again", () => {
    expect(call(limited("hour"), "t").counters[0]?.resetsAt.toISOString()).toBe("2026-01-01T13:00:00.000Z");
  });
});

describe("amounts", () => {
  const spending = (condition: string): Evaluator =>
    start(
      `tools: {pay: {rules: [{name: cap, conditions: [{path: state.pay.spent, ${condition}}], state: {counter: spent, window: day, increment_from: args.amount}}]}}`,
    );

  it("counts an argument, cutting fractions off", () => {
    const evaluate = spending("op: lte, value: 10");
    expect(call(evaluate, "pay", { amount: 9.9 })).toMatchObject({ decision: "allow", counters: [{ value: "9" }] });
    expect(call(evaluate, "pay", { amount: 1.9 })).toMatchObject({ decision: "allow", counters: [{ value: "10" }] });
    expect(call(evaluate, "pay", { amount: 1 })).toMatchObject({
      decision: "deny",
      message: "Rate limit exceeded for cap",
    });
  });

  it("lets a negative amount walk the cap back", () => {
    const evaluate = spending("op: lte, value: 10");
    const amounts = [10, -100, 100].map((amount) => call(evaluate, "pay", { amount }).decision);
    expect(amounts).toEqual(["allow", "allow", "allow"]);
  });

  it("never counts when no lt or lte stands on the counter itself", () => {
    const evaluate = spending("op: neq, value: 10");
    for (let i = 0; i < 5; i += 1) {
      expect(call(evaluate, "pay", { amount: 100 })).toMatchObject({ decision: "allow", counters: [] });
    }
  });

  it("denies when the amount is missing or no number", () => {
    const evaluate = spending("op: lte, value: 10");
    for (const args of [{}, { amount: "5" }]) {
      expect(call(evaluate, "pay", args)).toMatchObject({ decision: "deny", message: "Internal policy error" });
    }
  });

  it("gives back what it reserved when a later counter is full", () => {
    const evaluate = start(
      "tools:",
      "  t: {rules: [{name: own, rate_limit: 2/hour}]}",
      '  "*": {rules: [{name: all, rate_limit: 1/hour}]}',
    );
    expect(call(evaluate, "other").decision).toBe("allow");
    // "*" is full: its condition passes at the limit, the reservation does not, and t's own count is taken back.
    expect(call(evaluate, "t")).toMatchObject({ decision: "deny", rule: "all" });
    expect(call(evaluate, "t", {}, 3600)).toMatchObject({
      decision: "allow",
      counters: [{ value: "1" }, { value: "1" }],
    });
  });
});
