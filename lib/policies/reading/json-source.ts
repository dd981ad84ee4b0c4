import { isMap, isScalar, isSeq } from "yaml";
import type { Node } from "yaml";
import { messageOf } from "@/lib/errors";
import { jsonErrorOffset } from "./json-syntax";
import type { Loaded, Problem } from "./problem";
import { tooLarge } from "./problem";
import { readYaml } from "./yaml-source";

/** A JSON document and the place of each value by its path. */
export type JsonSource = { value: unknown; at(path: readonly PropertyKey[]): { line: number; column: number } };

/** Reads one JSON document of at most 256 kB. JSON is YAML as well, which is how values get a line and a column. */
export function readJson(text: string): Loaded<JsonSource> {
  const large = tooLarge(text);
  if (large !== null) return { ok: false, problems: [large] };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { ok: false, problems: [syntaxProblem(text, messageOf(error))] };
  }
  const yaml = readYaml(text);
  if (!yaml.ok) {
    const serious = yaml.problems.filter(({ reason }) => /unique|nested/.test(reason));
    return serious.length > 0
      ? { ok: false, problems: serious }
      : { ok: true, policy: { value, at: () => ({ line: 1, column: 1 }) }, warnings: [] };
  }
  const { root, at } = yaml.policy;
  return { ok: true, policy: { value, at: (path) => at(nodeAt(root, path)) }, warnings: [] };
}

function syntaxProblem(text: string, message: string): Problem {
  const before = text.slice(0, jsonErrorOffset(text));
  const place = { line: before.split("\n").length, column: before.length - before.lastIndexOf("\n") };
  // Engines add the place or an excerpt of the file.
  const cause = message.replace(/,? ?(in JSON )?\(?at (position|line) .*$/s, "").replace(/, (\.\.\.)?".*$/s, "");
  const mark = text.startsWith("\ufeff") ? "the file begins with a byte order mark (U+FEFF); remove it" : null;
  return { ...place, reason: `not JSON: ${mark ?? cause}` };
}

/** The node at the path, or the nearest one above it. */
export function nodeAt(root: Node | null, path: readonly PropertyKey[]): Node | null {
  let node = root;
  for (const step of path) {
    let next: unknown;
    if (isMap(node)) next = node.items.find(({ key }) => isScalar(key) && key.value === step)?.value;
    else if (isSeq(node) && typeof step === "number") next = node.items[step];
    if (!isMap(next) && !isSeq(next) && !isScalar(next)) return node;
    node = next;
  }
  return node;
}
