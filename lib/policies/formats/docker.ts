import type { Policy, ServerPolicy } from "../policy";
import { commented, headerLines, toolLine } from "./comments";
import { fit } from "./fit";
import type { Adapted, Format, Rendered, RenderOptions } from "./format";
import { quoted, yamlKey, yamlText } from "./quote";

/** Tools that Docker's MCP gateway enables, by server. */
export const docker: Format = {
  id: "docker",
  title: "Docker MCP gateway",
  product: "Docker MCP gateway",
  fileName: () => "tools.yaml",
  mediaType: "application/yaml",
  language: "yaml",
  expresses: { allow: true, ask: false, deny: false, rateLimit: false, conditions: false },
  unlisted: "deny",
  namesServer: true,
  allowing: ["lets every call of", "pass"],
  howTo: {
    block: "Leave it out of the list of its server.",
    limit: null,
    ask: null,
  },
  whereItGoes: "~/.docker/mcp/tools.yaml, or a file given with --additional-tools-config.",
  steps: [
    "Look up the server's name with `docker mcp server ls` and enter it here.",
    "Save the file as ~/.docker/mcp/tools.yaml, or add the server's list to the one that is there.",
    "Start the gateway again: docker mcp gateway run; then `docker mcp tools ls` lists only these tools.",
  ],
  limitScope: null,
  adapt,
  render,
};

function adapt(policy: Policy): Adapted {
  return fit(policy, docker, {
    test: (name) => name === "*",
    why: "`*` stands for all tools; the tool stays disabled",
  });
}

function render(policy: Policy, options: RenderOptions): Rendered {
  const { servers, lost } = adapt(policy);
  const body = servers.length === 0 ? "{}\n" : servers.map(serverYaml).join("");
  return { text: commented(headerLines(policy, options, lost)) + body, lost, toEdit: [], beside: [] };
}

function serverYaml(server: ServerPolicy): string {
  const allowed = server.tools.filter((tool) => tool.decision === "allow");
  const key = yamlKey(server.name, "");
  if (allowed.length === 0) return `${key} []\n`;
  return `${key}\n${allowed.map((tool) => `  # ${toolLine(tool)}\n  - ${listItem(tool.name)}\n`).join("")}`;
}

function listItem(name: string): string {
  return yamlText(name) === name ? name : quoted(name);
}
