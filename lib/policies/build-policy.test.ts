import { describe, expect, it } from "vitest";
import { CATEGORIES } from "@/lib/catalogue/category";
import { RISK_RANGE } from "@/lib/catalogue/risk";
import { buildPolicy } from "./build-policy";
import { matrixCell, matrixFallback } from "./matrix";
import type { ToolPolicy } from "./policy";
import { shortServerName, STRICTNESSES } from "./policy";
import { CLUSTER, SHOP } from "./testing/servers";

function toolOf(name: string, strictness: (typeof STRICTNESSES)[number], server = CLUSTER): ToolPolicy {
  const tool = buildPolicy(server, { strictness, tools: [name] }).servers[0]?.tools[0];
  if (tool === undefined) throw new Error(`no ${name}`);
  return tool;
}

/** One word for a cell, as the table of the documentation writes it. */
function short(name: string, strictness: (typeof STRICTNESSES)[number], server = CLUSTER): string {
  const { decision, limits } = toolOf(name, strictness, server);
  return [decision, ...limits.map(({ count, window }) => `${count}/${window}`)].join(" ");
}

describe("buildPolicy", () => {
  it.each([
    ["namespaces_list", "allow", "allow", "allow 60/minute"],
    ["pods_log", "allow", "allow", "allow 30/minute"],
    ["secrets_get", "allow 10/minute", "ask", "deny"],
    ["exec", "allow 10/minute", "allow 10/minute", "ask"],
    ["shell", "ask", "ask 10/minute", "deny"],
    ["pod_delete", "allow 10/minute", "ask", "deny"],
    ["namespace_delete", "ask", "deny", "deny"],
    ["mystery", "ask", "ask", "deny"],
  ])("%s: %s, %s, %s", (name, ...expected) => {
    expect(STRICTNESSES.map((strictness) => short(name, strictness))).toEqual(expected);
  });

  it("treats money by the hour and caps the amount", () => {
    expect(STRICTNESSES.map((strictness) => short("refund_create", strictness, SHOP))).toEqual([
      "allow 5/hour",
      "ask 5/hour",
      "deny",
    ]);
    expect(toolOf("refund_create", "permissive", SHOP).conditions).toMatchObject([
      { argument: "amount", check: "atMost", mustBePresent: true },
    ]);
  });

  it("requires the schema's required arguments where the matrix says so", () => {
    expect(toolOf("exec", "recommended").required).toEqual(["container", "command"]);
    expect(toolOf("exec", "permissive").required).toEqual([]);
  });

  it("never becomes looser where a target cannot ask than one step down the matrix", () => {
    expect(toolOf("exec", "strict").fallback).toMatchObject({
      decision: "allow",
      limits: [{ count: 10, window: "minute" }],
    });
    expect(toolOf("shell", "permissive").fallback.decision).toBe("deny");
    expect(toolOf("mystery", "permissive").fallback.decision).toBe("deny");
    expect(toolOf("refund_create", "recommended", SHOP).fallback).toMatchObject({
      decision: "allow",
      limits: [{ count: 5, window: "hour" }],
    });
  });

  it("knows every pair of category and risk that the taxonomy allows", () => {
    for (const category of CATEGORIES) {
      const [lowest, highest] = RISK_RANGE[category];
      for (const risk of [1, 2, 3, 4, 5] as const) {
        const known = risk >= lowest && risk <= highest;
        const strict = matrixCell(category, risk, "permissive") !== matrixCell(null, null, "permissive");
        // Financial 5, Destructive 5 and Execute 5 ask in permissive as unknown does, so compare what the fallback knows.
        if (known && risk < 5)
          expect(matrixFallback(category, risk, "permissive").decision, category + risk).toBe("allow");
        if (!known) expect(strict, category + risk).toBe(false);
      }
    }
  });

  it("sorts servers and tools and keeps one whole-server policy per server", () => {
    const policy = buildPolicy([SHOP, CLUSTER], { strictness: "strict" });
    expect(policy.servers.map((server) => server.slug)).toEqual(["example-cluster", "example-shop"]);
    for (const { tools } of policy.servers) {
      expect(tools.map((tool) => tool.name)).toEqual(tools.map((tool) => tool.name).sort());
    }
  });
});

describe("shortServerName", () => {
  it.each([
    ["io.github.containers/kubernetes-mcp-server", "kubernetes-mcp-server"],
    ["@scope/server.name", "server-name"],
    ["日本", "server"],
  ])("%s → %s", (name, expected) => expect(shortServerName(name)).toBe(expected));
});
