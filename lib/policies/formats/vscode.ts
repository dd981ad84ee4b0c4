import type { Policy } from "../policy";
import { commented, headerLines, toolLine } from "./comments";
import { fit, listNames } from "./fit";
import type { Adapted, Format, Rendered, RenderOptions } from "./format";
import { quoted } from "./quote";

/** Custom agent of VS Code and GitHub Copilot: the agent has the tools of its list and no others. */
export const vscode: Format = {
  id: "vscode",
  title: "VS Code",
  product: "VS Code",
  fileName: (serverSlug) => `${serverSlug}.agent.md`,
  mediaType: "text/markdown; charset=utf-8",
  language: "markdown",
  expresses: { allow: true, ask: false, deny: false, rateLimit: false, conditions: false },
  unlisted: "deny",
  namesServer: true,
  allowing: ["lets the agent of this file use", ""],
  bindsOneAgent: true,
  howTo: {
    block: "Leave it out of `tools`.",
    limit: null,
    ask: null,
  },
  whereItGoes: ".github/agents/ in the workspace; the agent is then chosen in the chat's agent picker.",
  steps: [
    "Look up the server's name in .vscode/mcp.json and enter it here.",
    "Save the file in .github/agents/ and add the built-in tools that the agent needs to `tools`.",
    "Choose the agent in the chat and open its tools: only those of the list are ticked.",
  ],
  limitScope: null,
  adapt,
  render,
};

function adapt(policy: Policy): Adapted {
  const { servers, lost } = fit(policy, vscode, {
    test: (name) => name.includes("*"),
    why: "`*` stands for all tools in its list; the tool is left out and cannot be used",
  });
  const names = listNames(servers.map((server) => server.name));
  return { servers, lost: [...lost, `VS Code limits the agent of this file only: others keep all tools of ${names}.`] };
}

function render(policy: Policy, options: RenderOptions): Rendered {
  const { servers, lost } = adapt(policy);
  const names = servers.map((server) => server.name).join(", ");
  const tools = servers.flatMap((server) =>
    server.tools
      .filter((tool) => tool.decision === "allow")
      .map((tool) => `  # ${toolLine(tool)}\n  - ${quoted(`${server.name}/${tool.name}`)}\n`),
  );
  const list = tools.length === 0 ? "tools: []\n" : `tools:\n${tools.join("")}`;
  const text =
    `---\n${commented(headerLines(policy, options, lost))}` +
    `description: ${quoted(`Uses ${names} with the tools of a ${policy.strictness} policy.`)}\n${list}---\n\n` +
    `Use only the tools of this agent. When a task needs another tool, say which and stop.\n`;
  return { text, lost, toEdit: [], beside: [] };
}
