import type { SyntaxNode } from "@lezer/common";
import { parser } from "@lezer/python";

/** A node of a Python module with the text it was read from. */
export type Node = { syntax: SyntaxNode; text: string };

/** A call's or definition's argument: positional ones have no name. */
export type Argument = { name: string | null; value: Node };

/** One parameter of a function or one field of a class. */
export type Field = { name: string; type: Node | null; value: Node | null };

export function parseModule(text: string): Node {
  return { syntax: parser.parse(text).topNode, text };
}

export function kindOf({ syntax }: Node): string {
  return syntax.name;
}

export function textOf({ syntax, text }: Node): string {
  return text.slice(syntax.from, syntax.to);
}

/** Children without brackets, commas and comments. */
export function partsOf(node: Node): Node[] {
  return childrenOf(node).filter((child) => !/^(\(|\)|\[|\]|\{|\}|,|:|\.|Comment|At|⚠)$/.test(kindOf(child)));
}

export function childrenOf({ syntax, text }: Node): Node[] {
  const children: Node[] = [];
  for (let child = syntax.firstChild; child !== null; child = child.nextSibling) children.push({ syntax: child, text });
  return children;
}

export function childOf(node: Node, kind: string): Node | null {
  const syntax = node.syntax.getChild(kind);
  return syntax === null ? null : { syntax, text: node.text };
}

/** Arguments of an ArgList, keyword ones with their names; `*args` and `**kwargs` are left out. */
export function argumentsOf(list: Node | null): Argument[] {
  if (list === null) return [];
  return splitAt(childrenOf(list).slice(1), ",").flatMap((parts): Argument[] => {
    const [first, second, third] = parts;
    if (first === undefined || /^(\*|\*\*|\))$/.test(kindOf(first))) return [];
    if (second !== undefined && kindOf(second) === "AssignOp" && third !== undefined)
      return [{ name: textOf(first), value: third }];
    return [{ name: null, value: first }];
  });
}

/** Parameters of a function; `*args`, `**kwargs` and the bare separators are left out. */
export function parametersOf(definition: Node): Field[] {
  const list = childOf(definition, "ParamList");
  if (list === null) return [];
  return splitAt(childrenOf(list).slice(1), ",").flatMap((parts) => {
    const [first] = parts;
    return first !== undefined && kindOf(first) === "VariableName" ? [fieldOf(parts)] : [];
  });
}

/** `name: type = value` of an assignment or parameter; whatever is missing is null. */
export function fieldOf(parts: readonly Node[]): Field {
  const type = parts.find((part) => kindOf(part) === "TypeDef");
  const at = parts.findIndex((part) => kindOf(part) === "AssignOp");
  return {
    name: parts[0] === undefined ? "" : textOf(parts[0]),
    type: type === undefined ? null : (partsOf(type)[0] ?? null),
    value: at === -1 ? null : (parts[at + 1] ?? null),
  };
}

/** Statements of a function or class. */
export function bodyOf(definition: Node): Node[] {
  const body = childOf(definition, "Body");
  return body === null ? [] : childrenOf(body);
}

/** The string that a body begins with. */
export function docstringNode(definition: Node): Node | null {
  const first = bodyOf(definition).find((statement) => !/^(:|Comment)$/.test(kindOf(statement)));
  const [text] = first !== undefined && kindOf(first) === "ExpressionStatement" ? childrenOf(first) : [];
  return text !== undefined && /^(String|ContinuedString)$/.test(kindOf(text)) ? text : null;
}

function splitAt(nodes: readonly Node[], separator: string): Node[][] {
  const groups: Node[][] = [[]];
  for (const node of nodes) {
    if (kindOf(node) === separator) groups.push([]);
    else if (kindOf(node) !== "Comment") groups.at(-1)?.push(node);
  }
  return groups;
}

/** Every node below, depth first, without recursion: nesting is a stranger's. */
export function* descendantsOf(root: Node): Generator<Node> {
  const cursor = root.syntax.cursor();
  do yield { syntax: cursor.node, text: root.text };
  while (cursor.next());
}
