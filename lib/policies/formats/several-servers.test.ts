import { describe, expect, it } from "vitest";
import { buildPolicy } from "../build-policy";
import { loadEvaluator } from "../evaluate";
import { READ_BACK } from "../testing/read-back";
import { tool } from "../testing/servers";
import { FORMATS } from "./index";

const options = { sourceUrl: null, ruleset: "r" };
const policy = buildPolicy(
  [
    { slug: "a", shortName: "alpha", tools: [tool("search", "Read", 1), tool("only_a", "Read", 1)] },
    { slug: "b", shortName: "beta", tools: [tool("search", "Destructive", 5), tool("only_b", "Read", 1)] },
  ],
  { strictness: "recommended" },
);

function rendered(id: string): { text: string; lost: string[] } {
  const format = FORMATS.find((one) => one.id === id);
  if (format === undefined) throw new Error(id);
  return format.render(policy, options);
}

/** Rules of these never name the server; agentgateway's do where there are several. */
const MERGING = FORMATS.filter(({ id, namesServer }) => !namesServer && id !== "agentgateway");

describe("a policy for several servers", () => {
  it.each(MERGING)("$id: of a shared name the strictest counts", ({ id }) => {
    const { text, lost } = rendered(id);
    expect(READ_BACK[id]?.(text, "")).toEqual(
      new Map([
        ["only_a", "allow"],
        ["only_b", "allow"],
        ["search", "deny"],
      ]),
    );
    expect(lost).toContain(
      "Rules do not name the server: for search, which several servers have, the strictest counts.",
    );
  });

  it.each(["codex", "docker", "litellm"])("%s: each server has its own list", (id) => {
    const { text } = rendered(id);
    expect(READ_BACK[id]?.(text, "alpha").get("search")).toBe("allow");
    expect(READ_BACK[id]?.(text, "beta").get("search")).not.toBe("allow");
  });

  it("keeps the conditions of all where a shared name is equally strict", () => {
    const path = { path: { type: "string" } };
    const shared = buildPolicy(
      [
        { slug: "a", shortName: "a", tools: [tool("read", "Read", 2)] },
        { slug: "b", shortName: "b", tools: [tool("read", "Read", 2, path, ["path"])] },
      ],
      { strictness: "recommended" },
    );
    expect(MERGING.map((format) => format.render(shared, options).toEdit.length)).toEqual(MERGING.map(() => 1));
  });

  it("qualifies each rule elsewhere", () => {
    expect(rendered("claude-code").text).toContain('"mcp__alpha__search"');
    expect(rendered("cursor").text).toContain('"alpha:search"');
    expect(rendered("cursor").text).not.toContain('"beta:search"');
    expect(rendered("vscode").text).toContain('"alpha/search"');
    expect(rendered("gemini-cli").text).toContain('mcpName = "beta"\ntoolName = "search"\ndenyMessage');
    expect(rendered("agentgateway").text).toContain('mcp.tool.name == "search" && mcp.tool.target == "alpha"');
  });

  it("is decided by server where the call names one, else by the strictest", () => {
    const loaded = loadEvaluator("neutral", JSON.stringify(policy));
    if (!loaded.ok) throw new Error("policy");
    const decide = loaded.policy();
    const call = { tool: "search", arguments: {}, time: new Date(0) };
    expect(
      [undefined, "alpha", "b"].map((server) => decide(server === undefined ? call : { ...call, server }).decision),
    ).toEqual(["deny", "allow", "deny"]);
  });
});
