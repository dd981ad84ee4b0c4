import type { HintComparison } from "@/lib/catalogue/hint";
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

/** The hints that the definitions show, by tool, as JSON for the maintainer to paste: only what can be derived. */
export function annotationPatch(tools: readonly Declared[]): string {
  const entries = tools.flatMap(({ name, hints }) => {
    const wrong = hints.filter(({ verdict }) => verdict === "conflict" || verdict === "not declared");
    const shown = Object.fromEntries(wrong.map(({ hint, derived }) => [hint, derived]));
    return wrong.length === 0 ? [] : [[name, { annotations: shown }]];
  });
  return escapeInvisible(JSON.stringify(Object.fromEntries(entries), null, 2));
}
