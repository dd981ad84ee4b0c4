import { argumentAt } from "../arguments-path";
import type { CounterView } from "../counters";
import { Counters, windowEnd } from "../counters";
import type { Window } from "../policy";
import type { Call, Evaluator, Verdict } from "../verdict";
import { denied } from "../verdict";
import { quoteGo, toFloat, toInt64 } from "./go-value";
import type { InterceptCondition, InterceptPolicy, InterceptRule } from "./model";
import { operatorTest } from "./operators";

/**
 * Intercept v1.1.0: hide, default deny for unlisted tools, the tool's rules in file order, the rules of "*", and when all
 * pass the counters are reserved. The first that objects decides. Calls are taken to succeed: a failed call's count,
 * which the proxy takes back, is not modelled.
 */
export function interceptEvaluator(policy: InterceptPolicy): Evaluator {
  const counters = new Counters();
  const hidden = new Set(policy.hide.map(({ name }) => name));
  const wildcard = (policy.tools.get("*") ?? []).map((rule) => compile(rule, "_global"));
  const tools = new Map([...policy.tools].map(([name, rules]) => [name, rules.map((rule) => compile(rule, name))]));
  return (call) => {
    if (hidden.has(call.tool) || hidden.has("*")) {
      return denied("(hidden)", `Tool ${quoteGo(call.tool)} is hidden by policy`);
    }
    const own = tools.get(call.tool);
    if (policy.default === "deny" && own === undefined) {
      return denied("(default deny)", `Tool ${quoteGo(call.tool)} is not permitted by policy`);
    }
    const time = call.time.getTime();
    // A tool named "*" has those rules once, but counts in both scopes.
    const rules = call.tool === "*" ? wildcard : [...(own ?? []), ...wildcard];
    const objecting = rules.find((rule) => !rule.passes(call, counters, time));
    if (objecting !== undefined) {
      return denied(objecting.name, objecting.onDeny || `Denied by rule ${quoteGo(objecting.name)}`);
    }
    return reserve([...(own ?? []), ...wildcard], call, counters, time);
  };
}

type CompiledRule = {
  name: string;
  onDeny: string;
  passes(call: Call, counters: Counters, time: number): boolean;
  count: Count | null;
};

type Count = {
  key: string;
  window: Window;
  /** null: no lt or lte on the rule's own counter, so nothing is counted. */
  limit: bigint | null;
  /** null: the amount cannot be told from the arguments. */
  amount(call: Call): bigint | null;
};

function compile(rule: InterceptRule, scope: string): CompiledRule {
  const tests = rule.conditions.map(compileCondition);
  const passes: CompiledRule["passes"] =
    rule.action === "deny"
      ? () => false
      : (call, counters, time) => {
          for (const test of tests) if (!test(call, counters, time)) return false;
          return true;
        };
  return { name: rule.name, onDeny: rule.onDeny, passes, count: compileCount(rule, scope) };
}

function compileCondition(condition: InterceptCondition): CompiledRule["passes"] {
  const { op, value, path } = condition;
  if (path.startsWith("state.")) {
    const key = path.slice("state.".length);
    const test = op === "exists" ? () => value === true : operatorTest(op, value);
    return (_call, counters, time) => test(counters.read(key, time));
  }
  const steps = path.slice("args.".length).split(".");
  if (op === "exists") {
    return (call) => {
      const actual = argumentAt(call.arguments, steps);
      return (actual !== undefined && actual !== null) === value;
    };
  }
  const test = operatorTest(op, value);
  return (call) => {
    const actual = argumentAt(call.arguments, steps);
    return actual !== undefined && test(actual);
  };
}

function compileCount({ state, conditions }: InterceptRule, scope: string): Count | null {
  if (state === null) return null;
  const from = state.incrementFrom.slice("args.".length).split(".");
  return {
    key: `${scope}.${state.counter}`,
    window: windowOf(state.window),
    limit: limitOf(conditions, `state.${scope}.${state.counter}`),
    amount: (call) => {
      if (state.incrementFrom === "") return state.increment;
      const value = argumentAt(call.arguments, from);
      return typeof value === "number" ? toInt64(value) : null;
    },
  };
}

function windowOf(text: string): Window {
  return text === "minute" || text === "hour" ? text : "day";
}

function limitOf(conditions: readonly InterceptCondition[], path: string): bigint | null {
  for (const { path: other, op, value } of conditions) {
    const number = other === path ? toFloat(value) : null;
    if (number === null) continue;
    if (op === "lt") return BigInt.asIntN(64, toInt64(number) - 1n);
    if (op === "lte") return toInt64(number);
  }
  return null;
}

/** Reserves every counter or none. */
function reserve(rules: readonly CompiledRule[], call: Call, counters: Counters, time: number): Verdict {
  const reserved: { key: string; amount: bigint }[] = [];
  const views: CounterView[] = [];
  const giveBack = (): void => reserved.forEach(({ key, amount }) => counters.release(key, amount));
  for (const { name, onDeny, count } of rules) {
    if (count === null) continue;
    const amount = count.amount(call);
    if (amount === null) {
      giveBack();
      return denied(name, "Internal policy error");
    }
    if (count.limit === null) continue;
    if (!counters.reserve(count.key, amount, count.limit, count.window, time)) {
      giveBack();
      return denied(name, onDeny || `Rate limit exceeded for ${name}`);
    }
    reserved.push({ key: count.key, amount });
    views.push(viewOf(count, counters, time, count.limit));
  }
  return { decision: "allow", rule: null, message: "", counters: views };
}

function viewOf({ key, window }: Count, counters: Counters, time: number, limit: bigint): CounterView {
  const value = String(counters.read(key, time));
  return { name: key, value, limit: String(limit), window, resetsAt: new Date(windowEnd(time, window)) };
}
