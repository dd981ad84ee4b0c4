import { argumentAt } from "../arguments-path";
import type { CounterView } from "../counters";
import { Counters, windowEnd } from "../counters";
import { refusal } from "../formats/arguments";
import { mergeByName } from "../formats/merge";
import type { Condition, Policy, ToolPolicy } from "../policy";
import { limitText } from "../policy";
import type { Call, Evaluator, Verdict } from "../verdict";
import { denied } from "../verdict";

/**
 * The policy before any format had to leave something out: denial, required arguments, conditions, limits, then allow or
 * ask. A call that names no server is decided by the strictest tool of that name.
 */
export function neutralEvaluator(policy: Policy): Evaluator {
  const counters = new Counters();
  const byServer = new Map(
    policy.servers.flatMap((server) => {
      const tools = new Map(server.tools.map((tool) => [tool.name, tool]));
      return [server.slug, server.name].map((name) => [name, tools]);
    }),
  );
  const merged = new Map(mergeByName(policy.servers).tools.map((tool) => [tool.name, tool]));
  return (call) => {
    const tools = call.server === undefined ? merged : byServer.get(call.server);
    const tool = tools?.get(call.tool);
    if (tool !== undefined) return decide(tool, call, counters);
    return policy.defaultDecision === "deny"
      ? denied("default", "The policy does not name this tool and denies what it does not name.")
      : { decision: "allow", rule: null, message: "", counters: [] };
  };
}

function decide(tool: ToolPolicy, call: Call, counters: Counters): Verdict {
  if (tool.decision === "deny") return denied("decision", `${tool.reason}: blocked.`);
  const missing = tool.required.find((name) => isMissing(call, name));
  if (missing !== undefined) return denied(`required ${missing}`, `${missing} must be given.`);
  const violated = tool.conditions.find((condition) => !passes(condition, call));
  if (violated !== undefined) return denied(`condition ${violated.argument}`, refusal(violated));
  const counted = count(tool, call, counters);
  if (counted.decision === "deny" || tool.decision === "allow") return counted;
  return { ...counted, decision: "ask", rule: "decision", message: `${tool.reason}: a person must approve it.` };
}

function isMissing(call: Call, name: string): boolean {
  const value = argumentAt(call.arguments, [name]);
  return value === undefined || value === null;
}

function passes(condition: Condition, call: Call): boolean {
  if (isMissing(call, condition.argument)) return !condition.mustBePresent;
  const value = argumentAt(call.arguments, [condition.argument]);
  switch (condition.check) {
    case "excludes":
      return typeof value === "string" && !condition.texts.some((text) => value.includes(text));
    case "startsWith": {
      // As the patterns of the files: leading blanks are skipped, and a blank is any of them.
      const begin =
        typeof value === "string"
          ? value
              .replace(/[\t\n\f\r ]/g, " ")
              .replace(/^ +/, "")
              .toLowerCase()
          : "";
      return condition.texts.some((text) => begin.startsWith(text.toLowerCase()));
    }
    case "notIn":
      return typeof value === "string" && !condition.texts.includes(value);
    case "atMost":
      return typeof value === "number" && value >= 0 && value <= condition.value;
    case "maxItems":
      return Array.isArray(value) && value.length <= condition.value;
  }
}

function count(tool: ToolPolicy, call: Call, counters: Counters): Verdict {
  const time = call.time.getTime();
  const counted: string[] = [];
  const views: CounterView[] = [];
  for (const { count: limit, window } of tool.limits) {
    const key = JSON.stringify([call.server ?? null, tool.name, window]);
    if (!counters.reserve(key, 1n, BigInt(limit), window, time)) {
      counted.forEach((other) => counters.release(other, 1n));
      return denied(`limit ${limit}/${window}`, `${tool.reason}: at most ${limitText({ count: limit, window })}.`);
    }
    counted.push(key);
    const value = String(counters.read(key, time));
    const resetsAt = new Date(windowEnd(time, window));
    views.push({ name: `${tool.name} a ${window}`, value, limit: String(limit), window, resetsAt });
  }
  return { decision: "allow", rule: null, message: "", counters: views };
}
