import { describe, expect, it } from "vitest";
import { loadEvaluator } from "@/lib/policies/evaluate";
import { decideAll, readCalls } from "./simulate";

const NOW = new Date("2026-01-01T12:00:00Z");

describe("readCalls", () => {
  it.each([
    ["one object", '{"tool": "a",\n "arguments": {"x": 1}}', ["a"]],
    ["a list", '[{"tool": "a"}, {"tool": "b"}]', ["a", "b"]],
    ["what begins with a byte order mark", '\ufeff{"tool": "a"}\r\n{"tool": "b"}\r\n', ["a", "b"]],
    ["a line each", '{"tool": "a"}\n\n{"tool": "b"}\n', ["a", "b"]],
  ])("reads %s", (_what, text, tools) => {
    const read = readCalls(text, NOW);
    expect("calls" in read && read.calls.map(({ tool }) => tool)).toEqual(tools);
  });

  it.each([
    ["", "1: there is no call"],
    ['{"tool": "a"}\n{"tool":\n', /^2: /],
    ['{"tool": "a"}\n{"tool": 3}\n', "2: tool must be a text"],
    ["7", /^1: /],
  ])("says what is wrong with %j", (text, expected) => {
    const read = readCalls(text, NOW);
    const [first] = "problems" in read ? read.problems : [];
    const found = `${first?.line}: ${first?.reason}`;
    if (typeof expected === "string") expect(found).toBe(expected);
    else expect(found).toMatch(expected);
  });
});

describe("decideAll", () => {
  it("repeats the calls and keeps counting", () => {
    const loaded = loadEvaluator("intercept", 'version: "1"\ntools: {a: {rules: [{name: n, rate_limit: 2/minute}]}}');
    const read = readCalls('{"tool": "a"}', NOW);
    if (!loaded.ok || "problems" in read) throw new Error("input");
    const decisions = decideAll(read.calls, 3, loaded.policy()).map(({ decision }) => decision);
    expect(decisions).toEqual(["allow", "allow", "deny"]);
    expect(decideAll(read.calls, 1e9, loaded.policy())).toHaveLength(10_000);
  });
});
