import { Composer, isAlias, isCollection, isMap, isPair, isScalar, LineCounter, Parser, visit } from "yaml";
import type { CST, Document, Node, YAMLMap } from "yaml";
import type { Loaded, Problem } from "./problem";
import { inOrder, tooLarge } from "./problem";

/** Deeper documents are refused before they are composed: composing recurses. A policy needs seven levels. */
const MAX_DEPTH = 60;

/** One YAML document without aliases, tags and merge keys. Scalars keep their text; `at` finds a node's place. */
export type YamlSource = { root: Node | null; at(node: Node | null | undefined): { line: number; column: number } };

/** Reads one YAML (or JSON) document. Every text gives a source or problems; none throws, recurses deeply or expands. */
export function readYaml(text: string): Loaded<YamlSource> {
  const large = tooLarge(text);
  if (large !== null) return { ok: false, problems: [large] };
  const lines = new LineCounter();
  const place = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  const deep = tooDeep(tokens);
  if (deep !== null) {
    return { ok: false, problems: [{ ...place(deep), reason: `nested more than ${MAX_DEPTH} levels deep` }] };
  }
  // The failsafe schema leaves every scalar a text: what a plain one means is the target product's affair.
  // Its own test for equal keys takes seconds for thousands of them.
  const composer = new Composer({ schema: "failsafe", version: "1.2", uniqueKeys: false });
  const documents = [...composer.compose(tokens, true, text.length)];
  const [first, second] = documents;
  if (first === undefined) return { ok: true, policy: { root: null, at: () => place(0) }, warnings: [] };
  const problems = [...syntaxProblems(first, place), ...forbidden(first, place), ...badCharacters(text, place)];
  if (second !== undefined) {
    problems.push({ ...place(second.range[0]), reason: "a second document; one file holds one policy" });
  }
  if (problems.length > 0) return { ok: false, problems: inOrder(problems) };
  const at = (node: Node | null | undefined): { line: number; column: number } => place(node?.range?.[0] ?? 0);
  return { ok: true, policy: { root: first.contents, at }, warnings: [] };
}

type Place = (offset: number) => { line: number; column: number };

function syntaxProblems(document: Document.Parsed, place: Place): Problem[] {
  return document.errors.slice(0, 20).map((error) => {
    // The library adds the place and an excerpt after its first line.
    const reason = (error.message.split("\n")[0] ?? "").replace(/ at line \d+, column \d+:?$/, "");
    return { ...place(error.pos[0]), reason };
  });
}

/** YAML 1.1, which Go's and Python's parsers follow here, breaks lines where 1.2 does not. */
const OLD_LINE_BREAKS = /[\u0085\u2028\u2029]|\r(?!\n)/g;

/** What the same parsers refuse anywhere in a file, comments included. */
const UNREADABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g;

function badCharacters(text: string, place: Place): Problem[] {
  const find = (pattern: RegExp, why: string): Problem[] =>
    [...text.matchAll(pattern)].slice(0, 20).map((match) => {
      const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
      return { ...place(match.index), reason: `the character U+${code} is ${why}; remove it` };
    });
  return [...find(OLD_LINE_BREAKS, "read differently by YAML parsers"), ...find(UNREADABLE, "not allowed in YAML")];
}

function forbidden(document: Document.Parsed, place: Place): Problem[] {
  const problems: Problem[] = [];
  const refuse = (node: Node, reason: string): void => {
    if (problems.length < 20) problems.push({ ...place(node.range?.[0] ?? 0), reason });
  };
  visit(document, (_key, node) => {
    if (isMap<Node | null>(node)) repeatedKeys(node).forEach((key) => refuse(key, "Map keys must be unique"));
    if (isPair(node)) {
      if (isScalar(node.key) && node.key.value === "<<" && node.key.type === "PLAIN") {
        refuse(node.key, "merge keys (<<) are not read; write the fields out");
      }
    } else if (isAlias(node)) {
      refuse(node, "aliases (*name) are not read; write the value out");
    } else if ((isScalar(node) || isCollection(node)) && node.tag !== undefined && hasExplicitTag(node)) {
      refuse(node, "tags (!name) are not read; remove it");
    }
  });
  return problems;
}

function repeatedKeys(map: YAMLMap<Node | null>): Node[] {
  const seen = new Set<unknown>();
  return map.items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const known = seen.has(key.value);
    seen.add(key.value);
    return known ? [key] : [];
  });
}

/** Collections get a default tag from the composer; a written one differs from it. */
function hasExplicitTag(node: Node): boolean {
  const tag = "tag" in node ? node.tag : undefined;
  if (typeof tag !== "string") return false;
  if (isMap(node)) return tag !== "tag:yaml.org,2002:map";
  return isScalar(node) ? true : tag !== "tag:yaml.org,2002:seq";
}

/** Offset of a token below MAX_DEPTH, or null. Walks without recursion. */
function tooDeep(tokens: readonly CST.Token[]): number | null {
  const stack = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { token, depth } = next;
    if (depth > MAX_DEPTH) return "offset" in token ? token.offset : 0;
    if (token.type === "document" && token.value) stack.push({ token: token.value, depth });
    if (!("items" in token)) continue;
    for (const item of token.items) {
      if (item.key) stack.push({ token: item.key, depth: depth + 1 });
      if (item.value) stack.push({ token: item.value, depth: depth + 1 });
    }
  }
  return null;
}
