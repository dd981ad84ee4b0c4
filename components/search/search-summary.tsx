import { noFilters } from "@/lib/search/filters";
import { queryToParams, SORTS, type SearchQuery, type Sort } from "@/lib/search/query";
import type { SearchResult } from "@/lib/search/result";
import { Empty } from "../ui/empty";
import { formatCount, plural } from "../ui/numbers";

const SORT_NAMES: Record<Sort, string> = {
  relevance: "relevance",
  risk: "risk",
  newest: "newest",
  popular: "popularity",
};

const addressOf = (query: Pick<SearchQuery, "q" | "chosen" | "sort">): string =>
  `/search?${queryToParams(query).toString()}`;

/** How much was found and in which order, read out when it changes. */
export function SearchSummary({ query, result }: { query: SearchQuery; result: SearchResult }) {
  const { count, exact } = result.total;
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 text-[0.95rem]">
      <p role="status">
        {exact ? plural(count, "result") : `About ${formatCount(count)} results`}
        {result.suggestion === null ? null : (
          <>
            . Did you mean <a href={addressOf({ ...query, q: result.suggestion })}>{result.suggestion}</a>?
          </>
        )}
      </p>
      <p className="plain-links text-soft">
        Sort by{" "}
        {SORTS.map((sort, index) => (
          <span key={sort}>
            {index > 0 ? " · " : ""}
            {sort === query.sort ? (
              <strong className="text-ink">{SORT_NAMES[sort]}</strong>
            ) : (
              <a href={addressOf({ ...query, sort })} rel="nofollow">
                {SORT_NAMES[sort]}
              </a>
            )}
          </span>
        ))}
      </p>
    </div>
  );
}

/** What to try when nothing was found. */
export function NothingFound({ query, nearest }: { query: SearchQuery; nearest: string[] }) {
  const filtered = Object.values(query.chosen).some((values) => values.length > 0);
  return (
    <Empty title="Nothing matches.">
      {nearest.length > 0 ? (
        <p>
          Names that look alike:{" "}
          {nearest.map((name, index) => (
            <span key={name}>
              {index > 0 ? ", " : ""}
              <a href={addressOf({ q: name, chosen: noFilters(), sort: "relevance" })}>{name}</a>
            </span>
          ))}
          .
        </p>
      ) : null}
      {filtered ? (
        <p>
          <a href={addressOf({ ...query, chosen: noFilters() })}>Search without the filters</a>
        </p>
      ) : null}
      <p>
        Tools are found by the words of their name, by their server, by their parameters and by what their description
        says. Fewer or other words may find more.
      </p>
    </Empty>
  );
}
