import type { Category } from "@/lib/catalogue/category";
import { escapeInvisible } from "@/lib/catalogue/text";
import type { Annotations } from "@/lib/catalogue/tool";
import { annotationRows, type AnnotationRow } from "../tool/annotation-rows";

export type Declared = {
  name: string;
  slug: string;
  annotations: Annotations | null;
  category: Category;
  signals: string[];
};
export type Conflict = { name: string; slug: string; rows: AnnotationRow[] };

/** Tools whose declared hints contradict what the definition shows. */
export function conflictsOf(tools: readonly Declared[]): Conflict[] {
  return tools
    .map(({ name, slug, annotations, category, signals }) => ({
      name,
      slug,
      rows: annotationRows(annotations, { category, signals }).filter(({ verdict }) => verdict === "conflict"),
    }))
    .filter(({ rows }) => rows.length > 0);
}

/** How many tools declare no hint that could be derived for them. */
export function undeclaredCount(tools: readonly Declared[]): number {
  return tools.filter(({ annotations, category, signals }) =>
    annotationRows(annotations, { category, signals }).some(({ verdict }) => verdict === "missing"),
  ).length;
}

/** The hints that the definitions show, by tool, as JSON for the maintainer to paste: only what can be derived. */
export function annotationPatch(tools: readonly Declared[]): string {
  const entries = tools.flatMap(({ name, annotations, category, signals }) => {
    const wrong = annotationRows(annotations, { category, signals }).filter(
      ({ verdict }) => verdict === "conflict" || verdict === "missing",
    );
    const hints = Object.fromEntries(wrong.map(({ hint, derived }) => [hint, derived === "true"]));
    return wrong.length === 0 ? [] : [[name, { annotations: hints }]];
  });
  return escapeInvisible(JSON.stringify(Object.fromEntries(entries), null, 2));
}
