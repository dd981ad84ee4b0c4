import { terminalText } from "@/lib/catalogue/text";
import type { Policy, ServerPolicy } from "../policy";
import { commented, headerLines, toolLine } from "./comments";
import { fit } from "./fit";
import type { Adapted, Format, Rendered, RenderOptions } from "./format";
import { quoted, tomlKey } from "./quote";

/** Tool lists and approval modes of Codex's MCP servers. */
export const codex: Format = {
  id: "codex",
  title: "Codex",
  product: "Codex",
  fileName: () => "config.toml",
  mediaType: "application/toml",
  language: "toml",
  expresses: { allow: true, ask: true, deny: true, rateLimit: false, conditions: false },
  unlisted: "deny",
  namesServer: true,
  allowing: ["runs", "without asking"],
  howTo: {
    block: "Put its name into `disabled_tools`.",
    limit: null,
    ask: "Leave it in `enabled_tools` without an `approval_mode` of its own, under `default_tools_approval_mode`.",
  },
  whereItGoes: "~/.codex/config.toml, under the server's own table.",
  steps: [
    "Find the server's table in ~/.codex/config.toml and enter its name here.",
    "Add the keys to that table and the `tools` tables below it; keep its command or url.",
    "Restart Codex and run /mcp: only the enabled tools are listed.",
  ],
  limitScope: null,
  adapt,
  render,
};

function adapt(policy: Policy): Adapted {
  return fit(policy, codex);
}

function render(policy: Policy, options: RenderOptions): Rendered {
  const { servers, lost } = adapt(policy);
  const text = commented(headerLines(policy, options, lost)) + servers.map(serverToml).join("");
  return { text, lost, toEdit: [], beside: [] };
}

function serverToml(server: ServerPolicy): string {
  const table = `mcp_servers.${tomlKey(server.name)}`;
  const enabled = server.tools.filter((tool) => tool.decision !== "deny");
  const disabled = server.tools.filter((tool) => tool.decision === "deny");
  const list = (tools: ServerPolicy["tools"]): string =>
    tools.map((tool) => `  # ${terminalText(tool.name, 60)}: ${toolLine(tool)}\n  ${quoted(tool.name)},\n`).join("");
  const approved = enabled
    .filter((tool) => tool.decision === "allow")
    .map((tool) => `\n[${table}.tools.${tomlKey(tool.name)}]\napproval_mode = "approve"\n`);
  return (
    `\n[${table}]\n` +
    `# Tools that are not enabled cannot be called.\nenabled_tools = [\n${list(enabled)}]\n` +
    `disabled_tools = [\n${list(disabled)}]\n` +
    `# Ask before every enabled tool that is not approved below.\ndefault_tools_approval_mode = "prompt"\n` +
    approved.join("")
  );
}
