import type { ToolDefinition } from "@/lib/catalogue/tool";

type Named = { slug: string; definition: ToolDefinition };

/** Share of common words from which on two tools count as one under two names. */
const ALIKE = 0.8;
/** Servers that exchange more tools than this at once changed as a whole; nothing is matched. */
const MAX_COMPARED = 300;

/**
 * Tools that went by another name before, new name → old name: description and arguments say nearly the same. Each tool is
 * matched once, the most alike first.
 */
export function findRenames(removed: readonly Named[], created: readonly Named[]): Map<string, string> {
  if (removed.length > MAX_COMPARED || created.length > MAX_COMPARED) return new Map();
  const oldWords = removed.map((tool) => ({ slug: tool.slug, words: wordsOf(tool.definition) }));
  const pairs = created.flatMap((tool) => {
    const words = wordsOf(tool.definition);
    return oldWords.map((old) => ({ from: old.slug, to: tool.slug, alike: likeness(old.words, words) }));
  });
  const renames = new Map<string, string>();
  const taken = new Set<string>();
  for (const { from, to, alike } of pairs.sort((a, b) => b.alike - a.alike || compare(a.from, b.from))) {
    if (alike < ALIKE) break;
    if (renames.has(to) || taken.has(from)) continue;
    renames.set(to, from);
    taken.add(from);
  }
  return renames;
}

/** The words of the description and the names of the arguments; a tool that says nothing is like no other. */
function wordsOf({ description, inputSchema }: ToolDefinition): Set<string> {
  const properties = inputSchema?.properties;
  const names = typeof properties === "object" && properties !== null ? Object.keys(properties) : [];
  const words = (description ?? "").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.length === 0 ? [] : [...words, ...names.map((name) => `argument ${name}`)]);
}

/** Common words among all words of both (Jaccard). */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const common = [...a].filter((word) => b.has(word)).length;
  return common / (a.size + b.size - common);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
