import type { JsonObject } from "@/lib/catalogue/tool";
import { plain } from "./schemas";
import {
  argumentsOf,
  childOf,
  childrenOf,
  kindOf,
  parametersOf,
  partsOf,
  textOf,
  type Field,
  type Node,
} from "./python-syntax";
import { pythonValue, type PythonClass, type PythonScope } from "./python-values";
import { UNKNOWN, type Value } from "./values";

const MAX_DEPTH = 12;

const SIMPLE: Record<string, JsonObject> = {
  str: { type: "string" },
  int: { type: "integer" },
  float: { type: "number" },
  bool: { type: "boolean" },
  bytes: { type: "string" },
  None: { type: "null" },
  Path: { type: "string" },
  datetime: { type: "string", format: "date-time" },
  date: { type: "string", format: "date" },
  UUID: { type: "string", format: "uuid" },
};
const ARRAYS = /^(list|set|tuple|frozenset|List|Set|Tuple|Sequence|Iterable|FrozenSet)$/;
const OBJECTS = /^(dict|Dict|Mapping|MutableMapping|TypedDict)$/;

/** Parameters that the framework fills in, not the model. */
const INJECTED = /\b(Context|ServerSession|Depends|CurrentContext)\b/;

/** The input schema of a function whose parameters are a tool's, as FastMCP makes it from the type hints. */
export function functionSchema(definition: Node, scope: PythonScope): JsonObject {
  const fields = parametersOf(definition).filter(
    ({ name, type, value }) =>
      !/^(self|cls)$/.test(name) &&
      !(type !== null && INJECTED.test(textOf(type))) &&
      !(value !== null && /^(Depends|CurrentContext)\b/.test(textOf(value))),
  );
  return fieldsSchema(fields, scope, 0);
}

/** `Model.model_json_schema()` and `Model.schema()`: what pydantic would print of a class; null for anything else. */
export function modelSchema(node: Node, scope: PythonScope): JsonObject | null {
  const [, name = ""] = /^(\w+)\.(model_json_schema|schema)\(/.exec(textOf(node)) ?? [];
  const found = scope.classes.get(name);
  return found === undefined ? null : classSchema(found, scope, 0);
}

function classSchema(model: PythonClass, scope: PythonScope, depth: number): JsonObject {
  if (model.bases.some((base) => /Enum$/.test(base))) {
    const values: Value[] = model.fields.flatMap(({ value }) => (value === null ? [] : [pythonValue(value, scope)]));
    return { enum: plain(values) };
  }
  const inherited = model.bases.flatMap((base) => scope.classes.get(base) ?? []).filter((base) => base !== model);
  const fields = [...inherited.flatMap((base) => base.fields), ...model.fields];
  return fieldsSchema(
    fields.filter(({ name, type }) => type !== null && name !== "model_config"),
    scope,
    depth,
  );
}

function fieldsSchema(fields: readonly Field[], scope: PythonScope, depth: number): JsonObject {
  const read = fields.map((field) => ({ name: field.name, ...fieldSchema(field, scope, depth) }));
  const required = read.filter((field) => field.required).map(({ name }) => name);
  return {
    type: "object",
    properties: Object.fromEntries(read.map(({ name, schema }) => [name, schema])),
    ...(required.length === 0 ? {} : { required }),
  };
}

function fieldSchema(
  { type, value }: Field,
  scope: PythonScope,
  depth: number,
): { schema: JsonObject; required: boolean } {
  const described = type === null ? {} : typeSchema(type, scope, depth + 1);
  if (value === null) return { schema: described, required: true };
  const field = fieldCall(value, scope);
  if (field !== null) return { schema: { ...described, ...field.schema }, required: field.required };
  const initial = pythonValue(value, scope);
  return { schema: { ...described, ...(initial === UNKNOWN ? {} : { default: plain(initial) }) }, required: false };
}

/** pydantic's `Field(default, description=…)`; null for any other expression. */
function fieldCall(node: Node, scope: PythonScope): { schema: JsonObject; required: boolean } | null {
  if (kindOf(node) !== "CallExpression" || !/^(pydantic\.)?Field\(/.test(textOf(node))) return null;
  const args = argumentsOf(childOf(node, "ArgList"));
  const named = (name: string): Node | undefined => args.find((arg) => arg.name === name)?.value;
  const initial = named("default") ?? args.find((arg) => arg.name === null)?.value;
  const required = named("default_factory") === undefined && (initial === undefined || textOf(initial) === "...");
  const known = (key: string, at: Node | undefined): JsonObject => {
    const value = at === undefined || textOf(at) === "..." ? UNKNOWN : pythonValue(at, scope);
    return value === UNKNOWN ? {} : { [key]: plain(value) };
  };
  return { schema: { ...known("default", initial), ...known("description", named("description")) }, required };
}

/** The schema of a type hint; an empty one for what is not known. */
function typeSchema(node: Node, scope: PythonScope, depth: number): JsonObject {
  if (depth > MAX_DEPTH || !scope.spend()) return {};
  const kind = kindOf(node);
  if (kind === "None") return { type: "null" };
  if (kind === "BinaryExpression") return union(binaryParts(node), scope, depth);
  if (kind === "MemberExpression") return genericSchema(node, scope, depth);
  if (kind !== "VariableName") return {};
  const name = textOf(node);
  if (Object.hasOwn(SIMPLE, name)) return { ...SIMPLE[name] };
  if (ARRAYS.test(name)) return { type: "array" };
  if (OBJECTS.test(name)) return { type: "object" };
  const model = scope.classes.get(name);
  if (model !== undefined) return classSchema(model, scope, depth + 1);
  const alias = scope.constants.get(name);
  return alias === undefined ? {} : typeSchema(alias, scope, depth + 1);
}

/** `list[X]`, `Optional[X]`, `Literal["a"]`, `Annotated[X, Field(…)]` … */
function genericSchema(node: Node, scope: PythonScope, depth: number): JsonObject {
  const [head, ...args] = partsOf(node);
  const name = head === undefined ? "" : (textOf(head).split(".").at(-1) ?? "");
  const [first, ...rest] = args;
  if (first === undefined || !textOf(node).includes("[")) return Object.hasOwn(SIMPLE, name) ? { ...SIMPLE[name] } : {};
  if (ARRAYS.test(name)) return { type: "array", items: typeSchema(first, scope, depth + 1) };
  if (OBJECTS.test(name)) return { type: "object" };
  if (name === "Optional") return union([first, null], scope, depth);
  if (name === "Union") return union(args, scope, depth);
  if (name === "Literal")
    return {
      enum: plain(args.map((arg) => pythonValue(arg, scope))),
    };
  if (name !== "Annotated") return {};
  const notes = rest.map((note) => fieldCall(note, scope)?.schema ?? textNote(note, scope));
  return Object.assign(typeSchema(first, scope, depth + 1), ...notes);
}

function textNote(node: Node, scope: PythonScope): JsonObject {
  const value = pythonValue(node, scope);
  return typeof value === "string" ? { description: value } : {};
}

function binaryParts(node: Node): Node[] {
  const [left, operator, right] = childrenOf(node);
  if (left === undefined || operator === undefined || right === undefined || textOf(operator) !== "|") return [];
  return [...(kindOf(left) === "BinaryExpression" ? binaryParts(left) : [left]), right];
}

function union(parts: readonly (Node | null)[], scope: PythonScope, depth: number): JsonObject {
  const schemas = parts.map((part) => (part === null ? { type: "null" } : typeSchema(part, scope, depth + 1)));
  if (schemas.length === 0) return {};
  return schemas.length === 1 ? (schemas[0] ?? {}) : { anyOf: schemas };
}
