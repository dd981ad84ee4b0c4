import { describe, expect, it } from "vitest";
import { buildPolicy } from "./build-policy";
import { loadEvaluator } from "./evaluate";
import { explain } from "./explain";
import { FORMATS } from "./formats/index";
import type { Policy, Strictness } from "./policy";
import { STRICTNESSES } from "./policy";
import { CLUSTER, SHOP } from "./testing/servers";

const SERVERS = [CLUSTER, SHOP];
const options = { sourceUrl: null, ruleset: "r" };

function policyOf(name: string, strictness: Strictness = "recommended"): Policy {
  const server = SERVERS.find(({ tools }) => tools.some((tool) => tool.name === name)) ?? CLUSTER;
  return buildPolicy(server, { strictness, tools: [name] });
}

function explained(name: string, format: string, strictness?: Strictness): ReturnType<typeof explain> {
  const found = FORMATS.find(({ id }) => id === format);
  if (found === undefined) throw new Error(format);
  return explain(policyOf(name, strictness), found);
}

describe("explain", () => {
  it.each([
    [
      "exec",
      "intercept",
      "limit",
      "Intercept lets every call of exec pass, up to 10 calls a minute if command and container are given.",
    ],
    ["exec", "claude-code", "ask", "Claude Code asks before each call of exec."],
    ["exec", "docker", "allow", "Docker MCP gateway lets every call of exec pass."],
    ["pod_delete", "policylayer", "deny", "PolicyLayer refuses every call of pod_delete."],
    ["pod_delete", "cursor", "ask", "Cursor asks before each call of pod_delete."],
    ["namespace_delete", "cursor", "ask", "Cursor asks before each call of namespace_delete."],
    ["namespace_delete", "codex", "deny", "Codex refuses every call of namespace_delete."],
    [
      "file_read",
      "opa",
      "allow",
      "Open Policy Agent lets every call of file_read pass, if path is given and path meets its condition.",
    ],
    ["catalogue.search", "intercept", "allow", "Intercept lets every call of catalogue.search pass."],
    [
      "exec",
      "agentgateway",
      "allow",
      "agentgateway lets every call of exec pass, if command and container are given, or no argument at all is given.",
    ],
    ["page_fetch", "gemini-cli", "allow", "Gemini CLI runs page_fetch without asking, if url meets its condition."],
    ["namespaces_list", "vscode", "allow", "VS Code lets the agent of this file use namespaces_list."],
    ["namespace_delete", "vscode", "deny", "VS Code keeps namespace_delete from the agent of this file."],
  ])("%s in %s: %s", (name, format, decision, effect) => {
    const found = explained(name, format);
    expect({ ...found, effect: found.effect.replace(/;.*/, "") }).toMatchObject({
      decision,
      effect: effect.slice(0, -1),
    });
  });

  it.each([
    ["exec", "intercept", "; other tools of the server are refused until the file names them."],
    ["exec", "codex", "; other tools of the server are refused until the file names them."],
    ["exec", "cursor", "; it asks before tools that the file does not name."],
    ["exec", "vscode", "; other tools of the server are out of its reach until the file names them."],
    ["namespaces_list", "litellm", "; other tools of the server are refused until the file names them."],
    ["namespace_delete", "litellm", "; other tools of the server pass."],
  ])("tells what a file for %s in %s does with other tools", (name, format, expected) => {
    expect(explained(name, format).effect).toContain(expected);
  });

  it("says what is decided in the end", () => {
    expect(explained("exec", "intercept").decision).toBe("limit");
    expect(explained("exec", "codex").decision).toBe("ask");
    expect(explained("shell", "toolhive").decision).toBe("deny");
    expect(explained("pods_log", "litellm").decision).toBe("allow");
  });

  it("says whom a limit counts for and when it starts again, or which formats can limit", () => {
    expect(explained("exec", "intercept").rateLimit).toMatch(/10 calls a minute, counted .*top of each UTC minute/);
    expect(explained("exec", "policylayer").rateLimit).toMatch(/for each grant/);
    expect(explained("catalogue.search", "intercept").rateLimit).toBe(
      "Not catalogue.search of shop with Intercept: it cannot count calls of a tool with a dot in its name; PolicyLayer can.",
    );
    expect(explained("pods_log", "intercept").rateLimit).toMatch(
      /sets no limit on pods_log of .*; give it a rule .*`rate_limit`/,
    );
    expect(explained("exec", "cursor").rateLimit).toBe(
      "Not exec of cluster with Cursor: it cannot limit how often a tool is called; Intercept and PolicyLayer can.",
    );
  });

  it.each(FORMATS)("$id: names only fields that its files have", (format) => {
    const files = SERVERS.flatMap((server) =>
      STRICTNESSES.map((strictness) => format.render(buildPolicy(server, { strictness }), options).text),
    ).join("\n");
    const { block, limit, ask } = format.howTo;
    const fields = [block, limit, ask].flatMap((text) =>
      [...(text ?? "").matchAll(/`([^`]+)`/g)].map(([, field]) => field),
    );
    for (const field of fields) expect(files).toContain(field);
    expect(limit !== null).toBe(format.expresses.rateLimit);
    expect(ask !== null).toBe(format.expresses.ask || format.unlisted === "ask");
    expect(format.limitScope !== null).toBe(format.expresses.rateLimit);
  });

  it.each(["intercept", "policylayer"] as const)("%s: decision and effect agree with what the file does", (id) => {
    for (const { tools } of SERVERS) {
      for (const { name } of tools) {
        for (const strictness of STRICTNESSES) {
          const policy = policyOf(name, strictness);
          const format = FORMATS.find((one) => one.id === id);
          const loaded = loadEvaluator(id, format?.render(policy, options).text ?? "");
          if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
          const evaluate = loaded.policy();
          const args = {
            name: "a",
            container: "c",
            command: "ls",
            image: "i",
            namespace: "n",
            path: "p",
            url: "https://a",
            sql: "select 1",
            label: "l",
            to: "t",
            body: "b",
            ids: [],
            charge: "c",
            recipient: "r",
            amount: 1,
          };
          const decisions = Array.from(
            { length: 100 },
            () => evaluate({ tool: name, arguments: args, time: new Date(0) }).decision,
          );
          const seen = decisions[0] === "deny" ? "deny" : decisions.includes("deny") ? "limit" : "allow";
          expect(explained(name, id, strictness).decision, `${name} ${strictness}`).toBe(seen);
        }
      }
    }
  });

  it("gives every category its line of advice", () => {
    expect(explained("exec", "intercept").advice).toMatch(
      /caller's choice.* allows exec of .* at most 10 calls a minute and wants/,
    );
    expect(explained("mystery", "intercept", "strict").advice).toMatch(/not known.* blocks mystery of .*\.$/);
    expect(explained("order_place", "intercept").advice).toMatch(/The schema of order_place has no number to cap\.$/);
    expect(explained("payment_send", "intercept").advice).toMatch(
      /asks before each call of payment_send of .*, at most 1 call an hour\.$/,
    );
  });
});
