import type { Policy } from "../policy";
import { besideFile } from "./comments";
import { fit } from "./fit";
import type { Adapted, Format, Rendered, RenderOptions } from "./format";
import { jsonText } from "./quote";

/** Cursor's list of MCP tools that run without approval. */
export const cursor: Format = {
  id: "cursor",
  title: "Cursor",
  product: "Cursor",
  fileName: () => "permissions.json",
  mediaType: "application/json",
  language: "json",
  expresses: { allow: true, ask: false, deny: false, rateLimit: false, conditions: false },
  unlisted: "ask",
  namesServer: true,
  allowing: ["runs", "without asking"],
  howTo: {
    block: "Cursor has no rule that blocks one tool; keep it out of `mcpAllowlist`, and Cursor asks before each call.",
    limit: null,
    ask: "Keep it out of `mcpAllowlist`: Cursor asks before each call of a tool that is not listed.",
  },
  whereItGoes: ".cursor/permissions.json in the project, or ~/.cursor/permissions.json for every project.",
  steps: [
    "Look up the server's name in .cursor/mcp.json and enter it here.",
    "Save the file as .cursor/permissions.json, or merge its list into the one that is there.",
    "Open Cursor's settings: the MCP allowlist shows the tools and can no longer be edited there.",
  ],
  limitScope: null,
  adapt,
  render,
};

function adapt(policy: Policy): Adapted {
  return fit(policy, cursor, {
    test: (name) => name.includes("*"),
    why: "`*` is a wildcard in its list; the tool is left out, so that Cursor asks",
  });
}

function render(policy: Policy, options: RenderOptions): Rendered {
  const { servers, lost } = adapt(policy);
  const mcpAllowlist = servers.flatMap((server) =>
    server.tools.filter((tool) => tool.decision === "allow").map((tool) => `${server.name}:${tool.name}`),
  );
  return { text: jsonText({ mcpAllowlist }), lost, toEdit: [], beside: besideFile(policy, options) };
}
