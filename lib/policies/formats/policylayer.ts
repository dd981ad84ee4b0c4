import type { Condition, Policy, ToolPolicy } from "../policy";
import { checkable, dottedPath, placesToEdit, presentArguments, refusal } from "./arguments";
import { besideFile } from "./comments";
import { fit, listNames } from "./fit";
import type { Format, Rendered, RenderOptions } from "./format";
import { mergeByName } from "./merge";
import { mustNotMatch } from "./patterns";
import { jsonText } from "./quote";

/** Policy document of the hosted PolicyLayer gateway. */
export const policylayer: Format = {
  id: "policylayer",
  title: "PolicyLayer",
  product: "PolicyLayer",
  fileName: (serverSlug) => `${serverSlug}.json`,
  mediaType: "application/json",
  language: "json",
  // A tool that must ask is denied with a message, which `askDenied` below names.
  expresses: { allow: true, ask: false, deny: true, rateLimit: true, conditions: true },
  unlisted: "deny",
  namesServer: false,
  whereItGoes: "The policy of a grant, in the gateway's dashboard (Raw JSON).",
  steps: [
    "Register the server with the gateway and open the grant that your client uses.",
    "Switch its policy to Raw JSON, paste the document and save it.",
    "Point your client at the gateway's address instead of the server.",
  ],
  limitScope:
    "Counted for each grant and tool; the window is a minute, an hour or a day, as the gateway's clock divides them.",
  render,
};

function render(policy: Policy, options: RenderOptions): Rendered {
  const fitted = fit(policy, { ...policylayer, expresses: { ...policylayer.expresses, ask: true } });
  const args = checkable(fitted.servers, policylayer.product, cannotCheck, dottedPath);
  const { tools, lost } = mergeByName(args.servers);
  const asking = tools.filter((tool) => tool.decision === "ask").map((tool) => tool.name);
  const allLost = [...fitted.lost, ...askDenied(asking), ...args.lost, ...lost];
  const document = {
    version: "1",
    default: policy.defaultDecision,
    tools: Object.fromEntries(tools.map((tool) => [tool.name, toolRules(tool)])),
  };
  return {
    text: jsonText(document),
    lost: allLost,
    toEdit: placesToEdit(tools.filter((tool) => tool.decision === "allow")),
    beside: besideFile(policy, options),
  };
}

function askDenied(names: readonly string[]): string[] {
  if (names.length === 0) return [];
  return [`PolicyLayer has no approval: every call of ${listNames(names)} is denied with a message that says so.`];
}

function cannotCheck(condition: Condition): string | null {
  return condition.check === "maxItems" ? "it cannot count the items of a list" : null;
}

type DenyIf = { conditions: { path: string; op: string; value: unknown }[]; on_deny: string };

function toolRules(tool: ToolPolicy): Record<string, unknown> {
  if (tool.decision !== "allow") {
    const ending =
      tool.decision === "deny" ? "blocked by policy." : "a person must approve it, and this gateway cannot ask.";
    return { deny_if: [{ conditions: [], on_deny: `${tool.reason}: ${ending}` } satisfies DenyIf] };
  }
  const require = presentArguments(tool).map((argument) => `args.${argument}`);
  const denyIf = tool.conditions.flatMap(denials);
  const limits = tool.limits.map(({ count, window }, index) => ({
    counter: index === 0 ? `${tool.name}_rate` : `${tool.name}_rate_${window}`,
    window,
    max: count,
    scope: "grant",
  }));
  return {
    ...(require.length > 0 ? { require } : {}),
    ...(denyIf.length > 0 ? { deny_if: denyIf } : {}),
    ...(limits.length > 0 ? { limits } : {}),
  };
}

function denials(condition: Condition): DenyIf[] {
  const path = `args.${condition.argument}`;
  const deny = (op: string, value: unknown): DenyIf => ({
    conditions: [{ path, op, value }],
    on_deny: refusal(condition),
  });
  switch (condition.check) {
    case "excludes":
    case "startsWith":
      return [deny("regex", mustNotMatch(condition))];
    case "notIn":
      return [deny("in", condition.texts)];
    case "atMost":
      return [deny("lt", 0), deny("gt", condition.value)];
    case "maxItems":
      return [];
  }
}
