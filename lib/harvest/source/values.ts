import type { CallExpression, Expression, ObjectExpression, ObjectProperty } from "oxc-parser";

/**
 * The constants of one module and those that its package's other modules share, and how much work reading it may still
 * cost: constants can multiply each other.
 */
export class Scope {
  #steps = 100_000;

  constructor(
    readonly constants: ReadonlyMap<string, Expression>,
    readonly shared: ReadonlyMap<string, Expression> = new Map(),
  ) {}

  /** Counts one step; false when the module has used up its share. */
  spend(): boolean {
    this.#steps -= 1;
    return this.#steps > 0;
  }
}

/** Stands for a value that only running the program would tell. */
export const UNKNOWN = Symbol("unknown");
export type Value = string | number | boolean | null | Value[] | { [key: string]: Value } | typeof UNKNOWN;

const MAX_DEPTH = 40;

/** The value of an expression as far as it can be read without running it. Unknown parts of objects and arrays stay unknown. */
export function valueOf(expression: Expression, scope: Scope, depth = 0): Value {
  const node = resolve(expression, scope, depth);
  if (depth > MAX_DEPTH || node === null || !scope.spend()) return UNKNOWN;
  const inner = (part: Expression): Value => valueOf(part, scope, depth + 1);
  switch (node.type) {
    case "Literal":
      return ["string", "number", "boolean"].includes(typeof node.value) || node.value === null
        ? primitive(node.value)
        : UNKNOWN;
    case "TemplateLiteral": {
      const parts = node.quasis.flatMap(({ value }, index): Value[] => {
        const next = node.expressions[index];
        return next === undefined ? [value.cooked ?? UNKNOWN] : [value.cooked ?? UNKNOWN, inner(next)];
      });
      return concatenate(parts);
    }
    case "BinaryExpression":
      return node.operator === "+" ? concatenate([inner(node.left), inner(node.right)]) : UNKNOWN;
    case "UnaryExpression":
      return node.operator === "!" ? negate(inner(node.argument)) : UNKNOWN;
    case "ArrayExpression":
      return node.elements.map((element) =>
        element === null || element.type === "SpreadElement" ? UNKNOWN : inner(element),
      );
    case "ObjectExpression":
      return Object.fromEntries(propertiesOf(node, scope, depth).map(([key, value]) => [key, inner(value)]));
    case "CallExpression":
      return callValue(node, scope, depth);
    default:
      return UNKNOWN;
  }
}

/** Follows names of constants, members of constant objects and type assertions to the expression that they stand for. */
export function resolve(expression: Expression, scope: Scope, depth = 0): Expression | null {
  if (depth > MAX_DEPTH || !scope.spend()) return null;
  switch (expression.type) {
    case "Identifier": {
      const init = scope.constants.get(expression.name) ?? scope.shared.get(expression.name);
      return init === undefined ? expression : resolve(init, scope, depth + 1);
    }
    case "MemberExpression": {
      const object = resolve(expression.object, scope, depth + 1);
      if (expression.computed || expression.property.type !== "Identifier") return expression;
      const { name } = expression.property;
      // "import * as files": the member is a constant of another module.
      const other = object?.type === "Identifier" ? scope.shared.get(name) : undefined;
      if (other !== undefined) return resolve(other, scope, depth + 1);
      if (object?.type !== "ObjectExpression") return expression;
      const found = propertiesOf(object, scope, depth + 1).find(([key]) => key === name);
      return found === undefined ? expression : resolve(found[1], scope, depth + 1);
    }
    case "ParenthesizedExpression":
    case "TSAsExpression":
    case "TSSatisfiesExpression":
    case "TSNonNullExpression":
      return resolve(expression.expression, scope, depth + 1);
    default:
      return expression;
  }
}

/** Keys and value expressions of an object literal, constant spreads included; computed keys and accessors are left out. */
export function propertiesOf(node: ObjectExpression, scope: Scope, depth = 0): [string, Expression][] {
  if (depth > MAX_DEPTH || !scope.spend()) return [];
  return node.properties.flatMap((property) => {
    if (property.type === "SpreadElement") {
      const spread = resolve(property.argument, scope, depth + 1);
      return spread?.type === "ObjectExpression" ? propertiesOf(spread, scope, depth + 1) : [];
    }
    const key = keyOf(property);
    return key === null || property.kind !== "init" ? [] : [[key, property.value] satisfies [string, Expression]];
  });
}

function keyOf({ key, computed }: ObjectProperty): string | null {
  if (key.type === "Identifier" && !computed) return key.name;
  return key.type === "Literal" && typeof key.value === "string" ? key.value : null;
}

/** `["a", "b"].join("\n")`, `"text".trim()` and the like, which long descriptions are written with. */
function callValue(node: CallExpression, scope: Scope, depth: number): Value {
  const { callee } = node;
  if (callee.type !== "MemberExpression" || callee.computed || callee.property.type !== "Identifier") return UNKNOWN;
  const subject = valueOf(callee.object, scope, depth + 1);
  const first = node.arguments[0];
  const argument = first === undefined || first.type === "SpreadElement" ? UNKNOWN : valueOf(first, scope, depth + 1);
  if (callee.property.name === "join" && Array.isArray(subject) && typeof argument === "string") {
    return concatenate(subject.flatMap((part, index) => (index === 0 ? [part] : [argument, part])));
  }
  if (callee.property.name === "trim" && typeof subject === "string") return subject.trim();
  return UNKNOWN;
}

function concatenate(parts: Value[]): Value {
  const known = parts.filter((part) => typeof part === "string" || typeof part === "number");
  return known.length === parts.length ? known.join("") : UNKNOWN;
}

/** Minifiers write `!0` for true. */
function negate(value: Value): Value {
  return typeof value === "number" || typeof value === "boolean" ? !value : UNKNOWN;
}

function primitive(value: unknown): Value {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}
