import type { Condition, Policy, ServerPolicy, ToolPolicy } from "../policy";
import { limitText } from "../policy";
import { checkable, dottedPath, placesToEdit, presentArguments, refusal } from "./arguments";
import { commented, editLine, headerLines, toolLine } from "./comments";
import { fit, isRisky, listNames } from "./fit";
import type { Adapted, Format, Rendered, RenderOptions } from "./format";
import { mergeByName } from "./merge";
import { mustMatch } from "./patterns";
import { quoted, yamlKey } from "./quote";

/** Policy file of PolicyLayer's open-source MCP proxy, as its version 1.1.0 loads it. */
export const intercept: Format = {
  id: "intercept",
  title: "Intercept",
  product: "Intercept",
  fileName: (serverSlug) => `${serverSlug}.yaml`,
  mediaType: "application/yaml",
  language: "yaml",
  expresses: { allow: true, ask: false, deny: true, rateLimit: true, conditions: true },
  unlisted: "deny",
  namesServer: false,
  allowing: ["lets every call of", "pass"],
  howTo: {
    block: "Give it a rule with `action: deny`.",
    limit: "Give it a rule of its own with `rate_limit`, such as `rate_limit: 10/minute`.",
    ask: null,
  },
  whereItGoes: "`<file>` may lie anywhere; the proxy is given its path with -c.",
  steps: [
    "Save `<file>` beside your MCP configuration.",
    "Check it: `intercept validate -c <file>`.",
    "In your client's configuration put `intercept -c <file> --` before the command that starts the server.",
  ],
  limitScope:
    "Counted for each tool over everybody who shares the proxy's state (its SQLite file or Redis); it starts again at the top of each UTC minute, hour or day.",
  cannotLimit: (name) => (name.includes(".") ? "it cannot count calls of a tool with a dot in its name" : null),
  adapt,
  render,
};

function adapt(policy: Policy): Adapted {
  const fitted = fit(policy, intercept, {
    test: (name) => name === "*",
    why: 'its rules under "*" would apply to every tool; it is denied, being unlisted',
  });
  const dots = withoutDottedLimits(fitted.servers);
  const args = checkable(dots.servers, intercept.product, cannotCheck, dottedPath);
  return { servers: args.servers, lost: [...fitted.lost, ...dots.lost, ...args.lost] };
}

function render(policy: Policy, options: RenderOptions): Rendered {
  const adapted = adapt(policy);
  const merged = mergeByName(adapted.servers);
  const lost = [...adapted.lost, ...merged.lost];
  const head = `${commented(headerLines(policy, options, lost))}version: "1"\ndefault: ${policy.defaultDecision}\n`;
  const body = merged.tools.length === 0 ? "tools: {}\n" : `tools:\n${merged.tools.map(toolYaml).join("")}`;
  return { text: head + body, lost, toEdit: placesToEdit(merged.tools), beside: [] };
}

function cannotCheck(condition: Condition): string | null {
  if (condition.check === "maxItems") return "it cannot count the items of a list";
  return condition.mustBePresent ? null : "it is optional, and a condition on it would refuse every call without it";
}

/** `state.<tool>.<counter>` is split at its first dots, so v1.1.0 refuses a counter of a tool with a dot in its name. */
function withoutDottedLimits(servers: readonly ServerPolicy[]): { servers: ServerPolicy[]; lost: string[] } {
  const denied: string[] = [];
  const free: string[] = [];
  const unlimited = (tool: ToolPolicy): ToolPolicy => {
    if (!tool.name.includes(".") || tool.limits.length === 0) return tool;
    const risky = isRisky(tool);
    (risky ? denied : free).push(tool.name);
    return risky ? { ...tool, decision: "deny", limits: [], required: [], conditions: [] } : { ...tool, limits: [] };
  };
  const why = "Intercept cannot count calls of a tool with a dot in its name:";
  return {
    servers: servers.map((server) => ({ ...server, tools: server.tools.map(unlimited) })),
    lost: [
      ...(denied.length > 0 ? [`${why} blocked instead of limited: ${listNames(denied)}.`] : []),
      ...(free.length > 0 ? [`${why} not limited: ${listNames(free)}.`] : []),
    ],
  };
}

function toolYaml(tool: ToolPolicy): string {
  const rules = rulesOf(tool);
  const key = yamlKey(tool.name, "  ");
  const comment = `  # ${toolLine(tool)}\n`;
  return rules.length === 0 ? `${comment}${key}\n    rules: []\n` : `${comment}${key}\n    rules:\n${rules.join("")}`;
}

function rulesOf(tool: ToolPolicy): string[] {
  if (tool.decision === "deny") {
    return [rule("blocked", `        action: deny\n`, `${tool.reason}: blocked by policy.`)];
  }
  const present = presentArguments(tool);
  const required = present.map((argument) => condition(argument, "exists", "true")).join("");
  return [
    ...(present.length === 0
      ? []
      : [
          rule(
            "required arguments",
            `        conditions:\n${required}`,
            `These arguments must be given: ${present.join(", ")}.`,
          ),
        ]),
    ...tool.conditions.map(conditionRule),
    ...tool.limits.map((limit) =>
      rule(
        limitText(limit),
        `        rate_limit: ${limit.count}/${limit.window}\n`,
        `${tool.reason}: at most ${limitText(limit)}.`,
      ),
    ),
  ];
}

function conditionRule(checked: Condition): string {
  return rule(
    `argument ${checked.argument}`,
    `        # ${editLine(checked.argument, checked.edit)}\n        conditions:\n${conditionsOf(checked)}`,
    refusal(checked),
  );
}

function conditionsOf(checked: Condition): string {
  switch (checked.check) {
    case "excludes":
    case "startsWith":
      return condition(checked.argument, "regex", quoted(mustMatch(checked) ?? ""));
    case "notIn":
      // Only texts match a pattern; `not_in` alone would let a list or a number pass.
      return (
        condition(checked.argument, "regex", quoted("^")) +
        condition(checked.argument, "not_in", `[${checked.texts.map(quoted).join(", ")}]`)
      );
    case "atMost":
      return condition(checked.argument, "gte", "0") + condition(checked.argument, "lte", String(checked.value));
    case "maxItems":
      return "";
  }
}

function condition(argument: string, op: string, value: string): string {
  return `          - path: ${quoted(`args.${argument}`)}\n            op: ${op}\n            value: ${value}\n`;
}

function rule(name: string, body: string, onDeny: string): string {
  return `      - name: ${quoted(name)}\n${body}        on_deny: ${quoted(onDeny)}\n`;
}
