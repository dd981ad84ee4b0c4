import type { GoValue } from "./go-value";

/** An Intercept policy as version 1.1.0 holds it after loading: defaults filled in, `rate_limit` spelled out. */

export const OPERATORS = [
  "eq",
  "neq",
  "in",
  "not_in",
  "lt",
  "lte",
  "gt",
  "gte",
  "regex",
  "contains",
  "exists",
] as const;
export type Place = { line: number; column: number };

export type InterceptCondition = { at: Place; path: string; op: string; value: GoValue };

export type InterceptState = {
  at: Place;
  counter: string;
  window: string;
  increment: bigint;
  /** `args.…`, or empty. */
  incrementFrom: string;
};

export type InterceptRule = {
  at: Place;
  name: string;
  action: string;
  /** What is left of `rate_limit` when it could not be spelled out; a refusal follows. */
  rateLimit: string;
  conditions: InterceptCondition[];
  onDeny: string;
  state: InterceptState | null;
};

export type InterceptPolicy = {
  versionAt: Place;
  version: string;
  defaultAt: Place;
  default: string;
  hide: { at: Place; name: string }[];
  tools: Map<string, InterceptRule[]>;
};
