import type { CounterView } from "./counters";
import type { Decision } from "./policy";

/** One call to decide. `time` is when it is made: counters belong to its calendar window in UTC. */
export type Call = {
  /** Slug or configured name; only a neutral policy for several servers needs it. */
  server?: string;
  tool: string;
  arguments: Readonly<Record<string, unknown>>;
  time: Date;
};

export type Verdict = {
  decision: Decision;
  /** The rule that decided; null when no rule objected. */
  rule: string | null;
  /** What the caller is told; empty when the call passes. */
  message: string;
  /** Counters that the call counted in, after it. */
  counters: CounterView[];
};

/** Decides calls one after the other and keeps the counters between them. */
export type Evaluator = (call: Call) => Verdict;

export function denied(rule: string, message: string): Verdict {
  return { decision: "deny", rule, message, counters: [] };
}
