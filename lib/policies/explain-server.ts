import { buildPolicy, type BuildOptions } from "./build-policy";
import { enforced } from "./explain";
import type { Format } from "./formats/format";
import type { PolicyServer, ToolPolicy } from "./policy";

/** What a file for several tools of a server does with them, counted, in sentences that are true for the format. */
export function explainServer(server: PolicyServer, format: Format, options: BuildOptions): string {
  const tools = server.tools.map((tool) => enforced(buildPolicy({ ...server, tools: [tool] }, options), format));
  const { unlisted = format.unlisted } = format.adapt(buildPolicy(server, options));
  return [countsOf(tools, format), checksOf(tools), UNLISTED[unlisted](format.product)]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

const UNLISTED = {
  allow: () => "A tool that the file does not name is let through.",
  ask: (product: string) => `Before a tool that the file does not name, ${product} asks.`,
  deny: () => "A tool that the file does not name is refused.",
};

function countsOf(tools: readonly ToolPolicy[], { product }: Format): string {
  const count = (test: (tool: ToolPolicy) => boolean): number => tools.filter(test).length;
  const isLimited = ({ limits }: ToolPolicy): boolean => limits.length > 0;
  const parts = [
    [count((tool) => tool.decision === "allow" && !isLimited(tool)), "may be called without limit"],
    [
      count((tool) => tool.decision === "allow" && isLimited(tool)),
      "may be called so many times a minute, hour or day",
    ],
    [count(({ decision }) => decision === "ask"), "ask first"],
    [count(({ decision }) => decision === "deny"), "are refused"],
  ] as const;
  const list = parts.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`);
  return `With ${product}, of ${tools.length} tools ${new Intl.ListFormat("en-GB").format(list)}.`;
}

function checksOf(tools: readonly ToolPolicy[]): string {
  const checked = tools.filter(
    ({ decision, conditions, required }) => decision !== "deny" && conditions.length + required.length > 0,
  );
  return checked.length === 0 ? "" : `The arguments of ${checked.length} are checked.`;
}
