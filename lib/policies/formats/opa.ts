import { terminalText } from "@/lib/catalogue/text";
import type { Condition, Policy, ToolPolicy } from "../policy";
import { placesToEdit, presentArguments } from "./arguments";
import { commented, editLine, headerLines, toolLine } from "./comments";
import { fit } from "./fit";
import type { Adapted, Format, Rendered, RenderOptions } from "./format";
import { mergeByName } from "./merge";
import { mustMatch } from "./patterns";
import { quoted } from "./quote";

/** Rego for Open Policy Agent, as gateways such as ContextForge ask it: `input.tool`, `input.arguments`. */
export const opa: Format = {
  id: "opa",
  title: "Open Policy Agent",
  product: "Open Policy Agent",
  fileName: (serverSlug) => `${serverSlug}.rego`,
  mediaType: "text/plain; charset=utf-8",
  language: "rego",
  expresses: { allow: true, ask: false, deny: true, rateLimit: false, conditions: true },
  unlisted: "deny",
  namesServer: false,
  allowing: ["lets every call of", "pass"],
  howTo: {
    block: "Leave it without an `allow` rule and name it in `blocked`.",
    limit: null,
    ask: null,
  },
  whereItGoes: "The policy directory of the OPA server that your gateway asks.",
  steps: [
    "Save `<file>` where OPA loads its policies, or start one: `opa run --server <file>`.",
    "Let the gateway ask /v1/data/mcp/policy/allow with {tool, arguments} as input (ContextForge: policy_input_data_map).",
    "Try one call: `opa eval --data <file> --input call.json data.mcp.policy`.",
  ],
  limitScope: null,
  adapt,
  render,
};

function adapt(policy: Policy): Adapted {
  return fit(policy, opa);
}

function render(policy: Policy, options: RenderOptions): Rendered {
  const adapted = adapt(policy);
  const { tools, lost: shared } = mergeByName(adapted.servers);
  const lost = [...adapted.lost, ...shared];
  const denied = tools.filter((tool) => tool.decision === "deny");
  const allowed = tools.filter((tool) => tool.decision === "allow");
  const text =
    commented(headerLines(policy, options, lost)) +
    `package mcp.policy\n\nimport rego.v1\n\ndefault allow := false\n\n` +
    allowed.map(ruleRego).join("") +
    `# Why a tool is blocked by name; every other tool without a rule above is blocked as well.\n` +
    `blocked := {${denied.map(blockedRego).join("")}${denied.length > 0 ? "\n" : ""}}\n\nreason := blocked[input.tool]\n`;
  return { text, lost, toEdit: placesToEdit(tools), beside: [] };
}

function blockedRego(tool: ToolPolicy): string {
  return `\n\t# ${toolLine(tool)}\n\t${quoted(tool.name)}: ${quoted(`${tool.reason}: blocked by policy.`)},`;
}

function ruleRego(tool: ToolPolicy): string {
  const present = presentArguments(tool).map(
    (name) => `\tobject.get(input.arguments, ${quoted(name)}, null) != null\n`,
  );
  const checks = tool.conditions.map(
    (condition) => `\t# ${editLine(condition.argument, condition.edit)}\n${check(condition)}`,
  );
  return (
    `# ${terminalText(tool.name, 60)}: ${toolLine(tool)}\n` +
    `allow if {\n\tinput.tool == ${quoted(tool.name)}\n${present.join("")}${checks.join("")}}\n\n`
  );
}

/** Lines that are true when the argument passes; `absent` is a value that does. A value of another type passes none of them. */
function check(condition: Condition): string {
  const value = (absent: string): string => `object.get(input.arguments, ${quoted(condition.argument)}, ${absent})`;
  switch (condition.check) {
    case "excludes":
      return `\tregex.match(${quoted(mustMatch(condition) ?? "")}, ${value('""')})\n`;
    case "startsWith":
      return `\tregex.match(${quoted(mustMatch(condition) ?? "")}, ${value(quoted(condition.texts[0] ?? ""))})\n`;
    case "notIn":
      return `\tis_string(${value('""')})\n\tnot ${value('""')} in {${condition.texts.map(quoted).join(", ")}}\n`;
    case "atMost":
      return `\tis_number(${value("0")})\n\t${value("0")} >= 0\n\t${value("0")} <= ${condition.value}\n`;
    case "maxItems":
      return `\tis_array(${value("[]")})\n\tcount(${value("[]")}) <= ${condition.value}\n`;
  }
}
