import type { Policy } from "../policy";
import { besideFile } from "./comments";
import { fit } from "./fit";
import type { Format, Rendered, RenderOptions } from "./format";
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
  whereItGoes: ".cursor/permissions.json in the project, or ~/.cursor/permissions.json for every project.",
  steps: [
    "Look up the server's name in .cursor/mcp.json and enter it here.",
    "Save the file as .cursor/permissions.json, or merge its list into the one that is there.",
    "Open Cursor's settings: the MCP allowlist shows the tools and can no longer be edited there.",
  ],
  limitScope: null,
  render,
};

function render(policy: Policy, options: RenderOptions): Rendered {
  const { servers, lost } = fit(policy, cursor, {
    test: (name) => name.includes("*"),
    why: "`*` is a wildcard in its list; the tool is left out, so that Cursor asks",
  });
  const mcpAllowlist = servers.flatMap((server) =>
    server.tools.filter((tool) => tool.decision === "allow").map((tool) => `${server.name}:${tool.name}`),
  );
  return { text: jsonText({ mcpAllowlist }), lost, toEdit: [], beside: besideFile(policy, options) };
}
