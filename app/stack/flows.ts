import type { Category } from "@/lib/catalogue/category";
import type { Risk } from "@/lib/catalogue/risk";
import type { SignalId } from "@/lib/catalogue/signal";

/**
 * Toxic flows: what one tool brings in, another carries on. An agent that has both joins them; no single tool shows it.
 * Judged by signals and categories alone, so a flow says what could be joined, not that it was.
 */
export type FlowTool = {
  server: { slug: string; title: string };
  slug: string;
  name: string;
  category: Category;
  risk: Risk;
  signals: readonly string[];
};

export type Flow = {
  from: FlowTool;
  to: FlowTool;
  /** Other pairs of tools between the same two servers. */
  others: number;
};

export type FlowKind = {
  id: string;
  title: string;
  /** What the first tool does and what the second: completes "<tool> … and <tool> …". */
  brings: string;
  carries: string;
  /** Slug of the attack pattern that uses it. */
  pattern: string;
  isSource: (tool: FlowTool) => boolean;
  isSink: (tool: FlowTool) => boolean;
};

const has = (signal: SignalId) => (tool: FlowTool) => tool.signals.includes(signal);
const is = (category: Category) => (tool: FlowTool) => tool.category === category;

const STRANGERS = { brings: "reads what strangers can write", isSource: has("untrusted-content") };

export const FLOW_KINDS: readonly FlowKind[] = [
  {
    ...{ id: "secrets-out", title: "Secrets can leave", pattern: "data-exfiltration" },
    ...{ brings: "reads secrets", carries: "can carry data out" },
    isSource: (tool) => tool.category === "Read" && tool.signals.includes("secrets"),
    isSink: has("sends-data-out"),
  },
  {
    ...{ id: "text-runs", title: "A stranger’s text can lead to code being run", pattern: "prompt-injection" },
    ...{ ...STRANGERS, carries: "runs what the caller chooses", isSink: is("Execute") },
  },
  {
    ...{
      id: "text-deletes",
      title: "A stranger’s text can lead to data being deleted",
      pattern: "destructive-autonomy",
    },
    ...{ ...STRANGERS, carries: "removes what may not come back", isSink: is("Destructive") },
  },
  {
    ...{ id: "text-pays", title: "A stranger’s text can lead to money being moved", pattern: "financial-abuse" },
    ...{ ...STRANGERS, carries: "moves money", isSink: is("Financial") },
  },
  {
    ...{ id: "text-sends", title: "A stranger’s text can lead to data being sent out", pattern: "data-exfiltration" },
    ...{ ...STRANGERS, carries: "can carry data out", isSink: has("sends-data-out") },
  },
];

/**
 * The flows of one kind, one for each two servers that make it: its riskiest pair of different tools. Across servers
 * first, then by the risk of what is done.
 */
export function flowsOf(kind: FlowKind, tools: readonly FlowTool[]): Flow[] {
  const sources = byServer(tools.filter(kind.isSource));
  const sinks = byServer(tools.filter(kind.isSink));
  const flows = sources.flatMap((from) => sinks.flatMap((to) => riskiestPair(from, to) ?? []));
  const within = (flow: Flow) => (isWithin(flow) ? 1 : 0);
  return flows.sort((a, b) => within(a) - within(b) || b.to.risk - a.to.risk || b.from.risk - a.from.risk);
}

/** Whether one server has both tools. */
export function isWithin({ from, to }: Flow): boolean {
  return from.server.slug === to.server.slug;
}

/** Each server's tools, riskiest first. */
function byServer(tools: readonly FlowTool[]): FlowTool[][] {
  const sorted = tools.toSorted((a, b) => b.risk - a.risk || (a.name < b.name ? -1 : 1));
  return [...Map.groupBy(sorted, ({ server }) => server.slug).values()];
}

function riskiestPair(sources: readonly FlowTool[], sinks: readonly FlowTool[]): Flow | null {
  const same = (a: FlowTool, b: FlowTool) => a.server.slug === b.server.slug && a.slug === b.slug;
  const both = sources.filter((from) => sinks.some((to) => same(from, to))).length;
  const pairs = sources.length * sinks.length - both;
  for (const to of sinks) {
    const from = sources.find((source) => !same(source, to));
    if (from !== undefined) return { from, to, others: pairs - 1 };
  }
  return null;
}
