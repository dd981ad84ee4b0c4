import { validateCondition } from "../intercept/validate";
import type { JsonSource } from "../reading/json-source";
import { readJson } from "../reading/json-source";
import { parseAt } from "../reading/parse-at";
import type { Loaded, Problem } from "../reading/problem";
import { inOrder } from "../reading/problem";
import { toGoValue } from "./go-json";
import type { GatewayCondition, GatewayPolicy, GatewayTool } from "./model";
import { GatewayDocumentSchema, GatewayToolSchema } from "./model";

/** Loads a gateway policy; problems carry the line and column of the value they are about. */
export function loadGateway(text: string): Loaded<GatewayPolicy> {
  const read = readJson(text);
  if (!read.ok) return read;
  const source = read.policy;
  const document = parseAt(GatewayDocumentSchema, source.value, source);
  if (!document.ok) return document;
  const problems: Problem[] = [];
  const tools = new Map<string, GatewayTool>();
  for (const [name, value] of Object.entries(document.policy.tools ?? {})) {
    const tool = parseAt(GatewayToolSchema, value, source, ["tools", name]);
    if (!tool.ok) problems.push(...tool.problems);
    else {
      tools.set(name, tool.policy);
      problems.push(...conditionProblems(tool.policy, source, name));
    }
  }
  if (problems.length > 0) return { ok: false, problems: inOrder(problems) };
  return { ok: true, policy: { ...document.policy, tools }, warnings: inOrder(unknownFields(source)) };
}

function conditionProblems(tool: GatewayTool, source: JsonSource, name: string): Problem[] {
  const problems: Problem[] = [];
  const check = (condition: GatewayCondition, path: readonly PropertyKey[]): void => {
    const at = source.at(["tools", name, ...path]);
    if (!condition.path.startsWith("args.")) {
      problems.push({ ...at, reason: `a path must start with "args.", found "${condition.path}"` });
      return;
    }
    const checked = { at, path: condition.path, op: condition.op, value: toGoValue(condition.value) };
    validateCondition(checked, (place, reason) => problems.push({ ...place, reason }));
  };
  tool.require.forEach((entry, index) => {
    check(typeof entry === "string" ? { path: entry, op: "exists", value: true } : entry, ["require", index]);
  });
  tool.deny_if.forEach(({ conditions }, index) =>
    conditions.forEach((condition, at) => check(condition, ["deny_if", index, "conditions", at])),
  );
  return problems;
}

const FIELDS = ["version", "default", "hide", "all_tools", "tools", "description"];
const TOOL_FIELDS = ["require", "deny_if", "limits"];

function unknownFields(source: JsonSource): Problem[] {
  const unknown = (value: unknown, known: readonly string[], path: readonly string[]): Problem[] =>
    typeof value !== "object" || value === null
      ? []
      : Object.keys(value)
          .filter((field) => !known.includes(field))
          .map((field) => ({ ...source.at([...path, field]), reason: `unknown field "${field}"` }));
  const document = source.value;
  if (typeof document !== "object" || document === null) return [];
  const tools: unknown = Reflect.get(document, "tools");
  return [
    ...unknown(document, FIELDS, []),
    ...Object.entries(typeof tools === "object" && tools !== null ? tools : {}).flatMap(([name, rules]) =>
      unknown(rules, TOOL_FIELDS, ["tools", name]),
    ),
  ];
}
