import type { Decision, Policy, ServerPolicy, ToolPolicy } from "../policy";
import { besideFile } from "./comments";
import { fit } from "./fit";
import type { Format, Rendered, RenderOptions } from "./format";
import { mergeByName } from "./merge";
import { jsonText } from "./quote";

/** Permission rules of Claude Code's settings. */
export const claudeCode: Format = {
  id: "claude-code",
  title: "Claude Code",
  product: "Claude Code",
  fileName: () => "settings.json",
  mediaType: "application/json",
  language: "json",
  expresses: { allow: true, ask: true, deny: true, rateLimit: false, conditions: false },
  unlisted: "ask",
  namesServer: true,
  whereItGoes: ".claude/settings.json in the project, or ~/.claude/settings.json for every project.",
  steps: [
    "Look up the server's name with `claude mcp list` and enter it here, so that the rules name it the same way.",
    "Merge the lists into `permissions` of .claude/settings.json; keep the rules that are there.",
    "Run /permissions in Claude Code: each rule must be listed.",
  ],
  limitScope: null,
  render,
};

function render(policy: Policy, options: RenderOptions): Rendered {
  const fitted = fit(policy, claudeCode);
  // Tools whose names become the same rule are one tool to Claude Code: the strictest decision counts.
  const servers = fitted.servers.map((server) => mergeSpellings(server));
  const rules = (decision: Decision): string[] =>
    servers.flatMap((server) =>
      server.tools
        .filter((tool) => tool.decision === decision)
        .map((tool) => `mcp__${spelling(server.name)}__${tool.name}`),
    );
  const permissions = { allow: rules("allow"), ask: rules("ask"), deny: rules("deny") };
  const lost = [...fitted.lost, ...servers.flatMap((server) => server.lost)];
  return { text: jsonText({ permissions }), lost, toEdit: [], beside: besideFile(policy, options) };
}

/** Claude Code writes every other character of server and tool names as `_`; a rule with `(` or `*` would mean something else. */
function spelling(name: string): string {
  return name.replace(/[^a-zA-Z0-9_-]/g, "_");
}

function mergeSpellings(server: ServerPolicy): { name: string; tools: ToolPolicy[]; lost: string[] } {
  const tools = server.tools.map((tool) => ({ ...tool, name: spelling(tool.name) }));
  const merged = mergeByName([{ ...server, tools }]);
  return {
    name: server.name,
    tools: merged.tools,
    lost:
      merged.tools.length === tools.length
        ? []
        : [
            `Claude Code cannot tell some tools of ${spelling(server.name)} apart by name: the strictest decision counts.`,
          ],
  };
}
