import type { Completable } from "@/components/search/complete";
import { FILTER_IDS, FILTERS, FACET_IDS } from "@/lib/search/filters";
import type { Facets } from "@/lib/search/result";

/** What the search field completes: every filter with its values, and those that only the index knows as the results have them. */
export function completable(facets: Facets | null): Completable[] {
  return FILTER_IDS.map((name) => {
    const { title, values, label } = FILTERS[name];
    const facet = FACET_IDS.find((id) => id === name);
    const known = values ?? (facet === undefined ? [] : (facets?.[facet] ?? []).map(({ value }) => value));
    const shown = name === "risk" ? [">=4", ">=3", ...known] : [...known];
    return {
      name,
      title,
      values: shown.map((value) => ({ value, label: value.startsWith(">") ? "and above" : label(value) })),
    };
  });
}
