import { terminalText } from "@/lib/catalogue/text";
import type { Policy, ToolPolicy } from "../policy";
import type { Adapted, Format } from "./format";

type Loss = "unnamed" | "askLimited" | "askDenied" | "denyAsks" | "limitAsks" | "limit" | "limitAsked" | "arguments";

/** A name the target would misread is not written at all: `why` completes "cannot name …". */
export type Unnameable = { test: (name: string) => boolean; why: string };

/**
 * Replaces what the format cannot say by the nearest thing that is not looser, or names it as lost:
 * asking becomes the fallback's limit or a denial; a limit on a risky tool becomes asking.
 */
export function fit(policy: Policy, format: Format, unnameable?: Unnameable): Adapted {
  const losses = new Map<Loss, string[]>();
  const note = (loss: Loss, tool: ToolPolicy): void => {
    losses.set(loss, [...(losses.get(loss) ?? []), tool.name]);
  };
  const servers = policy.servers.map((server) => ({
    ...server,
    tools: server.tools.flatMap((tool) => {
      if (unnameable?.test(tool.name) === true) {
        note("unnamed", tool);
        return [];
      }
      return [fitArguments(fitLimits(fitDecision(tool, format, note), format, note), format, note)];
    }),
  }));
  const lost = [...losses].map(([loss, names]) => sentence(loss, names, format, unnameable?.why ?? ""));
  return { servers, lost };
}

function fitDecision(tool: ToolPolicy, format: Format, note: (loss: Loss, tool: ToolPolicy) => void): ToolPolicy {
  if (tool.decision === "deny" && !format.expresses.deny && format.unlisted === "ask") note("denyAsks", tool);
  if (tool.decision !== "ask" || format.expresses.ask) return tool;
  if (tool.fallback.decision === "allow" && format.expresses.rateLimit) {
    note("askLimited", tool);
    return { ...tool, decision: "allow", limits: tool.fallback.limits, required: tool.fallback.required };
  }
  note("askDenied", tool);
  if (format.unlisted === "ask") noteUnchecked(tool, note);
  return { ...tool, decision: "deny", limits: [], required: [], conditions: [] };
}

/** A tool that is left out asks, but nothing of its limits and arguments is enforced. */
function noteUnchecked(tool: ToolPolicy, note: (loss: Loss, tool: ToolPolicy) => void): void {
  if (tool.limits.length > 0) note("limitAsked", tool);
  if (tool.conditions.length > 0 || tool.required.length > 0) note("arguments", tool);
}

/** What runs code, deletes or pays is asked about at any risk: a limit was all that held it. */
export function isRisky({ category, risk }: ToolPolicy): boolean {
  return risk === null || risk >= 4 || (category !== "Read" && category !== "Write");
}

function fitLimits(tool: ToolPolicy, format: Format, note: (loss: Loss, tool: ToolPolicy) => void): ToolPolicy {
  if (tool.limits.length === 0 || format.expresses.rateLimit) return tool;
  if (tool.decision === "allow" && isRisky(tool) && (format.expresses.ask || format.unlisted === "ask")) {
    note("limitAsks", tool);
    return { ...tool, decision: "ask", limits: [] };
  }
  note(tool.decision === "ask" ? "limitAsked" : "limit", tool);
  return { ...tool, limits: [] };
}

function fitArguments(tool: ToolPolicy, format: Format, note: (loss: Loss, tool: ToolPolicy) => void): ToolPolicy {
  if (format.expresses.conditions || tool.decision === "deny") return tool;
  if (tool.conditions.length > 0 || tool.required.length > 0) note("arguments", tool);
  return { ...tool, conditions: [], required: [] };
}

function sentence(loss: Loss, names: readonly string[], format: Format, why: string): string {
  const { product } = format;
  const tools = listNames(names);
  switch (loss) {
    case "unnamed":
      return `${product} cannot name ${tools}: ${why}.`;
    case "askLimited":
      return `${product} cannot ask a person: ${tools} should ask and ${are(names)} limited instead.`;
    case "askDenied":
      return format.unlisted === "ask"
        ? `${product} can only allow: ${tools} should ask and ${are(names)} left out, so that ${product} asks.`
        : `${product} cannot ask a person: ${tools} should ask and ${are(names)} blocked instead.`;
    case "denyAsks":
      return `${product} cannot block: ${tools} should be blocked and ${are(names)} left out, so that ${product} asks.`;
    case "limitAsks":
      return `${product} cannot limit how often a tool is called: ${tools} should be limited and ${names.length === 1 ? "asks" : "ask"} instead.`;
    case "limitAsked":
      return `${product} cannot limit how often a tool is called: for ${tools} it asks each time, however often.`;
    case "limit":
      return `${product} cannot limit how often a tool is called: ${tools} may be called without limit.`;
    case "arguments":
      return `${product} cannot check arguments: those of ${tools} are not checked.`;
  }
}

function are(names: readonly string[]): string {
  return names.length === 1 ? "is" : "are";
}

/** "exec", "exec and run", "a, b, c and 4 more": names on one line, cut, for comments and pages. */
export function listNames(names: readonly string[], shown = 3): string {
  const unique = [...new Set(names)].map((name) => terminalText(name, 60));
  if (unique.length > shown + 1) return `${unique.slice(0, shown).join(", ")} and ${unique.length - shown} more`;
  return unique.length > 1 ? `${unique.slice(0, -1).join(", ")} and ${unique.at(-1) ?? ""}` : (unique[0] ?? "no tool");
}
