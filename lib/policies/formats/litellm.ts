import type { Policy, ServerPolicy } from "../policy";
import { commented, headerLines, toolLine } from "./comments";
import { fit } from "./fit";
import type { Format, Rendered, RenderOptions } from "./format";
import { yamlKey, yamlText } from "./quote";

/** Tool lists of LiteLLM's MCP servers. */
export const litellm: Format = {
  id: "litellm",
  title: "LiteLLM",
  product: "LiteLLM",
  fileName: (serverSlug) => `${serverSlug}.yaml`,
  mediaType: "application/yaml",
  language: "yaml",
  expresses: { allow: true, ask: false, deny: true, rateLimit: false, conditions: false },
  unlisted: "deny",
  namesServer: true,
  whereItGoes: "The proxy's config.yaml, under mcp_servers.",
  steps: [
    "Find the server under mcp_servers in the proxy's config.yaml and enter its name here.",
    "Add both lists to that entry; keep its url or command.",
    "Restart the proxy with that file and list the tools: the blocked ones are gone.",
  ],
  limitScope: null,
  render,
};

function render(policy: Policy, options: RenderOptions): Rendered {
  const fitted = fit(policy, litellm);
  const open = fitted.servers.filter((server) => !server.tools.some((tool) => tool.decision === "allow"));
  const lost = [
    ...fitted.lost,
    // An empty allowed_tools means "no limit" there, so it is not written.
    ...(open.length === 0
      ? []
      : ["LiteLLM cannot allow nothing: every known tool is blocked by name, a new one is not."]),
  ];
  const body = fitted.servers.length === 0 ? " {}\n" : `\n${fitted.servers.map(serverYaml).join("")}`;
  return { text: `${commented(headerLines(policy, options, lost))}mcp_servers:${body}`, lost, toEdit: [], beside: [] };
}

function serverYaml(server: ServerPolicy): string {
  const list = (key: string, decision: "allow" | "deny"): string => {
    const tools = server.tools.filter((tool) => tool.decision === decision);
    const items = tools.map((tool) => `      # ${toolLine(tool)}\n      - ${yamlText(tool.name)}\n`);
    return items.length === 0 ? "" : `    ${key}:\n${items.join("")}`;
  };
  const lists = list("allowed_tools", "allow") + list("disallowed_tools", "deny");
  return lists === "" ? `${yamlKey(server.name, "  ")} {}\n` : `${yamlKey(server.name, "  ")}\n${lists}`;
}
