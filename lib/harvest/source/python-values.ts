import { childOf, childrenOf, argumentsOf, kindOf, partsOf, textOf, type Field, type Node } from "./python-syntax";
import { UNKNOWN, type Value } from "./values";

export type PythonClass = { name: string; bases: string[]; fields: Field[]; doc: Node | null };

/** What names stand for in one package, and how much work reading it may still cost. */
export class PythonScope {
  #steps = 200_000;

  constructor(
    readonly constants: ReadonlyMap<string, Node>,
    readonly classes: ReadonlyMap<string, PythonClass>,
    readonly functions: ReadonlyMap<string, Node>,
  ) {}

  /** Counts one step; false when the package has used up its share. */
  spend(): boolean {
    this.#steps -= 1;
    return this.#steps > 0;
  }
}

const MAX_DEPTH = 40;
const ESCAPES: Record<string, string> = { n: "\n", t: "\t", r: "\r", "0": "\0", "\n": "" };

/** The value of an expression as far as it can be read without running it. */
export function pythonValue(node: Node, scope: PythonScope, depth = 0): Value {
  if (depth > MAX_DEPTH || !scope.spend()) return UNKNOWN;
  const inner = (part: Node): Value => pythonValue(part, scope, depth + 1);
  switch (kindOf(node)) {
    case "String":
      return literalText(textOf(node));
    case "FormatString":
      return formatted(node, inner);
    case "ContinuedString":
      return joined(
        childrenOf(node)
          .filter((part) => kindOf(part) !== "Comment")
          .map(inner),
      );
    case "Number":
      return numberOf(textOf(node));
    case "UnaryExpression": {
      const value = inner(partsOf(node).at(-1) ?? node);
      return textOf(node).startsWith("-") && typeof value === "number" ? -value : UNKNOWN;
    }
    case "Boolean":
      return textOf(node) === "True";
    case "None":
      return null;
    case "ParenthesizedExpression": {
      const [only] = partsOf(node);
      return only === undefined ? UNKNOWN : inner(only);
    }
    case "BinaryExpression": {
      const [left, operator, right] = childrenOf(node);
      if (left === undefined || operator === undefined || right === undefined || textOf(operator) !== "+")
        return UNKNOWN;
      return joined([inner(left), inner(right)]);
    }
    case "ArrayExpression":
    case "TupleExpression":
      return partsOf(node).map(inner);
    case "DictionaryExpression":
      return dictionary(node, scope, depth);
    case "VariableName": {
      const constant = scope.constants.get(textOf(node));
      return constant === undefined ? UNKNOWN : inner(constant);
    }
    case "MemberExpression":
      return memberValue(node, scope, depth);
    case "CallExpression":
      return callValue(node, inner);
    default:
      return UNKNOWN;
  }
}

/** `Names.LIST` and `Names.LIST.value`: constants of classes, most often of enumerations. */
function memberValue(node: Node, scope: PythonScope, depth: number): Value {
  const [owner = "", name = "", rest] = textOf(node)
    .replace(/\.value$/, "")
    .split(".");
  if (rest !== undefined) return UNKNOWN;
  const value = scope.classes.get(owner)?.fields.find((field) => field.name === name)?.value;
  return value === undefined || value === null ? UNKNOWN : pythonValue(value, scope, depth + 1);
}

function dictionary(node: Node, scope: PythonScope, depth: number): Value {
  const found: [string, Value][] = [];
  const parts = childrenOf(node).filter((part) => !/^(\{|\}|,|Comment)$/.test(kindOf(part)));
  for (let index = 0; index < parts.length;) {
    const [first, second, third] = parts.slice(index, index + 3);
    if (first === undefined || second === undefined) break;
    if (kindOf(first) === "**") {
      const spread = pythonValue(second, scope, depth + 1);
      if (typeof spread === "object" && spread !== null && !Array.isArray(spread))
        found.push(...Object.entries(spread));
      index += 2;
      continue;
    }
    const key = pythonValue(first, scope, depth + 1);
    if (typeof key === "string" && third !== undefined) found.push([key, pythonValue(third, scope, depth + 1)]);
    index += 3;
  }
  return Object.fromEntries(found);
}

/** `dedent("…")`, `cleandoc("…")`, `"…".strip()` and `"\n".join([…])`, which long descriptions are written with. */
function callValue(node: Node, inner: (part: Node) => Value): Value {
  const [callee] = childrenOf(node);
  if (callee === undefined) return UNKNOWN;
  const first = argumentsOf(childOf(node, "ArgList"))[0]?.value;
  const argument = first === undefined ? UNKNOWN : inner(first);
  const name = textOf(callee);
  if (/^((textwrap|inspect)\.)?(dedent|cleandoc)$/.test(name))
    return typeof argument === "string" ? cleanDoc(argument) : UNKNOWN;
  const [subjectNode] = kindOf(callee) === "MemberExpression" ? childrenOf(callee) : [];
  const subject = subjectNode === undefined ? UNKNOWN : inner(subjectNode);
  if (typeof subject !== "string") return UNKNOWN;
  if (name.endsWith(".strip")) return subject.trim();
  if (name.endsWith(".join") && Array.isArray(argument))
    return joined(argument.flatMap((part, index) => (index === 0 ? [part] : [subject, part])));
  return UNKNOWN;
}

/** Python's own rule for docstrings (PEP 257): the margin of the lines after the first goes, and blank lines at both ends. */
export function cleanDoc(text: string): string {
  const lines = text.replaceAll("\t", "        ").split("\n");
  const margin = Math.min(
    ...lines.slice(1).flatMap((line) => (line.trim() === "" ? [] : [line.length - line.trimStart().length])),
  );
  const cut = lines.map((line, index) =>
    index === 0 ? line.trimStart() : line.slice(Number.isFinite(margin) ? margin : 0),
  );
  return cut
    .join("\n")
    .replace(/^\s*\n/, "")
    .trimEnd();
}

function literalText(source: string): Value {
  const match = /^([a-z]*)("""|'''|"|')([\s\S]*)\2$/i.exec(source);
  if (match === null || /b/i.test(match[1] ?? "")) return UNKNOWN;
  const text = match[3] ?? "";
  return /r/i.test(match[1] ?? "") ? text : unescaped(text);
}

function unescaped(text: string): string {
  return text.replace(/\\(x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8}|[\s\S])/gi, (whole, code: string) => {
    if (/^[xuU]/.test(code) && code.length > 1) {
      const point = Number.parseInt(code.slice(1), 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    }
    return ESCAPES[code] ?? (/^["'\\]$/.test(code) ? code : whole);
  });
}

/** An f-string of what is known. */
function formatted(node: Node, inner: (part: Node) => Value): Value {
  const parts: Value[] = [];
  const source = textOf(node);
  const open = /^[a-z]*("""|'''|"|')/i.exec(source);
  if (open === null) return UNKNOWN;
  let at = node.syntax.from + open[0].length;
  const end = node.syntax.to - (open[1]?.length ?? 1);
  for (const replacement of childrenOf(node).filter((child) => kindOf(child) === "FormatReplacement")) {
    parts.push(unescaped(node.text.slice(at, replacement.syntax.from)));
    const [expression] = partsOf(replacement);
    parts.push(expression === undefined ? UNKNOWN : inner(expression));
    at = replacement.syntax.to;
  }
  parts.push(unescaped(node.text.slice(at, end)).replaceAll("{{", "{").replaceAll("}}", "}"));
  return joined(parts);
}

function joined(parts: readonly Value[]): Value {
  if (parts.every(Array.isArray)) return parts.flat();
  const known = parts.filter((part) => typeof part === "string" || typeof part === "number");
  if (known.length !== parts.length) return UNKNOWN;
  return parts.every((part) => typeof part === "number") ? UNKNOWN : known.join("");
}

function numberOf(text: string): Value {
  const value = Number(text.replaceAll("_", ""));
  return Number.isFinite(value) ? value : UNKNOWN;
}
