import { terminalText } from "@/lib/catalogue/text";
import type { Condition, Policy, ServerPolicy, ToolPolicy } from "../policy";
import { checkable, placesToEdit, refusal } from "./arguments";
import { commented, editLine, headerLines, toolLine } from "./comments";
import { fit } from "./fit";
import type { Adapted, Format, Rendered, RenderOptions } from "./format";
import { escapedLiteral, startsOtherwise } from "./patterns";
import { quoted } from "./quote";

/**
 * Rules of Gemini CLI's policy engine. `tools.core` is never written: any value of it silently denies all MCP tools.
 * Rules with an `argsPattern` only deny: an allowing one would leave the tool hidden by the server's own deny rule.
 */
export const geminiCli: Format = {
  id: "gemini-cli",
  title: "Gemini CLI",
  product: "Gemini CLI",
  fileName: (serverSlug) => `${serverSlug}.toml`,
  mediaType: "application/toml",
  language: "toml",
  expresses: { allow: true, ask: true, deny: true, rateLimit: false, conditions: true },
  unlisted: "deny",
  namesServer: true,
  allowing: ["runs", "without asking"],
  howTo: {
    block: 'Give it a `[[rule]]` with `decision = "deny"`.',
    limit: null,
    ask: 'Give it a `[[rule]]` with `decision = "ask_user"`.',
  },
  whereItGoes: ".gemini/policies/ in the workspace, or ~/.gemini/policies/ for every workspace.",
  steps: [
    "Look up the server's name with `gemini mcp list` and enter it here; it must not contain an underscore.",
    "Save the file in ~/.gemini/policies/; every .toml file there is loaded.",
    "Start Gemini CLI again and run /policies list: the rules are shown with their priority.",
  ],
  limitScope: null,
  adapt,
  render,
};

const DECISIONS = { allow: "allow", ask: "ask_user", deny: "deny" } as const;

function adapt(policy: Policy): Adapted {
  const fitted = fit(policy, geminiCli, {
    test: (name) => name.includes("*"),
    why: "`*` is a wildcard in its rules; the tool is denied like every tool that is not named",
  });
  const args = checkable(fitted.servers, geminiCli.product, cannotCheck, undefined, false);
  return { servers: args.servers, lost: [...fitted.lost, ...args.lost] };
}

function render(policy: Policy, options: RenderOptions): Rendered {
  const { servers, lost } = adapt(policy);
  return {
    text: commented(headerLines(policy, options, lost)) + servers.map(serverToml).join(""),
    lost,
    toEdit: placesToEdit(servers.flatMap((server) => server.tools)),
    beside: [],
  };
}

function cannotCheck({ check }: Condition): string | null {
  if (check === "atMost") return "its patterns cannot compare numbers";
  return check === "maxItems" ? "its patterns cannot count the items of a list" : null;
}

function serverToml(server: ServerPolicy): string {
  return (
    `\n# Tools of this server that no rule below names.\n[[rule]]\nmcpName = ${quoted(server.name)}\n` +
    `decision = "deny"\npriority = 1\n` +
    server.tools.map((tool) => toolToml(server.name, tool)).join("")
  );
}

function toolToml(server: string, tool: ToolPolicy): string {
  const rule = (extra: string, decision: string, priority: number): string =>
    `[[rule]]\nmcpName = ${quoted(server)}\ntoolName = ${quoted(tool.name)}\n${extra}decision = "${decision}"\npriority = ${priority}\n`;
  const message = tool.decision === "deny" ? `denyMessage = ${quoted(`${tool.reason}: blocked by policy.`)}\n` : "";
  const denials = tool.conditions.map(
    (condition) =>
      `\n# ${editLine(condition.argument, condition.edit)}\n` +
      rule(`argsPattern = ${quoted(violation(condition))}\ndenyMessage = ${quoted(refusal(condition))}\n`, "deny", 200),
  );
  return `\n# ${terminalText(tool.name, 60)}: ${toolLine(tool)}\n${rule(message, DECISIONS[tool.decision], 100)}${denials.join("")}`;
}

/**
 * Matches the stable JSON of the arguments when this one violates its condition. No quantified groups, which the engine
 * takes for runaway patterns; a text with an escaped quote is refused because the pattern cannot look past it, and so is
 * what is neither text nor null.
 */
function violation(condition: Condition): string {
  const key = escapedLiteral(JSON.stringify(condition.argument));
  return `${key}:(?:[^"n]|"${badText(condition)})`;
}

function badText(condition: Condition): string {
  switch (condition.check) {
    case "excludes":
      return `[^"]*(?:${[...condition.texts.map(jsonLiteral), '\\\\"'].join("|")})`;
    case "startsWith":
      return `(?:${startsOtherwise(condition.texts, '"')})`;
    case "notIn":
      return `(?:${condition.texts.map(jsonLiteral).join("|")})"`;
    default:
      return "";
  }
}

function jsonLiteral(text: string): string {
  return escapedLiteral(JSON.stringify(text).slice(1, -1));
}
