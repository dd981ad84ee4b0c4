import { withArticle } from "@/lib/catalogue/category";
import { severityOf } from "@/lib/catalogue/severity";
import { amountCaps, argumentConditions } from "./argument-conditions";
import type { Cell } from "./matrix";
import { matrixCell, matrixFallback } from "./matrix";
import type { Condition, Policy, PolicyServer, PolicyTool, Strictness, ToolPolicy } from "./policy";
import { byName } from "./policy";

export type BuildOptions = {
  strictness: Strictness;
  /** Only these tools, by exact name; absent: all of them. */
  tools?: readonly string[];
};

/**
 * The policy for one server or several, by the matrix. For one tool, name it in `options.tools`.
 * Tools that the policy does not name are denied. Deterministic: same input, same policy.
 */
export function buildPolicy(servers: PolicyServer | readonly PolicyServer[], options: BuildOptions): Policy {
  const list: readonly PolicyServer[] = "slug" in servers ? [servers] : servers;
  const wanted = options.tools === undefined ? null : new Set(options.tools);
  return {
    defaultDecision: "deny",
    strictness: options.strictness,
    servers: list
      .map((server) => ({
        slug: server.slug,
        name: server.shortName,
        tools: server.tools
          .filter((tool) => wanted === null || wanted.has(tool.name))
          .map((tool) => toolPolicy(tool, options.strictness))
          .sort(byName),
      }))
      .sort((a, b) => byName({ name: a.slug }, { name: b.slug })),
  };
}

function toolPolicy(tool: PolicyTool, strictness: Strictness): ToolPolicy {
  const cell = matrixCell(tool.category, tool.risk, strictness);
  const fallback = matrixFallback(tool.category, tool.risk, strictness);
  return {
    name: tool.name,
    decision: cell.decision,
    limits: cell.limit === null ? [] : [cell.limit],
    required: requiredBy(cell, tool),
    conditions: cell.decision === "deny" ? [] : conditionsFor(cell, tool, strictness),
    reason: reasonFor(tool),
    category: tool.category,
    risk: tool.risk,
    digest: tool.digest,
    fallback: {
      decision: fallback.decision === "allow" ? "allow" : "deny",
      limits: fallback.limit === null ? [] : [fallback.limit],
      required: requiredBy(fallback, tool),
    },
  };
}

function requiredBy(cell: Cell, tool: PolicyTool): string[] {
  if (!cell.requiredArguments) return [];
  return (tool.parameters ?? []).filter((parameter) => parameter.required).map((parameter) => parameter.name);
}

function conditionsFor(cell: Cell, tool: PolicyTool, strictness: Strictness): Condition[] {
  const parameters = tool.parameters ?? [];
  const caps = cell.amountCap ? amountCaps(parameters) : [];
  // Permissive promises to stay out of the way; only money keeps its cap.
  return strictness === "permissive" ? caps : [...argumentConditions(parameters, tool.category === "Read"), ...caps];
}

function reasonFor({ category, risk }: PolicyTool): string {
  if (category === null || risk === null) return "What this tool can do is not known";
  const name = withArticle(category);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} tool, risk ${risk}/5 (${severityOf(risk)})`;
}
