import { parameterKind } from "@/lib/catalogue/parameter";
import type { JsonObject } from "@/lib/catalogue/tool";
import type { Argument, FieldText } from "./facts";
import { nameWords } from "./name-words";
import { tokenize } from "./tokens";

/** Bounds of the walk: strangers' schemas can be recursive, huge or deep. */
const MAX_NODES = 1200;
const MAX_ARGUMENTS = 400;
const MAX_DEPTH = 6;
const MAX_DESCRIPTION = 2000;
const MAX_CHOICES = 80;
const MAX_VARIANTS = 8;

type Walk = { root: JsonObject; arguments: Argument[]; nodes: number; odd: boolean; seen: Set<unknown> };

/** The arguments of an input schema, nested ones included, and whether the schema was odd (recursive, oversized, not an object's). */
export function readSchema(schema: JsonObject | null): { arguments: Argument[]; odd: boolean } {
  if (schema === null) return { arguments: [], odd: false };
  const walk: Walk = { root: schema, arguments: [], nodes: 0, odd: false, seen: new Set() };
  const type = schema.type;
  if (type !== undefined && type !== "object" && !(Array.isArray(type) && type.includes("object"))) walk.odd = true;
  readNode(schema, "/inputSchema", 0, walk);
  return { arguments: walk.arguments, odd: walk.odd };
}

function readNode(node: JsonObject, pointer: string, depth: number, walk: Walk): void {
  if (walk.seen.has(node)) {
    walk.odd = true;
    return;
  }
  if (depth > MAX_DEPTH || walk.nodes >= MAX_NODES) {
    walk.odd = true;
    return;
  }
  walk.nodes += 1;
  walk.seen.add(node);
  const { properties } = node;
  if (isObject(properties)) readProperties(properties, node.required, `${pointer}/properties`, depth, walk);
  for (const keyword of ["allOf", "anyOf", "oneOf"] as const) {
    const list = node[keyword];
    if (!Array.isArray(list)) continue;
    for (let i = 0; i < list.length && i < 30; i += 1) {
      const item: unknown = list[i];
      if (isObject(item)) readNode(item, `${pointer}/${keyword}/${String(i)}`, depth + 1, walk);
    }
  }
  if (isObject(node.items)) readNode(node.items, `${pointer}/items`, depth + 1, walk);
  if (typeof node.$ref === "string") {
    const target = resolve(walk.root, node.$ref);
    if (target !== null) readNode(target.node, target.pointer, depth + 1, walk);
  }
  walk.seen.delete(node);
}

function readProperties(
  properties: JsonObject,
  requiredList: unknown,
  pointer: string,
  depth: number,
  walk: Walk,
): void {
  const required: readonly unknown[] = Array.isArray(requiredList) ? requiredList.slice(0, 1000) : [];
  for (const name of Object.keys(properties)) {
    if (walk.arguments.length >= MAX_ARGUMENTS) {
      walk.odd = true;
      return;
    }
    const value = properties[name];
    const at = `${pointer}/${escapePointer(name)}`;
    const schema = isObject(value) ? value : null;
    walk.arguments.push(argument(name, at, schema, required.includes(name), depth, walk.root));
    if (
      schema !== null &&
      (schema.properties ?? schema.items ?? schema.anyOf ?? schema.oneOf ?? schema.allOf ?? schema.$ref) !== undefined
    ) {
      readNode(schema, at, depth + 1, walk);
    }
  }
}

function argument(
  name: string,
  pointer: string,
  schema: JsonObject | null,
  required: boolean,
  depth: number,
  root: JsonObject,
): Argument {
  const text = typeof schema?.description === "string" ? schema.description.slice(0, MAX_DESCRIPTION) : null;
  const description: FieldText | null =
    text === null || text === "" ? null : { pointer: `${pointer}/description`, text, tokens: tokenize(text) };
  const { choices, choicesPointer } = choicesOf(schema, pointer);
  const words = nameWords(name.length > 200 ? name.slice(0, 200) : name);
  return {
    name,
    pointer,
    words,
    kind: parameterKind(
      words.map((word) => word.form),
      schema ?? {},
      text,
    ),
    type: typeOf(schema),
    required,
    description,
    choices,
    choicesPointer,
    bounded: schema !== null && isBounded(schema, root),
    depth,
    start: 0,
  };
}

function typeOf(schema: JsonObject | null): string {
  if (typeof schema?.type === "string") return schema.type;
  if (Array.isArray(schema?.type)) return String(schema.type.find((type) => type !== "null"));
  // `{ const: true }`: a flag that has to be set.
  return typeof schema?.const === "boolean" ? "boolean" : "any";
}

function choicesOf(schema: JsonObject | null, pointer: string): { choices: string[]; choicesPointer: string } {
  const none = { choices: [], choicesPointer: "" };
  if (schema === null) return none;
  if (Array.isArray(schema.enum)) return { choices: texts(schema.enum), choicesPointer: `${pointer}/enum` };
  if (isObject(schema.items) && Array.isArray(schema.items.enum))
    return { choices: texts(schema.items.enum), choicesPointer: `${pointer}/items/enum` };
  if (typeof schema.const === "string") return { choices: [schema.const], choicesPointer: `${pointer}/const` };
  return none;
}

function texts(values: readonly unknown[]): string[] {
  const list: string[] = [];
  for (const value of values.slice(0, MAX_CHOICES)) list.push(typeof value === "string" ? value.slice(0, 100) : "");
  return list;
}

/** How far variants of variants, items and references are followed for a bound. */
const MAX_BOUND_DEPTH = 3;

/** Whether a list, a constant, a pattern or a maximum limits the values: its own, its items' or that of every variant but null. */
function isBounded(schema: JsonObject, root: JsonObject, depth = 0): boolean {
  if (schema.enum !== undefined || schema.const !== undefined || typeof schema.pattern === "string") return true;
  if (typeof schema.maximum === "number" || typeof schema.exclusiveMaximum === "number") return true;
  if (depth === MAX_BOUND_DEPTH) return false;
  const variants = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(variants))
    return variants.length <= MAX_VARIANTS && variants.every((one) => isNull(one) || isBoundedPart(one, root, depth));
  if (Array.isArray(schema.allOf))
    return schema.allOf.slice(0, MAX_VARIANTS).some((one) => isBoundedPart(one, root, depth));
  const part = typeof schema.$ref === "string" ? resolve(root, schema.$ref)?.node : schema.items;
  return isBoundedPart(part, root, depth);
}

const isNull = (schema: unknown): boolean => isObject(schema) && schema.type === "null";

function isBoundedPart(schema: unknown, root: JsonObject, depth: number): boolean {
  return isObject(schema) && isBounded(schema, root, depth + 1);
}

/** A local reference (`#/$defs/x`); anything else is left alone. */
function resolve(root: JsonObject, reference: string): { node: JsonObject; pointer: string } | null {
  if (!reference.startsWith("#/") || reference.length > 300) return null;
  let node: unknown = root;
  for (const part of reference.slice(2).split("/")) {
    const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
    if (!isObject(node) || !Object.hasOwn(node, key)) return null;
    node = node[key];
  }
  return isObject(node) ? { node, pointer: `/inputSchema/${reference.slice(2)}` } : null;
}

/** A key as a JSON Pointer token (RFC 6901). */
function escapePointer(key: string): string {
  return key.includes("~") || key.includes("/") ? key.replaceAll("~", "~0").replaceAll("/", "~1") : key;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
