import { describe, expect, it } from "vitest";
import { decideLines } from "./decide-lines";
import { loadEvaluator } from "./evaluate";

async function decided(...lines: string[]): Promise<unknown[]> {
  const policy =
    'version: "1"\ntools: {t: {rules: [{name: once, rate_limit: 1/hour}]}, p: {rules: [{name: n, conditions: [{path: args.__proto__, op: eq, value: 1}]}]}}';
  const loaded = loadEvaluator("intercept", policy);
  if (!loaded.ok) throw new Error("policy");
  const results = [];
  for await (const line of decideLines(lines, loaded.policy(), () => new Date(0))) results.push(line);
  return results;
}

describe("decideLines", () => {
  it("decides a call a line, at its own time or now, and keeps counting", async () => {
    const allowed = { decision: "allow", rule: null, message: "" };
    const denied = { decision: "deny", rule: "once", message: "Rate limit of 1 per hour reached. Try again later." };
    const lines = [
      '{"tool":"t"}',
      "",
      '{"tool":"t","arguments":{},"time":"1970-01-01T01:59:59+01:00"}',
      '{"tool":"t","time":3600000}',
    ];
    expect(await decided(...lines)).toEqual([allowed, denied, allowed]);
  });

  it("reads past a byte order mark at the beginning", async () => {
    expect(await decided('\ufeff{"tool":"x"}\r')).toEqual([{ decision: "allow", rule: null, message: "" }]);
  });

  it("names a line that is no call and goes on", async () => {
    expect(
      await decided(
        "{",
        '{"tool":"x"}',
        "[]",
        '{"tool":"x","time":"noon"}',
        '{"tool":"x","arguments":[1]}',
        '{"tool":"x","time":1e300}',
      ),
    ).toEqual([
      { error: expect.stringContaining("JSON"), call: 1 },
      { decision: "allow", rule: null, message: "" },
      { error: "a call must be an object with tool, arguments and time", call: 3 },
      { error: expect.stringContaining("time must be"), call: 4 },
      { error: "arguments must be an object", call: 5 },
      { error: expect.stringContaining("time must be"), call: 6 },
    ]);
  });

  it("refuses arguments that are nested too deep to be printed", async () => {
    const deep = `{"tool":"x","arguments":{"a":${"[".repeat(20_000)}${"]".repeat(20_000)}}}`;
    const allowed = { decision: "allow" };
    expect(await decided(deep, '{"tool":"x","arguments":{"a":[[[1]]]}}')).toMatchObject([
      { error: "arguments are nested more than 100 levels deep" },
      allowed,
    ]);
  });

  it("keeps an argument named __proto__", async () => {
    expect(await decided('{"tool":"p","arguments":{"__proto__":1}}', '{"tool":"p","arguments":{}}')).toMatchObject([
      { decision: "allow" },
      { decision: "deny" },
    ]);
  });
});
