import type { Policy, ServerPolicy } from "../policy";
import { commented, headerLines, toolLine } from "./comments";
import { fit } from "./fit";
import type { Adapted, Format, Rendered, RenderOptions } from "./format";
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
  allowing: ["lets every call of", "pass"],
  howTo: {
    block: "Put its name into `disallowed_tools`.",
    limit: null,
    ask: null,
  },
  whereItGoes: "The proxy's config.yaml, under mcp_servers.",
  steps: [
    "Find the server under mcp_servers in the proxy's config.yaml and enter its name here; LiteLLM refuses a hyphen in it.",
    "Add the lists of this file to that entry; keep its url or command.",
    "Restart the proxy with that file and list the tools: the blocked ones are gone.",
  ],
  limitScope: null,
  adapt,
  render,
};

function adapt(policy: Policy): Adapted {
  const { servers, lost } = fit(policy, litellm);
  const nothing = servers.some((server) => !server.tools.some((tool) => tool.decision === "allow"));
  // An empty allowed_tools means "no limit" there, so it is not written.
  const open = "LiteLLM cannot allow nothing: the tools of this file are blocked by name, all others pass.";
  return nothing ? { servers, lost: [...lost, open], unlisted: "allow" } : { servers, lost };
}

function render(policy: Policy, options: RenderOptions): Rendered {
  const { servers, lost } = adapt(policy);
  const body = servers.length === 0 ? " {}\n" : `\n${servers.map(serverYaml).join("")}`;
  return { text: `${commented(headerLines(policy, options, lost))}mcp_servers:${body}`, lost, toEdit: [], beside: [] };
}

function serverYaml(server: ServerPolicy): string {
  const list = (key: string, decision: "allow" | "deny"): string => {
    const tools = server.tools.filter((tool) => tool.decision === decision);
    const items = tools.map((tool) => `      # ${toolLine(tool)}\n      - ${yamlText(tool.name)}\n`);
    return items.length === 0 ? "" : `    ${key}:\n${items.join("")}`;
  };
  const lists = list("allowed_tools", "allow") + list("disallowed_tools", "deny");
  const key = yamlKey(spelling(server.name), "  ");
  return lists === "" ? `${key} {}\n` : `${key}\n${lists}`;
}

/** LiteLLM puts a hyphen between the names of server and tool, and does not start with one in a server's name. */
function spelling(name: string): string {
  return name.replaceAll("-", "_");
}
