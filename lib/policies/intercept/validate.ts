import { RE2JS } from "re2js";
import { messageOf } from "@/lib/errors";
import type { Problem } from "../reading/problem";
import type { InterceptCondition, InterceptPolicy, InterceptRule, InterceptState, Place } from "./model";
import { OPERATORS } from "./model";

/** What Intercept v1.1.0 refuses when it loads a policy: every reason, each at its place. */

const WINDOWS = ["minute", "hour", "day"];
const NUMERIC = ["lt", "lte", "gt", "gte"];

export function validate(policy: InterceptPolicy): Problem[] {
  const problems: Problem[] = [];
  const refuse: Refuse = (at, reason) => problems.push({ ...at, reason });
  if (policy.version !== "1") refuse(policy.versionAt, `version must be "1", found "${policy.version}"`);
  if (policy.default !== "allow" && policy.default !== "deny") {
    refuse(policy.defaultAt, `default must be "allow" or "deny", found "${policy.default}"`);
  }
  validateHide(policy, refuse);
  for (const rules of policy.tools.values()) {
    validateCounters(rules, refuse);
    for (const rule of rules) validateRule(policy, rule, refuse);
  }
  return problems;
}

type Refuse = (at: Place, reason: string) => void;

function validateHide(policy: InterceptPolicy, refuse: Refuse): void {
  const seen = new Set<string>();
  for (const { at, name } of policy.hide) {
    if (name.trim() === "") refuse(at, "an entry of hide must not be empty");
    else if (seen.has(name)) refuse(at, `"${name}" is in hide twice`);
    seen.add(name);
  }
}

function validateCounters(rules: readonly InterceptRule[], refuse: Refuse): void {
  const seen = new Set<string>();
  for (const { state } of rules) {
    if (state === null) continue;
    if (seen.has(state.counter)) refuse(state.at, `two rules of this tool use the counter "${state.counter}"`);
    seen.add(state.counter);
  }
}

function validateRule(policy: InterceptPolicy, rule: InterceptRule, refuse: Refuse): void {
  if (rule.rateLimit !== "") {
    refuseRateLimit(rule, refuse);
    return;
  }
  if (rule.name === "") refuse(rule.at, "a rule must have a name");
  if (rule.action !== "evaluate" && rule.action !== "deny") {
    refuse(rule.at, `action must be "evaluate" or "deny", found "${rule.action}"`);
  }
  if (rule.action === "deny" && rule.conditions.length > 0) refuse(rule.at, "a deny rule must not have conditions");
  if (rule.action === "evaluate" && rule.conditions.length === 0) {
    refuse(rule.at, "an evaluate rule must have at least one condition");
  }
  for (const condition of rule.conditions) {
    validateCondition(condition, refuse);
    validateCounterPath(policy, condition, refuse);
  }
  if (rule.state !== null) validateState(rule.state, refuse);
}

/** Only a `rate_limit` that could not be spelled out is still there. */
function refuseRateLimit(rule: InterceptRule, refuse: Refuse): void {
  if (parseRateLimit(rule.rateLimit) === null) {
    refuse(
      rule.at,
      `rate_limit must be a positive whole number and minute, hour or day ("5/hour"), found "${rule.rateLimit}"`,
    );
  }
  if (rule.conditions.length > 0 || rule.state !== null) {
    refuse(rule.at, "rate_limit cannot stand beside conditions or state; use a rule of its own");
  }
  if (rule.action === "deny") refuse(rule.at, "rate_limit cannot stand in a deny rule");
}

/** `5/hour` as count and window, by Go's Atoi; null when it is none. */
export function parseRateLimit(text: string): { count: bigint; window: string } | null {
  const slash = text.indexOf("/");
  const digits = text.slice(0, slash);
  const window = text.slice(slash + 1);
  if (slash === -1 || !/^[-+]?[0-9]+$/.test(digits) || !WINDOWS.includes(window)) return null;
  const count = BigInt(digits.replace(/^\+/, ""));
  return count > 0n && count < 2n ** 63n ? { count, window } : null;
}

export function validateCondition({ at, path, op, value }: InterceptCondition, refuse: Refuse): void {
  if (!path.startsWith("args.") && !path.startsWith("state.")) {
    refuse(at, `a path must start with "args." or "state.", found "${path}"`);
  }
  if (!OPERATORS.some((known) => known === op)) refuse(at, `unknown operator "${op}"`);
  if ((op === "in" || op === "not_in") && !Array.isArray(value)) refuse(at, `operator "${op}" needs a list`);
  if (NUMERIC.includes(op) && !isNumber(value)) refuse(at, `operator "${op}" needs a number`);
  if (op === "exists" && typeof value !== "boolean") refuse(at, 'operator "exists" needs true or false');
  if (op === "regex") validatePattern(at, value, refuse);
}

function isNumber(value: unknown): boolean {
  return typeof value === "number" || (typeof value === "bigint" && value < 2n ** 63n);
}

function validatePattern(at: Place, value: unknown, refuse: Refuse): void {
  if (typeof value !== "string") {
    refuse(at, 'operator "regex" needs a text');
    return;
  }
  try {
    RE2JS.compile(value);
  } catch (error) {
    refuse(at, `the pattern does not compile: ${messageOf(error)}`);
  }
}

/** `state.<tool>.<counter>` is split at its first two dots, so a tool with a dot in its name has no counter here. */
function validateCounterPath(policy: InterceptPolicy, { at, path }: InterceptCondition, refuse: Refuse): void {
  const [root, tool, ...rest] = path.split(".");
  if (root !== "state" || tool === undefined || rest.length === 0) return;
  const counter = rest.join(".");
  const rules = policy.tools.get(tool) ?? (tool === "_global" ? policy.tools.get("*") : undefined);
  if (!rules?.some(({ state }) => state?.counter === counter)) {
    refuse(at, `no state block of "${tool}" defines the counter "${counter}"`);
  }
}

function validateState(state: InterceptState, refuse: Refuse): void {
  if (state.counter === "") refuse(state.at, "a counter must have a name");
  if (!WINDOWS.includes(state.window)) refuse(state.at, `window must be minute, hour or day, found "${state.window}"`);
  if (state.incrementFrom !== "" && !state.incrementFrom.startsWith("args.")) {
    refuse(state.at, `increment_from must start with "args.", found "${state.incrementFrom}"`);
  }
}
