import { FACET_IDS, FILTERS } from "@/lib/search/filters";
import { queryToParams, type SearchQuery } from "@/lib/search/query";
import type { FacetCount, FacetId, Facets } from "@/lib/search/result";
import { formatCount } from "../ui/numbers";

/** Values shown before the rest is folded away. */
const SHOWN = 8;

type Props = { query: SearchQuery; facets: Facets; exact: boolean };

/** The values that narrow the results, with how many each leaves. Links, so that they work without a script. */
export function FacetList({ query, facets, exact }: Props) {
  return (
    <aside aria-label="Narrow the results" className="plain-links text-[0.93rem]">
      {FACET_IDS.map((id) => (
        <FacetValues
          key={id}
          id={id}
          values={ordered(id, withChosen(facets[id], query.filters[id]))}
          query={query}
          exact={exact}
        />
      ))}
    </aside>
  );
}

function FacetValues({
  id,
  values,
  query,
  exact,
}: {
  id: FacetId;
  values: FacetCount[];
  query: SearchQuery;
  exact: boolean;
}) {
  if (values.length === 0) return null;
  const item = (value: FacetCount) => <FacetValue key={value.value} id={id} {...value} query={query} exact={exact} />;
  return (
    <section aria-labelledby={`facet-${id}`} className="mt-5 first:mt-0">
      <h2 id={`facet-${id}`} className="text-[1rem]">
        {FILTERS[id].title}
      </h2>
      <ul className="mt-1">{values.slice(0, SHOWN).map(item)}</ul>
      {values.length > SHOWN ? (
        <details>
          <summary className="text-soft">{values.length - SHOWN} more</summary>
          <ul>{values.slice(SHOWN).map(item)}</ul>
        </details>
      ) : null}
    </section>
  );
}

function FacetValue({
  id,
  value,
  count,
  query,
  exact,
}: FacetCount & { id: FacetId; query: SearchQuery; exact: boolean }) {
  const chosen = query.chosen[id].includes(value);
  const others = query.chosen[id].filter((other) => other !== value);
  const params = queryToParams({ ...query, chosen: { ...query.chosen, [id]: chosen ? others : [...others, value] } });
  return (
    <li className="flex items-baseline justify-between gap-3">
      <a
        href={`/search?${params.toString()}`}
        rel="nofollow"
        aria-current={chosen ? "true" : undefined}
        className={chosen ? "font-semibold" : ""}
      >
        {chosen ? "✓ " : ""}
        {FILTERS[id].label(value)}
        {chosen ? <span className="sr-only"> (chosen; leave out)</span> : null}
      </a>
      <span className="text-soft">
        {exact ? "" : <abbr title="about">≈ </abbr>}
        {formatCount(count)}
      </span>
    </li>
  );
}

/** A chosen value stays visible when nothing is left of it: it must be possible to leave it out. */
function withChosen(values: FacetCount[], chosen: string[]): FacetCount[] {
  return [
    ...values,
    ...chosen.filter((value) => !values.some((known) => known.value === value)).map((value) => ({ value, count: 0 })),
  ];
}

/** Risks from the highest down; everything else by count. */
function ordered(id: FacetId, values: FacetCount[]): FacetCount[] {
  return id === "risk" ? [...values].sort((one, other) => Number(other.value) - Number(one.value)) : values;
}
