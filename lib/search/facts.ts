import { CATEGORIES, categorySlug } from "@/lib/catalogue/category";
import { SIGNALS } from "@/lib/catalogue/signal";
import type { SearchDocument } from "./document";

/**
 * A document's closed facets in one integer, so that ten thousand matches are counted in a few milliseconds: three bits for the
 * category (0 none, else its place in CATEGORIES from 1 on), three for the risk (0 unknown), then one a signal, in the order of
 * SIGNALS. A new signal goes to the end of that list.
 */
export function factsOf({ category, risk, signals }: Pick<SearchDocument, "category" | "risk" | "signals">): number {
  const place = category === null ? 0 : CATEGORIES.indexOf(category) + 1;
  return SIGNAL_IDS.reduce(
    (bits, id, index) => (signals.includes(id) ? bits | (1 << (index + 6)) : bits),
    place | ((risk ?? 0) << 3),
  );
}

const SIGNAL_IDS = Object.keys(SIGNALS);

/** How often each combination of facts occurs → how often each facet's value does, as `facet/value`. */
export function countFacts(combinations: ReadonlyMap<number, number>): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (facet: string, count: number): void => void counts.set(facet, (counts.get(facet) ?? 0) + count);
  for (const [facts, count] of combinations) {
    const category = CATEGORIES[(facts & 7) - 1];
    const risk = (facts >> 3) & 7;
    if (category !== undefined) add(`category/${categorySlug(category)}`, count);
    if (risk > 0) add(`risk/${risk}`, count);
    SIGNAL_IDS.forEach((id, index) => {
      if (((facts >> (index + 6)) & 1) === 1) add(`signal/${id}`, count);
    });
  }
  return counts;
}
