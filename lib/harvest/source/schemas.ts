import type { CallExpression, Expression } from "oxc-parser";
import type { JsonObject } from "@/lib/catalogue/tool";
import { propertiesOf, resolve, type Scope, UNKNOWN, type Value, valueOf } from "./values";

const MAX_DEPTH = 30;
const MAX_CHAIN = 50;
const ZOD = /^(z|zod)\d*$/i;

/** Factories of zod whose JSON Schema needs no argument. */
const SIMPLE: Record<string, JsonObject> = {
  string: { type: "string" },
  number: { type: "number" },
  int: { type: "integer" },
  boolean: { type: "boolean" },
  date: { type: "string", format: "date-time" },
  email: { type: "string", format: "email" },
  url: { type: "string", format: "uri" },
  uuid: { type: "string", format: "uuid" },
  record: { type: "object" },
  null: { type: "null" },
};

/** Modifiers of zod that only say more about the type. */
const REFINEMENTS: Record<string, JsonObject> = {
  int: { type: "integer" },
  email: { format: "email" },
  url: { format: "uri" },
  uuid: { format: "uuid" },
  datetime: { format: "date-time" },
};

type Call = { name: string; args: Expression[] };

/** The JSON Schema that an `inputSchema` stands for: a JSON literal, a zod object or a map of zod types; null when it cannot be read. */
export function schemaOf(expression: Expression, scope: Scope): JsonObject | null {
  const node = resolve(expression, scope);
  // "Schema.shape": the properties that a zod object was made of.
  if (
    node?.type === "MemberExpression" &&
    !node.computed &&
    node.property.type === "Identifier" &&
    node.property.name === "shape"
  )
    return schemaOf(node.object, scope);
  if (node?.type === "CallExpression") {
    const converted = zodChain(node, scope) === null ? firstArgument(node) : node;
    if (converted === null) return null;
    const found = resolve(converted, scope);
    return found?.type === "CallExpression" && zodChain(found, scope) !== null
      ? zodSchema(found, scope, 0).schema
      : null;
  }
  if (node?.type !== "ObjectExpression") return null;
  const properties = propertiesOf(node, scope);
  const isJsonSchema = properties.some(([key, value]) => key === "type" && valueOf(value, scope) === "object");
  if (isJsonSchema) return jsonObject(valueOf(node, scope));
  if (properties.length === 0) return { type: "object", properties: {} };
  const isShape = properties.some(([, value]) => isZod(value, scope));
  return isShape ? shapeSchema(properties, scope, 0) : null;
}

/** Whether the expression is a chain of calls that begins at zod. */
export function isZod(expression: Expression, scope: Scope): boolean {
  const node = resolve(expression, scope);
  return node?.type === "CallExpression" && zodChain(node, scope) !== null;
}

function shapeSchema(properties: [string, Expression][], scope: Scope, depth: number): JsonObject {
  const read = properties.map(([key, value]) => ({ key, ...zodSchema(value, scope, depth + 1) }));
  const required = read.filter(({ optional }) => !optional).map(({ key }) => key);
  return {
    type: "object",
    properties: Object.fromEntries(read.map(({ key, schema }) => [key, schema])),
    ...(required.length === 0 ? {} : { required }),
  };
}

/** `z.string().min(1).optional()` → [string, min, optional], outermost last; null when it does not begin at zod. */
function zodChain(node: CallExpression, scope: Scope): Call[] | null {
  const calls: Call[] = [];
  let current: Expression | null = node;
  while (calls.length < MAX_CHAIN && current?.type === "CallExpression" && current.callee.type === "MemberExpression") {
    const { object, property, computed } = current.callee;
    if (computed || property.type !== "Identifier") return null;
    calls.unshift({
      name: property.name,
      args: current.arguments.filter((argument) => argument.type !== "SpreadElement"),
    });
    // "z.coerce.number()" has a step that is no call.
    const from: Expression = object.type === "MemberExpression" && !object.computed ? object.object : object;
    if (from.type === "Identifier" && ZOD.test(from.name)) return calls;
    current = resolve(object, scope);
  }
  return null;
}

function zodSchema(expression: Expression, scope: Scope, depth: number): { schema: JsonObject; optional: boolean } {
  const node = resolve(expression, scope);
  const chain = node?.type === "CallExpression" && depth < MAX_DEPTH ? zodChain(node, scope) : null;
  const [factory, ...modifiers] = chain ?? [];
  if (factory === undefined) return { schema: {}, optional: false };
  let { schema, optional } = factorySchema(factory, scope, depth);
  for (const { name, args } of modifiers) {
    const value = args[0] === undefined ? UNKNOWN : valueOf(args[0], scope);
    if (name === "optional" || name === "nullish" || name === "default") optional = true;
    if (name === "default" && value !== UNKNOWN) schema = { ...schema, default: plain(value) };
    if (name === "describe" && typeof value === "string") schema = { ...schema, description: value };
    if (Object.hasOwn(REFINEMENTS, name)) schema = { ...schema, ...REFINEMENTS[name] };
    if (name === "array") schema = { type: "array", items: schema };
  }
  return { schema, optional };
}

function factorySchema({ name, args }: Call, scope: Scope, depth: number): { schema: JsonObject; optional: boolean } {
  const [first] = args;
  const inner = (): { schema: JsonObject; optional: boolean } =>
    first === undefined ? { schema: {}, optional: false } : zodSchema(first, scope, depth + 1);
  if (name === "optional") return { ...inner(), optional: true };
  return { schema: requiredSchema(name, first, inner, scope, depth), optional: false };
}

function requiredSchema(
  name: string,
  first: Expression | undefined,
  inner: () => { schema: JsonObject },
  scope: Scope,
  depth: number,
): JsonObject {
  if (Object.hasOwn(SIMPLE, name)) return { ...SIMPLE[name] };
  const argument = first === undefined ? null : resolve(first, scope);
  if (name === "array") return { type: "array", items: inner().schema };
  if (name === "nullable") return inner().schema;
  if (name === "object" && argument?.type === "ObjectExpression")
    return shapeSchema(propertiesOf(argument, scope), scope, depth);
  if (name === "object" || name === "strictObject" || name === "looseObject") return { type: "object" };
  if (argument === null) return {};
  const value = valueOf(argument, scope);
  if (name === "enum" && Array.isArray(value)) return { type: "string", enum: plain(value) };
  if (name === "literal" && value !== UNKNOWN) return { const: plain(value) };
  if (name === "union" && argument.type === "ArrayExpression") {
    const options = argument.elements.filter((element) => element !== null && element.type !== "SpreadElement");
    return { anyOf: options.map((option) => zodSchema(option, scope, depth + 1).schema) };
  }
  return {};
}

function firstArgument(node: CallExpression): Expression | null {
  const [first] = node.arguments;
  return first === undefined || first.type === "SpreadElement" ? null : first;
}

/** A JSON value in which what is unknown says nothing: an empty schema in an object, no element in an array. */
export function plain(value: Value): unknown {
  if (value === UNKNOWN) return {};
  if (Array.isArray(value)) return value.filter((element) => element !== UNKNOWN).map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

/** An object literal as JSON. */
export function jsonObject(value: Value): JsonObject | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}
