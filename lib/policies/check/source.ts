import { parse as parseToml, TomlError } from "smol-toml";
import { isMap, isScalar, isSeq } from "yaml";
import type { Node } from "yaml";
import type { z } from "zod";
import { messageOf } from "@/lib/errors";
import { nodeAt, readJson } from "../reading/json-source";
import type { Places } from "../reading/parse-at";
import { parseAt } from "../reading/parse-at";
import type { Loaded, Problem } from "../reading/problem";
import { tooLarge } from "../reading/problem";
import { readYaml } from "../reading/yaml-source";

/** A parsed file and the place of each of its values, as far as its parser tells. */
export type Source = Places & { value: unknown };

/** Reads YAML with every scalar as text, which is what names, rules and modes are. */
export function yamlSource(text: string): Loaded<Source> {
  const read = readYaml(text);
  if (!read.ok) return read;
  const { root, at } = read.policy;
  return { ok: true, policy: { value: plain(root), at: (path) => at(nodeAt(root, path)) }, warnings: [] };
}

export function jsonSource(text: string): Loaded<Source> {
  return readJson(text);
}

/** TOML's parser tells where its syntax is broken, but not where values stand: those are looked up by their keys. */
export function tomlSource(text: string): Loaded<Source> {
  const large = tooLarge(text);
  if (large !== null) return { ok: false, problems: [large] };
  try {
    return { ok: true, policy: { value: parseToml(text), at: (path) => tomlPlace(text, path) }, warnings: [] };
  } catch (error) {
    const place = error instanceof TomlError ? { line: error.line, column: error.column } : { line: 1, column: 1 };
    const reason = (messageOf(error).split("\n")[0] ?? "").replace("Invalid TOML document: ", "");
    return { ok: false, problems: [{ ...place, reason }] };
  }
}

/** Follows the keys through the text; a number stands for that many further headers of the key before it. */
function tomlPlace(text: string, path: readonly PropertyKey[]): { line: number; column: number } {
  let offset = 0;
  let header = "";
  for (const step of path) {
    if (typeof step === "number") {
      for (let nth = 0; nth < step; nth += 1) offset = Math.max(offset, text.indexOf(`[[${header}]]`, offset + 1));
    } else {
      header = String(step);
      offset = Math.max(offset, text.indexOf(header, offset));
    }
  }
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}

/** What of the value does not fit the schema, each at its place. */
export function misfits(schema: z.ZodType, source: Source): Problem[] {
  const parsed = parseAt(schema, source.value, source);
  return parsed.ok ? [] : parsed.problems;
}

function plain(node: Node | null): unknown {
  if (isScalar(node)) return node.value;
  if (isSeq<Node | null>(node)) return node.items.map(plain);
  if (!isMap<Node | null, Node | null>(node)) return null;
  return Object.fromEntries(
    node.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : "", plain(pair.value)]),
  );
}
