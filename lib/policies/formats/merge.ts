import type { Decision, ServerPolicy, ToolPolicy } from "../policy";
import { byName } from "../policy";
import { listNames } from "./fit";

const STRENGTH: Record<Decision, number> = { allow: 0, ask: 1, deny: 2 };

/**
 * All tools of all servers under their bare names, for formats whose rules do not name the server.
 * Of tools that share a name the strictest decision counts; on a tie the tightest limit and the conditions of all.
 */
export function mergeByName(servers: readonly ServerPolicy[]): { tools: ToolPolicy[]; lost: string[] } {
  const merged = new Map<string, ToolPolicy>();
  const shared = new Set<string>();
  for (const tool of servers.flatMap((server) => server.tools)) {
    const other = merged.get(tool.name);
    if (other !== undefined) shared.add(tool.name);
    merged.set(tool.name, other === undefined ? tool : strictest(other, tool));
  }
  const lost =
    shared.size === 0
      ? []
      : [
          `Rules do not name the server: for ${listNames([...shared])}, which several servers have, the strictest counts.`,
        ];
  return { tools: [...merged.values()].sort(byName), lost };
}

/** The stricter of two; of equally strict ones the tighter limit, with what either wants of the arguments. */
function strictest(a: ToolPolicy, b: ToolPolicy): ToolPolicy {
  const difference = STRENGTH[a.decision] - STRENGTH[b.decision];
  if (difference !== 0) return difference > 0 ? a : b;
  const [tighter, other] = perDay(b) < perDay(a) ? [b, a] : [a, b];
  const known = new Set(tighter.conditions.map((condition) => JSON.stringify(condition)));
  const added = other.conditions.filter((condition) => !known.has(JSON.stringify(condition)));
  return {
    ...tighter,
    required: [...new Set([...tighter.required, ...other.required])].sort(),
    conditions: [...tighter.conditions, ...added],
  };
}

const PER_DAY = { minute: 1440, hour: 24, day: 1 } as const;

function perDay(tool: ToolPolicy): number {
  return Math.min(...tool.limits.map(({ count, window }) => count * PER_DAY[window]));
}
