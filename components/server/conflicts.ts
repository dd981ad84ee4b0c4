import type { Hint, HintComparison } from "@/lib/catalogue/hint";
import { escapeInvisible } from "@/lib/catalogue/text";

/** A tool with each of its author's hints beside what the definition shows (lib/classifier/declared.ts). */
export type Declared = { name: string; slug: string; hints: HintComparison[] };
export type Conflict = Declared;

/** Tools whose declared hints contradict what the definition shows, with those hints alone. */
export function conflictsOf(tools: readonly Declared[]): Conflict[] {
  return tools
    .map((tool) => ({ ...tool, hints: tool.hints.filter(({ verdict }) => verdict === "conflict") }))
    .filter(({ hints }) => hints.length > 0);
}

/** How many tools declare no hint that could be derived for them. */
export function undeclaredCount(tools: readonly Declared[]): number {
  return tools.filter(({ hints }) => hints.some(({ verdict }) => verdict === "not declared")).length;
}

/** A tool with the hints to declare. */
export type HintPatch = [tool: string, hints: [Hint, boolean | null][]];

/** The hints that the definitions show where their author says something else or nothing: only what can be derived. */
export function annotationPatch(tools: readonly Declared[]): HintPatch[] {
  return tools.flatMap(({ name, hints }): HintPatch[] => {
    const wrong = hints.filter(({ verdict }) => verdict === "conflict" || verdict === "not declared");
    return wrong.length === 0 ? [] : [[name, wrong.map(({ hint, derived }) => [hint, derived])]];
  });
}

/** The hints as JSON to paste, by tool. */
export function patchText(patch: readonly HintPatch[]): string {
  const entries = patch.map(([tool, hints]) => [tool, { annotations: Object.fromEntries(hints) }]);
  return escapeInvisible(JSON.stringify(Object.fromEntries(entries), null, 2));
}
