import { terminalText } from "@/lib/catalogue/text";
import type { Condition, Policy, ToolPolicy } from "../policy";
import { placesToEdit, presentArguments } from "./arguments";
import { commented, editLine, headerLines, toolLine } from "./comments";
import { fit, listNames } from "./fit";
import type { Adapted, Format, Rendered, RenderOptions } from "./format";
import { escapedLiteral, mustMatch } from "./patterns";
import { quoted } from "./quote";

/** CEL rules of agentgateway's MCP authorization: a call passes when any rule is true. */
export const agentgateway: Format = {
  id: "agentgateway",
  title: "agentgateway",
  product: "agentgateway",
  fileName: (serverSlug) => `${serverSlug}.yaml`,
  mediaType: "application/yaml",
  language: "yaml",
  expresses: { allow: true, ask: false, deny: false, rateLimit: false, conditions: true },
  unlisted: "deny",
  namesServer: false,
  allowing: ["lets every call of", "pass"],
  howTo: {
    block: "Leave it without a rule in `mcpAuthorization`: what no rule allows is refused.",
    limit: null,
    ask: null,
  },
  whereItGoes: "The gateway's config.yaml, under `policies` of the MCP route or backend.",
  steps: [
    "Find the server's target in the gateway's config.yaml; where its route has several, add `&& mcp.tool.target == \"<target>\"` to each rule.",
    "Paste `mcpAuthorization` under the `policies` of that route or backend.",
    "Save; the gateway reloads, and its tool list shows only what a rule allows.",
  ],
  limitScope: null,
  unchecked: "no argument at all is given",
  adapt,
  render,
};

function adapt(policy: Policy): Adapted {
  const { servers, lost } = fit(policy, agentgateway);
  const checked = servers.flatMap(({ tools }) => tools.filter(hasChecks)).map(({ name }) => name);
  const why = "agentgateway filters its tool list by the same rules, and a list has no arguments:";
  const passing = `${why} a call of ${listNames(checked)} without any arguments passes.`;
  return { servers, lost: checked.length === 0 ? lost : [...lost, passing] };
}

function hasChecks({ decision, conditions, required }: ToolPolicy): boolean {
  return decision === "allow" && conditions.length + required.length > 0;
}

function render(policy: Policy, options: RenderOptions): Rendered {
  const { servers, lost } = adapt(policy);
  const allowed = servers.flatMap((server) =>
    server.tools
      .filter((tool) => tool.decision === "allow")
      .map((tool) => ({ tool, target: servers.length > 1 ? server.name : null })),
  );
  const rules = allowed.map(({ tool, target }) => ruleYaml(tool, target));
  return {
    text:
      commented(headerLines(policy, options, lost)) +
      `mcpAuthorization:\n  rules:${rules.length === 0 ? " []\n" : `\n${rules.join("")}`}`,
    lost,
    toEdit: placesToEdit(allowed.map(({ tool }) => tool)),
    beside: [],
  };
}

function ruleYaml(tool: ToolPolicy, target: string | null): string {
  const checks = [
    ...presentArguments(tool).map((argument) => `${quoted(argument)} in mcp.tool.arguments`),
    ...tool.conditions.map(check),
  ];
  const parts = [
    `mcp.tool.name == ${quoted(tool.name)}`,
    ...(target === null ? [] : [`mcp.tool.target == ${quoted(target)}`]),
    ...(checks.length === 0 ? [] : [`(!has(mcp.tool.arguments) || (${checks.join(" && ")}))`]),
  ];
  const edits = tool.conditions.map(({ argument, edit }) => `    # ${editLine(argument, edit)}\n`).join("");
  return `    # ${terminalText(tool.name, 60)}: ${toolLine(tool)}\n${edits}    - ${singleQuoted(parts.join(" && "))}\n`;
}

/** CEL is full of double quotes; YAML's single-quoted scalar needs only its own quote doubled. */
function singleQuoted(cel: string): string {
  return `'${cel.replaceAll("'", "''")}'`;
}

function check(condition: Condition): string {
  const name = quoted(condition.argument);
  const value = `mcp.tool.arguments[${name}]`;
  const test = testOf(condition, value);
  return condition.mustBePresent ? test : `(!(${name} in mcp.tool.arguments) || ${test})`;
}

function testOf(condition: Condition, value: string): string {
  switch (condition.check) {
    case "excludes": // A pattern, since `contains` looks into lists as well.
    case "startsWith":
      return `${value}.matches(${quoted(mustMatch(condition) ?? "")})`;
    case "notIn":
      // A pattern, since `in` would let a value of another type pass.
      return `!${value}.matches(${quoted(`^(?:${condition.texts.map(escapedLiteral).join("|")})$`)})`;
    case "atMost":
      return `double(${value}) >= 0.0 && double(${value}) <= ${condition.value}.0`;
    case "maxItems":
      // Only a list can be joined to a list; a text and an object have sizes too.
      return `size(${value} + []) <= ${condition.value}`;
  }
}
