import type { Condition, Policy, ToolPolicy } from "../policy";
import { checkable, dottedPath, placesToEdit, presentArguments, refusal } from "./arguments";
import { besideFile } from "./comments";
import { fit, listNames } from "./fit";
import type { Adapted, Format, Rendered, RenderOptions } from "./format";
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
  expresses: { allow: true, ask: false, deny: true, rateLimit: true, conditions: true },
  unlisted: "deny",
  namesServer: false,
  allowing: ["lets every call of", "pass"],
  howTo: {
    block: "Give it a `deny_if` entry with empty `conditions`.",
    limit: "Give it an entry under `limits` with a `counter`, a `window` and a `max`.",
    ask: null,
  },
  whereItGoes: "The policy of a grant, in the gateway's dashboard (Raw JSON).",
  steps: [
    "Register the server with the gateway and open the grant that your client uses.",
    "Switch its policy to Raw JSON, paste the document and save it.",
    "Point your client at the gateway's address instead of the server.",
  ],
  limitScope:
    "Counted for each grant and tool; the window is a minute, an hour or a day, as the gateway's clock divides them.",
  adapt,
  render,
};

function adapt(policy: Policy): Adapted {
  const fitted = fit(policy, { ...policylayer, expresses: { ...policylayer.expresses, ask: true } });
  const asking = fitted.servers.flatMap((server) => server.tools.filter((tool) => tool.decision === "ask"));
  const answering = fitted.servers.map((server) => ({ ...server, tools: server.tools.map(denyAsking) }));
  const args = checkable(answering, policylayer.product, cannotCheck, dottedPath);
  const names = listNames(asking.map((tool) => tool.name));
  return {
    servers: args.servers,
    lost: [
      ...fitted.lost,
      ...(asking.length === 0
        ? []
        : [`PolicyLayer has no approval: every call of ${names} is denied with a message that says so.`]),
      ...args.lost,
      ...passingUnread(args.servers),
    ],
  };
}

/** Its operators deny what they match, and none of them matches every list or object. */
function passingUnread(servers: Adapted["servers"]): string[] {
  const read = servers.flatMap(({ tools }) =>
    tools.flatMap((tool) => tool.conditions.map(({ argument }) => `${argument} of ${tool.name}`)),
  );
  if (read.length === 0) return [];
  return [
    `PolicyLayer looks into texts and numbers only: ${listNames(read)} as a flag, a list or an object is not checked.`,
  ];
}

/** Who must ask is denied: the gateway has nobody to ask, and says so. */
function denyAsking(tool: ToolPolicy): ToolPolicy {
  if (tool.decision !== "ask") return tool;
  const reason = `${tool.reason}; a person would have to approve it, and this gateway cannot ask`;
  return { ...tool, decision: "deny", limits: [], required: [], conditions: [], reason };
}

function render(policy: Policy, options: RenderOptions): Rendered {
  const adapted = adapt(policy);
  const { tools, lost } = mergeByName(adapted.servers);
  const document = {
    version: "1",
    default: policy.defaultDecision,
    tools: Object.fromEntries(tools.map((tool) => [tool.name, toolRules(tool)])),
  };
  return {
    text: jsonText(document),
    lost: [...adapted.lost, ...lost],
    toEdit: placesToEdit(tools),
    beside: besideFile(policy, options),
  };
}

function cannotCheck(condition: Condition): string | null {
  return condition.check === "maxItems" ? "it cannot count the items of a list" : null;
}

type DenyIf = { conditions: { path: string; op: string; value: unknown }[]; on_deny: string };

function toolRules(tool: ToolPolicy): Record<string, unknown> {
  if (tool.decision === "deny") {
    return { deny_if: [{ conditions: [], on_deny: `${tool.reason}: blocked by policy.` } satisfies DenyIf] };
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
      // Numbers alone are compared, so that a text is refused by a pattern that every text matches.
      return [deny("regex", "^"), deny("lt", 0), deny("gt", condition.value)];
    case "maxItems":
      return [];
  }
}
