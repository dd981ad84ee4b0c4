import type { BuilderRow } from "@/components/builder/builder-row";
import { toolPath } from "@/lib/catalogue/path";
import { choiceOf, choiceText, MAX_CHOICES, type Choice } from "@/lib/policies/choices";
import { enforcedTools } from "@/lib/policies/explain-server";
import type { Format } from "@/lib/policies/formats/format";
import { limitText, type ToolPolicy } from "@/lib/policies/policy";
import type { Built } from "./load-builder";

/** The tools as the form shows them, riskiest first. */
export function builderRows({ server, tools, recommended, policy }: Built, format: Format): BuilderRow[] {
  const before = new Map(recommended.servers.flatMap((one) => one.tools).map((tool) => [tool.name, choiceOf(tool)]));
  const chosen = new Map(policy.servers.flatMap((one) => one.tools).map((tool) => [tool.name, choiceOf(tool)]));
  const enforced = new Map(enforcedTools(policy, format).map((tool) => [tool.name, effectText(tool)]));
  const { unlisted = format.unlisted } = format.adapt(policy);
  return tools
    .toSorted((a, b) => b.risk - a.risk)
    .slice(0, MAX_CHOICES)
    .map(({ name, slug, category, risk }) => {
      const choice: Choice = chosen.get(name) ?? { tool: name, decision: "omit", limit: null };
      const usual = before.get(name);
      return {
        ...{ name, category, risk },
        path: toolPath(server.slug, slug),
        decision: choice.decision,
        count: choice.limit?.count ?? null,
        window: choice.limit?.window ?? "minute",
        byHand: usual === undefined || choiceText(usual) !== choiceText(choice),
        effect: enforced.get(name) ?? UNNAMED[unlisted],
      };
    });
}

/** What happens to a call under the file, after what the format cannot say. */
export function effectText({ decision, limits }: ToolPolicy): string {
  const limit = limits.map(limitText).join(" and ");
  if (decision === "deny") return "refused";
  if (decision === "ask") return limit === "" ? "asks first" : `asks first, up to ${limit}`;
  return limit === "" ? "allowed" : `up to ${limit}`;
}

const UNNAMED = {
  allow: "not named, so let through",
  ask: "not named, so it asks",
  deny: "not named, so refused",
};
