import type { Decision, Policy, ServerPolicy } from "../policy";
import { besideFile } from "./comments";
import { fit } from "./fit";
import type { Adapted, Format, Rendered, RenderOptions } from "./format";
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
  allowing: ["runs", "without asking"],
  howTo: {
    block: "Put its rule into `deny`.",
    limit: null,
    ask: "Put its rule into `ask`.",
  },
  whereItGoes: ".claude/settings.json in the project, or ~/.claude/settings.json for every project.",
  steps: [
    "Look up the server's name with `claude mcp list` and enter it here, so that the rules name it the same way.",
    "Merge the lists into `permissions` of .claude/settings.json; keep the rules that are there.",
    "Run /permissions in Claude Code: each rule must be listed.",
  ],
  limitScope: null,
  adapt,
  render,
};

/** Tools whose names become the same rule are one tool to Claude Code: the strictest decision counts. */
function adapt(policy: Policy): Adapted {
  const fitted = fit(policy, claudeCode);
  const servers = fitted.servers.map(mergeSpellings);
  return { servers, lost: [...fitted.lost, ...servers.flatMap((server) => server.lost)] };
}

function render(policy: Policy, options: RenderOptions): Rendered {
  const { servers, lost } = adapt(policy);
  const rules = (decision: Decision): string[] =>
    servers.flatMap((server) =>
      server.tools
        .filter((tool) => tool.decision === decision)
        .map((tool) => `mcp__${spelling(server.name)}__${tool.name}`),
    );
  const permissions = { allow: rules("allow"), ask: rules("ask"), deny: rules("deny") };
  return { text: jsonText({ permissions }), lost, toEdit: [], beside: besideFile(policy, options) };
}

/** Claude Code writes every other character of server and tool names as `_`; a rule with `(` or `*` would mean something else. */
function spelling(name: string): string {
  return name.replace(/[^a-zA-Z0-9_-]/g, "_");
}

function mergeSpellings(server: ServerPolicy): ServerPolicy & { lost: string[] } {
  const spelt = server.tools.map((tool) => ({ ...tool, name: spelling(tool.name) }));
  const { tools } = mergeByName([{ ...server, tools: spelt }]);
  const lost = `Claude Code cannot tell some tools of ${spelling(server.name)} apart by name: the strictest decision counts.`;
  return { ...server, tools, lost: tools.length === spelt.length ? [] : [lost] };
}
