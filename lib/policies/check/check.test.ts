import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CATEGORIES } from "@/lib/catalogue/category";
import { buildPolicy } from "../build-policy";
import { FORMATS } from "../formats/index";
import { STRICTNESSES } from "../policy";
import { HOSTILE_NAMES } from "../testing/hostile-names";
import { CLUSTER, SHOP, tool } from "../testing/servers";
import { checkPolicy } from "./check";

async function first(format: string, text: string): Promise<string> {
  const [problem] = (await checkPolicy(format, text))?.problems ?? [];
  return problem === undefined ? "none" : `${problem.line}:${problem.column} ${problem.reason}`;
}

describe.each(FORMATS)("$id", (format) => {
  it("finds nothing wrong with what we render", async () => {
    for (const server of [CLUSTER, SHOP]) {
      for (const strictness of STRICTNESSES) {
        const { text } = format.render(buildPolicy(server, { strictness }), { sourceUrl: null, ruleset: "r" });
        expect((await checkPolicy(format.id, text))?.problems).toEqual([]);
      }
    }
  });

  it("finds nothing wrong with hostile names", async () => {
    const tools = HOSTILE_NAMES.map((name, index) =>
      tool(name, CATEGORIES[index % 5] ?? null, index % 2 === 0 ? 3 : 5),
    );
    const policy = buildPolicy({ slug: "s", shortName: "s", tools }, { strictness: "permissive" });
    const { text } = format.render(policy, { sourceUrl: null, ruleset: "r" });
    expect((await checkPolicy(format.id, text))?.problems).toEqual([]);
  });

  it("answers any text", async () => {
    const lines = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      '"',
      "a: b",
      "- a",
      "---",
      "[a]",
      "a = 1",
      "package x",
      "cedar:",
      "rules:",
      "\u0000",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(lines, fc.string({ maxLength: 5 })), { maxLength: 8 }), async (parts) => {
        const checked = await checkPolicy(format.id, parts.join("\n"));
        expect(checked).not.toBeNull();
        for (const { reason } of checked?.problems ?? []) expect(reason).not.toMatch(/Invalid input|received|Zod/);
      }),
      { numRuns: 100 },
    );
  });
});

describe("checkPolicy", () => {
  it.each([
    [
      "claude-code",
      '{"permissions":{"allow":[\n"mcp__a__b(x)"]}}',
      "2:1 permissions.allow.0: Claude Code silently drops an MCP rule with parentheses",
    ],
    [
      "claude-code",
      '{"permissions":{"allow":["mcp__*"]}}',
      "1:26 permissions.allow.0: a wildcard in the server's name is skipped: name the server",
    ],
    ["cursor", '{"mcpAllowlist":["tool"]}', "1:18 mcpAllowlist.0: an entry is server:tool"],
    ["docker", "a:\n  - x\nb: y\n", "3:4 b: must be a list of texts"],
    [
      "litellm",
      "mcp_servers:\n  a:\n    allowed_tools: []\n",
      "3:20 mcp_servers.a.allowed_tools: an empty list means no limit; leave the key out",
    ],
    ["litellm", "mcp_servers:\n  a-b: {}\n", /^2:\d+ .*LiteLLM refuses a hyphen/],
    ["litellm", "mcp_servers:\n  a: x\n", "2:6 mcp_servers.a: must be an object"],
    ["agentgateway", "mcpAuthorization:\n  rules:\n    - 'a =='\n", /^3:7 not CEL: /],
    ["toolhive", 'version: "1.0"\ntype: cedarv1\ncedar:\n  policies:\n    - "permit(;"\n', /^5:7 not Cedar: /],
    ["toolhive", 'version: "1.0"\ntype: cedarv1\ncedar: {policies: []}\n', /ToolHive refuses a file without a policy/],
    ["codex", "[mcp_servers.a\n", /^1:\d+ /],
    ["codex", '[mcp_servers."a b"]\n', /Codex refuses a server name/],
    ["gemini-cli", '[[rule]]\ndecision = "ask"\npriority = 1\n', /^2:1 .*must be allow, deny or ask_user/],
    [
      "gemini-cli",
      '[[rule]]\ndecision = "deny"\npriority = 1\n[[rule]]\ndecision = "deny"\npriority = 1000\n',
      /^6:1 rule\.1\.priority/,
    ],
    ["vscode", "tools: []", "1:1 the file must begin with front matter between --- lines"],
    ["vscode", "---\ntools: a\n---\n", "2:8 tools: must be a list of texts"],
    ["opa", 'package x\nallow if { input.tool == "a\n', '2:10 "{" is not closed'],
    ["opa", "allow if { true", "1:1 there is no package line"],
    ["opa", 'package x\ny := `a "\n( b`\nz := "c # d"  # say "hello (\n', "none"],
    ["opa", "package x\ny := `a", "2:6 a text is not closed"],
  ])("%s: %j", async (format, text, expected) => {
    const found = await first(format, text);
    if (typeof expected === "string") expect(found).toBe(expected);
    else expect(found).toMatch(expected);
  });

  it.each([
    ["a text that never ends", `package x\ny := "${'\\"'.repeat(100_000)}\n`, "2:6 a text is not closed"],
    ["brackets that close nothing", `package x\n${")".repeat(100_000)}`, '2:1 ")" closes nothing'],
  ])("reads Rego once: %s", async (_what, text, expected) => {
    expect(await first("opa", text)).toBe(expected);
  });

  it("survives Cedar that is nested beyond its parser's stack, and goes on", async () => {
    const rule = (body: string): string => `    - 'permit(principal, action, resource) when { ${body} };'\n`;
    const deep = rule(`${"[".repeat(3000)}${"]".repeat(3000)} == 1`);
    const text = `version: "1.0"\ntype: cedarv1\ncedar:\n  policies:\n${deep}${rule("true")}`;
    const checked = await checkPolicy("toolhive", text);
    expect(checked?.problems.map(({ line, reason }) => `${line}: ${reason}`)).toEqual([
      expect.stringMatching(/^5: not Cedar: /),
    ]);
  });

  it("reads a quarter of a megabyte of keys in no time, and says which are there twice", async () => {
    const keys = Array.from({ length: 30_000 }, (_, index) => ` t${index}:\n`).join("");
    const started = process.cpuUsage();
    expect(await first("intercept", `version: "1"\ntools:\n${keys} t7:\n`)).toBe("30003:2 Map keys must be unique");
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(10);
  });

  it("knows no other formats", async () => {
    expect(await checkPolicy("toString", "")).toBeNull();
  });
});
