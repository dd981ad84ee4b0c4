import type { Decision, ServerPolicy, ToolPolicy } from "../policy";
import { byName } from "../policy";
import { listNames } from "./fit";

const STRENGTH: Record<Decision, number> = { allow: 0, ask: 1, deny: 2 };

/**
 * All tools of all servers under their bare names, for formats whose rules do not name the server.
 * Of tools that share a name the strictest decision counts, the tightest on a tie.
 */
export function mergeByName(servers: readonly ServerPolicy[]): { tools: ToolPolicy[]; lost: string[] } {
  const merged = new Map<string, ToolPolicy>();
  const shared = new Set<string>();
  for (const tool of servers.flatMap((server) => server.tools)) {
    const other = merged.get(tool.name);
    if (other !== undefined) shared.add(tool.name);
    if (other === undefined || isStricter(tool, other)) merged.set(tool.name, tool);
  }
  const lost =
    shared.size === 0
      ? []
      : [
          `Rules do not name the server: for ${listNames([...shared])}, which several servers have, the strictest counts.`,
        ];
  return { tools: [...merged.values()].sort(byName), lost };
}

function isStricter(a: ToolPolicy, b: ToolPolicy): boolean {
  const difference = STRENGTH[a.decision] - STRENGTH[b.decision];
  return difference !== 0 ? difference > 0 : perDay(a) < perDay(b);
}

const PER_DAY = { minute: 1440, hour: 24, day: 1 } as const;

function perDay(tool: ToolPolicy): number {
  return Math.min(...tool.limits.map(({ count, window }) => count * PER_DAY[window]));
}
