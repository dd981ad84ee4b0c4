import type { Loaded, Problem } from "../reading/problem";
import { inOrder } from "../reading/problem";
import { readYaml } from "../reading/yaml-source";
import { Decoder } from "./decode";
import { addInt64 } from "./go-value";
import type { InterceptPolicy, InterceptRule } from "./model";
import { parseRateLimit, validate } from "./validate";

/** Loads an Intercept policy as v1.1.0 does: decoded, completed, checked. Warnings name what loads and does nothing. */
export function loadIntercept(text: string): Loaded<InterceptPolicy> {
  const source = readYaml(text);
  if (!source.ok) return source;
  const decoder = new Decoder(source.policy);
  const policy = decoder.policy();
  if (decoder.problems.length > 0) return { ok: false, problems: inOrder(decoder.problems) };
  complete(policy);
  const problems = validate(policy);
  if (problems.length > 0) return { ok: false, problems: inOrder(problems) };
  return { ok: true, policy, warnings: inOrder([...decoder.warnings, ...traps(policy)]) };
}

/** Fills in what is left out and spells `rate_limit` out as condition and counter. */
function complete(policy: InterceptPolicy): void {
  if (policy.default === "") policy.default = "allow";
  for (const [tool, rules] of policy.tools) {
    for (const rule of rules) {
      spellOutRateLimit(rule, tool === "*" ? "_global" : tool);
      if (rule.action === "") rule.action = "evaluate";
      if (rule.state?.increment === 0n) rule.state.increment = 1n;
    }
  }
}

function spellOutRateLimit(rule: InterceptRule, scope: string): void {
  const limit = parseRateLimit(rule.rateLimit);
  if (limit === null || rule.conditions.length > 0 || rule.state !== null || rule.action === "deny") return;
  const counter = `_rate_${limit.window}`;
  rule.action = "evaluate";
  rule.conditions = [{ at: rule.at, path: `state.${scope}.${counter}`, op: "lte", value: limit.count }];
  rule.state = { at: rule.at, counter, window: limit.window, increment: 1n, incrementFrom: "" };
  if (rule.onDeny === "") {
    rule.onDeny = `Rate limit of ${limit.count} per ${limit.window} reached. Try again later.`;
  }
  rule.rateLimit = "";
}

/** What v1.1.0 accepts although it does not do what it looks like. */
function traps(policy: InterceptPolicy): Problem[] {
  return [...policy.tools].flatMap(([tool, rules]) =>
    rules.flatMap((rule) => [...uncounted(rule, tool === "*" ? "_global" : tool), ...walksBack(rule, rules)]),
  );
}

function uncounted({ state, conditions }: InterceptRule, scope: string): Problem[] {
  if (state === null) return [];
  const path = `state.${scope}.${state.counter}`;
  if (conditions.some((condition) => condition.path === path && ["lt", "lte"].includes(condition.op))) return [];
  return [{ ...state.at, reason: `the counter "${state.counter}" never counts: its rule has no lt or lte on ${path}` }];
}

function walksBack({ state }: InterceptRule, rules: readonly InterceptRule[]): Problem[] {
  if (state === null) return [];
  if (state.incrementFrom === "") {
    return addInt64(state.increment, 0n) < 0n ? [{ ...state.at, reason: "a negative increment counts backwards" }] : [];
  }
  const bounded = rules.some((rule) =>
    rule.conditions.some(({ path, op }) => path === state.incrementFrom && (op === "gt" || op === "gte")),
  );
  if (bounded) return [];
  const reason = `a negative ${state.incrementFrom} walks the counter "${state.counter}" back; add a condition gte 0`;
  return [{ ...state.at, reason }];
}
