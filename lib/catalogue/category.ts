import { z } from "zod";

/** What one call of a tool can do, weakest first: of several effects the strongest counts. */
export const CATEGORIES = ["Read", "Write", "Execute", "Destructive", "Financial"] as const;

export const CategorySchema = z.enum(CATEGORIES);
export type Category = z.infer<typeof CategorySchema>;

/** The URL and query form of a category: `Execute` → `execute`. */
export function categorySlug(category: Category): string {
  return category.toLowerCase();
}

/** The category a URL segment or query value names in any case, or null. */
export function parseCategory(text: string): Category | null {
  const wanted = text.toLowerCase();
  return CATEGORIES.find((category) => categorySlug(category) === wanted) ?? null;
}

/** The category with its indefinite article: "an Execute", "a Read". */
export function withArticle(category: Category): string {
  return `${category === "Execute" ? "an" : "a"} ${category}`;
}

/** Sort key: the higher, the stronger the effect. */
export function categoryStrength(category: Category): number {
  return CATEGORIES.indexOf(category);
}
