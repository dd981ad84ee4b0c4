import type { Completable } from "@/components/search/complete";
import { FILTER_IDS, FILTERS, FACET_IDS } from "@/lib/search/filters";
import type { Facets, SearchHit } from "@/lib/search/result";

/** What the search field completes: every filter with its values, and those that only the index knows as the results have them. */
export function completable({ facets, hits }: { facets: Facets | null; hits: SearchHit[] }): Completable[] {
  const servers = [...new Set(hits.map(({ server }) => server.slug))];
  return FILTER_IDS.map((name) => {
    const { title, values, label } = FILTERS[name];
    const facet = FACET_IDS.find((id) => id === name);
    const counted = facet === undefined ? servers : (facets?.[facet] ?? []).map(({ value }) => value);
    const known = values ?? counted;
    const shown = name === "risk" ? [">=4", ">=3", ...known] : [...known];
    return {
      name,
      title,
      values: shown.map((value) => ({ value, label: value.startsWith(">") ? "and above" : label(value) })),
    };
  });
}
