import type { Source } from "./source";

/** One rule of a list, in a language of its own, and where it stands. */
export type Rule = { text: string; at: { line: number; column: number } };

/** The texts of the list at the path. */
export function rulesOf(source: Source, path: readonly string[]): Rule[] {
  const list = path.reduce<unknown>(
    (value, step) => (isObject(value) ? Reflect.get(value, step) : undefined),
    source.value,
  );
  if (!Array.isArray(list)) return [];
  return list.flatMap((text: unknown, index) =>
    typeof text === "string" ? [{ text, at: source.at([...path, index]) }] : [],
  );
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
