import { argumentAt } from "../arguments-path";
import type { CounterView } from "../counters";
import { Counters, windowEnd } from "../counters";
import { operatorTest } from "../intercept/operators";
import { limitText } from "../policy";
import type { Call, Evaluator, Verdict } from "../verdict";
import { denied } from "../verdict";
import { toGoValue } from "./go-json";
import type { GatewayCondition, GatewayLimit, GatewayPolicy, GatewayTool } from "./model";

/**
 * The gateway's order: hide, default for unlisted tools, `require`, `deny_if` from the first (an empty list of conditions
 * always holds), limits of the tool, limits of all tools. The first denial wins. One evaluator is one grant. The gateway
 * does not publish how it divides windows; here they are those of the UTC calendar.
 */
export function gatewayEvaluator(policy: GatewayPolicy): Evaluator {
  const counters = new Counters();
  const tools = new Map([...policy.tools].map(([name, rules]) => [name, compile(rules)]));
  const none = compile({ require: [], deny_if: [], limits: [] });
  return (call) => {
    if (policy.hide === "*" || policy.hide.includes(call.tool) || policy.hide.includes("*")) {
      return denied("hide", "This tool is hidden by the policy.");
    }
    const rules = tools.get(call.tool);
    if (rules === undefined && policy.default === "deny") {
      return denied("default", "This tool is not listed, and the policy denies what is not listed.");
    }
    const { objection, limits } = rules ?? none;
    return objection(call) ?? reserve([...limits, ...policy.all_tools.limits], counters, call.time.getTime());
  };
}

type CompiledTool = { objection(call: Call): Verdict | null; limits: GatewayLimit[] };

function compile(tool: GatewayTool): CompiledTool {
  const required = tool.require.map((entry) => {
    const condition = typeof entry === "string" ? { path: entry, op: "exists", value: true } : entry;
    return { holds: compileCondition(condition), path: condition.path };
  });
  const denials = tool.deny_if.map(({ conditions, on_deny }) => ({ tests: conditions.map(compileCondition), on_deny }));
  return {
    limits: tool.limits,
    objection: (call) => {
      const missing = required.find(({ holds }) => !holds(call));
      if (missing !== undefined) return denied(`require ${missing.path}`, `${missing.path} is required by the policy.`);
      const index = denials.findIndex(({ tests }) => tests.every((holds) => holds(call)));
      const denial = denials[index];
      return denial === undefined ? null : denied(`deny_if[${index}]`, denial.on_deny || "Denied by the policy.");
    },
  };
}

function compileCondition({ path, op, value }: GatewayCondition): (call: Call) => boolean {
  const steps = path.slice("args.".length).split(".");
  if (op === "exists") {
    return (call) => {
      const actual = argumentAt(call.arguments, steps);
      return (actual !== undefined && actual !== null) === value;
    };
  }
  const test = operatorTest(op, toGoValue(value));
  return (call) => {
    const actual = argumentAt(call.arguments, steps);
    return actual !== undefined && test(actual);
  };
}

function reserve(limits: readonly GatewayLimit[], counters: Counters, time: number): Verdict {
  const counted: string[] = [];
  const views: CounterView[] = [];
  for (const { counter, window, max } of limits) {
    if (!counters.reserve(counter, 1n, BigInt(max), window, time)) {
      counted.forEach((key) => counters.release(key, 1n));
      return denied(`limit ${counter}`, `At most ${limitText({ count: max, window })} for this grant.`);
    }
    counted.push(counter);
    const value = String(counters.read(counter, time));
    views.push({ name: counter, value, limit: String(max), window, resetsAt: new Date(windowEnd(time, window)) });
  }
  return { decision: "allow", rule: null, message: "", counters: views };
}
