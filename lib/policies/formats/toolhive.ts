import { terminalText } from "@/lib/catalogue/text";
import type { Condition, Policy, ToolPolicy } from "../policy";
import { checkable, placesToEdit, presentArguments } from "./arguments";
import { commented, editLine, headerLines, toolLine } from "./comments";
import { fit } from "./fit";
import type { Adapted, Format, Rendered, RenderOptions } from "./format";
import { mergeByName } from "./merge";
import { cedarPattern, cedarQuoted, quoted } from "./quote";

/** Cedar policies for ToolHive's authorization (`cedarv1`). */
export const toolhive: Format = {
  id: "toolhive",
  title: "ToolHive",
  product: "ToolHive",
  fileName: (serverSlug) => `${serverSlug}.yaml`,
  mediaType: "application/yaml",
  language: "yaml",
  expresses: { allow: true, ask: false, deny: true, rateLimit: false, conditions: true },
  unlisted: "deny",
  namesServer: false,
  allowing: ["lets every call of", "pass"],
  howTo: {
    block: "Give it a `forbid` policy, or none at all: what no policy permits is refused.",
    limit: null,
    ask: null,
  },
  whereItGoes: "Any file; its path is given to `thv run` with --authz-config.",
  steps: [
    "Save the file; add permits for prompts and resources if the server has any, they are denied too.",
    "Start the server with it: `thv run --authz-config <file> <server>`.",
    "Connect as a client that is signed in and list the tools: only the permitted ones are there.",
  ],
  limitScope: null,
  adapt,
  render,
};

function adapt(policy: Policy): Adapted {
  const fitted = fit(policy, toolhive);
  const args = checkable(fitted.servers, toolhive.product, ({ check }) =>
    check === "maxItems" ? "it sees only that a list is there" : null,
  );
  return { servers: args.servers, lost: [...fitted.lost, ...args.lost] };
}

function render(policy: Policy, options: RenderOptions): Rendered {
  const adapted = adapt(policy);
  const merged = mergeByName(adapted.servers);
  const lost = [...adapted.lost, ...merged.lost];
  // ToolHive refuses a file without any policy.
  const policies =
    merged.tools.length === 0
      ? [`    - ${quoted('forbid(principal, action == Action::"call_tool", resource);')}\n`]
      : merged.tools.map(policyYaml);
  return {
    text:
      `${commented(headerLines(policy, options, lost))}version: "1.0"\ntype: cedarv1\ncedar:\n  policies:\n` +
      `${policies.join("")}  entities_json: "[]"\n`,
    lost,
    toEdit: placesToEdit(merged.tools),
    beside: [],
  };
}

function policyYaml(tool: ToolPolicy): string {
  const effect = tool.decision === "allow" ? "permit" : "forbid";
  const checks = [...presentArguments(tool).map(isPresent), ...tool.conditions.map(check)];
  const when = checks.length === 0 ? "" : ` when { ${checks.join(" && ")} }`;
  const scope = `principal, action == Action::"call_tool", resource == Tool::${cedarQuoted(tool.name)}`;
  const edits = tool.conditions.map(({ argument, edit }) => `    # ${editLine(argument, edit)}\n`).join("");
  return `    # ${terminalText(tool.name, 60)}: ${toolLine(tool)}\n${edits}    - ${quoted(`${effect}(${scope})${when};`)}\n`;
}

/** ToolHive hands texts, numbers and flags over as `arg_x`; of lists and objects only that they are there. */
function isPresent(argument: string): string {
  return `(context has ${cedarQuoted(`arg_${argument}`)} || context has ${cedarQuoted(`arg_${argument}_present`)})`;
}

function check(condition: Condition): string {
  const name = cedarQuoted(`arg_${condition.argument}`);
  const test = testOf(condition, `context[${name}]`);
  if (condition.mustBePresent) return `context has ${name} && ${test}`;
  const asList = cedarQuoted(`arg_${condition.argument}_present`);
  return `!(context has ${asList}) && (!(context has ${name}) || (${test}))`;
}

function testOf(condition: Condition, value: string): string {
  switch (condition.check) {
    case "excludes":
      return condition.texts.map((text) => `!(${value} like ${anywhere(text)})`).join(" && ");
    case "startsWith": {
      const texts = condition.texts.flatMap((text) => [text, text.toUpperCase()]);
      return `(${texts.map((text) => `${value} like ${start(text)}`).join(" || ")})`;
    }
    case "notIn":
      // `like` fails on everything but text, and a permit that fails does not apply; `contains` would let a number pass.
      return condition.texts.map((text) => `!(${value} like ${cedarPattern(text)})`).join(" && ");
    case "atMost":
      // Numbers arrive as decimals.
      return `${value}.greaterThanOrEqual(decimal("0.0")) && ${value}.lessThanOrEqual(decimal("${condition.value}.0"))`;
    case "maxItems":
      return "true";
  }
}

function start(text: string): string {
  return cedarPattern(text).replace(/"$/, '*"');
}

function anywhere(text: string): string {
  return start(text).replace(/^"/, '"*');
}
