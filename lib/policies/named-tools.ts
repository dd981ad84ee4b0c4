import { InvalidInputError } from "@/lib/errors";

/**
 * The tools that a comma-separated list of exact names means, each once, in the order of the list. A name may itself hold
 * commas: the longest name that fits is taken.
 * @throws InvalidInputError for a name that is not among the tools.
 */
export function namedTools<T extends { name: string }>(all: readonly T[], list: string): T[] {
  const byName = new Map(all.map((tool) => [tool.name, tool]));
  const longest = Math.max(1, ...all.map(({ name }) => name.split(",").length));
  const parts = list.split(",");
  const found = new Set<T>();
  for (let at = 0; at < parts.length;) {
    let length = Math.min(longest, parts.length - at);
    while (length > 1 && !byName.has(parts.slice(at, at + length).join(","))) length -= 1;
    const tool = byName.get(parts.slice(at, at + length).join(","));
    if (tool === undefined) throw new InvalidInputError(`this server has no tool ${JSON.stringify(parts[at])}`);
    found.add(tool);
    at += length;
  }
  return [...found];
}
