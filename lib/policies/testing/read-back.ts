import { policySetTextToParts, policyToJson } from "@cedar-policy/cedar-wasm/nodejs";
import { parse as parseCel } from "@marcbachmann/cel-js";
import { parse as parseToml } from "smol-toml";
import { parse as parseYaml } from "yaml";
import { z } from "zod";
import type { Decision } from "../policy";

/**
 * Reads each format with a parser that is not ours and tells what the file says of each tool it names. For tests of the
 * renderers: nothing here knows how the text was written.
 */

type Named = Map<string, Decision>;

const Names = z.array(z.string());

function named(decision: Decision, names: Iterable<string>): [string, Decision][] {
  return [...names].map((name) => [name, decision]);
}

/** Own entries of a mapping as a parser gives it: `yaml` as a Map, so that no name can be lost to the prototype. */
function yamlMap(value: unknown): [string, unknown][] {
  return [...z.map(z.string(), z.unknown()).parse(value)];
}

function yamlOf(text: string): Map<string, unknown> {
  return z.map(z.string(), z.unknown()).parse(parseYaml(text, { mapAsMap: true, version: "1.2" }));
}

function intercept(text: string): Named {
  const Rules = z.array(z.map(z.string(), z.unknown()));
  return new Map(
    yamlMap(yamlOf(text).get("tools")).map(([name, value]) => {
      const rules = Rules.parse(new Map(yamlMap(value)).get("rules"));
      return [name, rules.some((rule) => rule.get("action") === "deny") ? "deny" : "allow"];
    }),
  );
}

function policylayer(text: string): Named {
  const Tools = z.record(
    z.string(),
    z.object({ deny_if: z.array(z.object({ conditions: z.array(z.unknown()) })).optional() }),
  );
  // A record schema would drop an own `__proto__`, so the entries are taken first.
  const document: unknown = JSON.parse(text);
  const tools = Object.entries(z.object({ tools: z.unknown() }).parse(document).tools ?? {});
  return new Map(
    tools.map(([name, rules]) => {
      const [parsed] = Object.values(Tools.parse({ tool: rules }));
      return [name, parsed?.deny_if?.some(({ conditions }) => conditions.length === 0) === true ? "deny" : "allow"];
    }),
  );
}

function claudeCode(text: string, server: string): Named {
  const { permissions } = z
    .object({ permissions: z.object({ allow: Names, ask: Names, deny: Names }) })
    .parse(JSON.parse(text));
  const bare = (rules: string[]): string[] => rules.map((rule) => rule.slice(`mcp__${server}__`.length));
  return new Map([
    ...named("allow", bare(permissions.allow)),
    ...named("ask", bare(permissions.ask)),
    ...named("deny", bare(permissions.deny)),
  ]);
}

function codex(text: string, server: string): Named {
  const Server = z.object({ enabled_tools: Names, disabled_tools: Names, tools: z.unknown().optional() });
  const { mcp_servers } = z.object({ mcp_servers: z.record(z.string(), z.unknown()) }).parse(parseToml(text));
  const { enabled_tools, disabled_tools, tools } = Server.parse(mcp_servers[server]);
  const approved = new Set(Object.keys(tools ?? {}));
  return new Map([
    ...enabled_tools.map((name): [string, Decision] => [name, approved.has(name) ? "allow" : "ask"]),
    ...named("deny", disabled_tools),
  ]);
}

function cursor(text: string, server: string): Named {
  const { mcpAllowlist } = z.object({ mcpAllowlist: Names }).parse(JSON.parse(text));
  return new Map(
    named(
      "allow",
      mcpAllowlist.map((entry) => entry.slice(server.length + 1)),
    ),
  );
}

function geminiCli(text: string): Named {
  const Rule = z.object({ toolName: z.string().optional(), argsPattern: z.string().optional(), decision: z.string() });
  const { rule } = z.object({ rule: z.array(Rule) }).parse(parseToml(text));
  const DECISIONS: Record<string, Decision> = { allow: "allow", ask_user: "ask", deny: "deny" };
  return new Map(
    rule
      .filter((entry) => entry.toolName !== undefined && entry.argsPattern === undefined)
      .map((entry) => [entry.toolName ?? "", DECISIONS[entry.decision] ?? "deny"]),
  );
}

function vscode(text: string, server: string): Named {
  const front = /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? "";
  const { tools } = z.object({ tools: Names }).parse(parseYaml(front));
  return new Map(
    named(
      "allow",
      tools.map((entry) => entry.slice(server.length + 1)),
    ),
  );
}

function docker(text: string, server: string): Named {
  return new Map(named("allow", Names.parse(yamlOf(text).get(server))));
}

function litellm(text: string, server: string): Named {
  const servers = new Map(yamlMap(yamlOf(text).get("mcp_servers")));
  const lists = new Map(yamlMap(servers.get(server.replaceAll("-", "_"))));
  return new Map([
    ...named("allow", Names.parse(lists.get("allowed_tools") ?? [])),
    ...named("deny", Names.parse(lists.get("disallowed_tools") ?? [])),
  ]);
}

/** The text that the first comparison of a CEL rule names, by the parser's own tree. */
function agentgateway(text: string): Named {
  const { mcpAuthorization } = z.object({ mcpAuthorization: z.object({ rules: Names }) }).parse(parseYaml(text));
  return new Map(
    named(
      "allow",
      mcpAuthorization.rules.map((rule) => firstText(parseCel(rule).ast)),
    ),
  );
}

function firstText(node: unknown): string {
  const { op, args } = z.object({ op: z.string(), args: z.unknown() }).parse(node);
  if (op === "value") return z.string().parse(args);
  const [left, right] = z.array(z.unknown()).parse(args);
  return firstText(op === "==" ? right : left);
}

function toolhive(text: string): Named {
  const { cedar } = z.object({ cedar: z.object({ policies: Names }) }).parse(parseYaml(text));
  const Policy = z.object({
    effect: z.enum(["permit", "forbid"]),
    resource: z.object({ entity: z.object({ type: z.literal("Tool"), id: z.string() }).optional() }),
  });
  const read = (policy: string): [string, Decision][] => {
    const parts = policySetTextToParts(policy);
    if (parts.type === "failure") throw new Error(`${policy}\n${JSON.stringify(parts.errors)}`);
    const answer = policyToJson(parts.policies[0] ?? "");
    if (answer.type === "failure") throw new Error(JSON.stringify(answer.errors));
    const { effect, resource } = Policy.parse(answer.json);
    // Only the policy that forbids everything names no tool.
    return resource.entity === undefined ? [] : [[resource.entity.id, effect === "permit" ? "allow" : "deny"]];
  };
  return new Map(cedar.policies.flatMap(read));
}

/**
 * Rego's string literals are JSON's. No registry package carries OPA's parser, so names are read from the two places that
 * hold them; semantics.test.ts runs OPA itself where it is installed.
 */
function opa(text: string): Named {
  const literals = (pattern: RegExp): string[] =>
    [...text.matchAll(pattern)].map((match) => z.string().parse(JSON.parse(match[1] ?? "")));
  return new Map([
    ...named("allow", literals(/^\tinput\.tool == ("(?:[^"\\]|\\.)*")$/gm)),
    ...named("deny", literals(/^\t("(?:[^"\\]|\\.)*"): "/gm)),
  ]);
}

/** By format id: what a file says of each tool, for one server under its configured name. */
export const READ_BACK: Record<string, (text: string, server: string) => Named> = {
  intercept,
  policylayer,
  "claude-code": claudeCode,
  codex,
  cursor,
  "gemini-cli": geminiCli,
  vscode,
  docker,
  agentgateway,
  toolhive,
  opa,
  litellm,
};
