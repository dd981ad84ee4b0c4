import { buildPolicy, type BuildOptions } from "./build-policy";
import { enforced } from "./explain";
import type { Format } from "./formats/format";
import type { Policy, PolicyServer, ToolPolicy } from "./policy";

/** What a file for several tools of a server does with them, counted, in sentences that are true for the format. */
export function explainServer(server: PolicyServer, format: Format, options: BuildOptions): string {
  return explainPolicy(buildPolicy(server, options), format);
}

/** The same of any policy: of several servers, or with choices in place of the recommendation. */
export function explainPolicy(policy: Policy, format: Format): string {
  const tools = enforcedTools(policy, format);
  const { unlisted = format.unlisted } = format.adapt(policy);
  const checked = tools.filter(
    ({ decision, conditions, required }) => decision !== "deny" && conditions.length + required.length > 0,
  );
  return [
    tools.length === 0
      ? ""
      : `With ${format.product}, of ${tools.length} ${tools.length === 1 ? "tool" : "tools"}, ${outcomesOf(tools)}.`,
    checked.length === 0 ? "" : `Arguments are checked in calls of ${checked.length}.`,
    format.bindsOneAgent === true
      ? "The agent of this file has no tool that the file does not name."
      : UNLISTED[unlisted](format.product),
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

/** How many of the tools may be called, are limited, ask and are refused: "2 ask first and 1 is refused". */
export function outcomes(server: PolicyServer, format: Format, options: BuildOptions): string {
  return outcomesOf(enforcedTools(buildPolicy(server, options), format));
}

const UNLISTED = {
  allow: () => "A tool that the file does not name is let through.",
  ask: (product: string) => `Before a tool that the file does not name, ${product} asks.`,
  deny: () => "A tool that the file does not name is refused.",
};

/** What the product does with each tool of the policy. */
export function enforcedTools(policy: Policy, format: Format): ToolPolicy[] {
  return policy.servers.flatMap((server) =>
    server.tools.map((tool) => enforced({ ...policy, servers: [{ ...server, tools: [tool] }] }, format)),
  );
}

const isLimited = ({ limits }: ToolPolicy): boolean => limits.length > 0;

const OUTCOMES: readonly { is: (tool: ToolPolicy) => boolean; one: string; many: string }[] = [
  {
    is: (tool) => tool.decision === "allow" && !isLimited(tool),
    one: "may be called without limit",
    many: "may be called without limit",
  },
  { is: (tool) => tool.decision === "allow" && isLimited(tool), one: "is limited", many: "are limited" },
  { is: ({ decision }) => decision === "ask", one: "asks first", many: "ask first" },
  { is: ({ decision }) => decision === "deny", one: "is refused", many: "are refused" },
];

function outcomesOf(tools: readonly ToolPolicy[]): string {
  const parts = OUTCOMES.flatMap(({ is, one, many }) => {
    const count = tools.filter(is).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  return new Intl.ListFormat("en-GB").format(parts);
}
