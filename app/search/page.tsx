import type { Metadata } from "next";
import { FacetList } from "@/components/search/facet-list";
import { HitList } from "@/components/search/hit-list";
import { SearchBox } from "@/components/search/search-box";
import { NothingFound, SearchSummary } from "@/components/search/search-summary";
import { parseQuery, queryToParams } from "@/lib/search/query";
import { search } from "../search-engine";
import { completable } from "./completable";

export const metadata: Metadata = { title: "Search", robots: { index: false, follow: true } };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The state is the address alone: the page works without a script, can be shared, and is what the instant search shows. */
export default async function SearchPage({ searchParams }: Props) {
  const problems: string[] = [];
  const query = parseQuery(paramsOf(await searchParams), problems);
  const result = await search().search(query);
  const kept = [...queryToParams({ ...query, q: "" })];
  return (
    <>
      <h1 className="sr-only">Search</h1>
      <SearchBox q={query.q} kept={kept} completable={completable(result)} />
      {problems.map((problem) => (
        <p key={problem} role="alert" className="note mt-3">
          {problem}
        </p>
      ))}
      <div className="mt-5 grid gap-x-10 gap-y-6 md:grid-cols-[minmax(0,1fr)_15rem]">
        <section aria-label="Results">
          <SearchSummary query={query} result={result} />
          <div className="mt-3">
            {result.hits.length === 0 ? (
              <NothingFound query={query} nearest={result.nearest} />
            ) : (
              <HitList hits={result.hits} matched={result.matched} />
            )}
          </div>
          <Pages query={query} next={result.next} />
          {result.fallback === null ? null : (
            <p className="note mt-6">
              Meilisearch does not answer just now; Postgres does instead. Results may be ordered differently.
            </p>
          )}
        </section>
        {result.facets === null ? null : <FacetList query={query} facets={result.facets} exact={result.total.exact} />}
      </div>
    </>
  );
}

function Pages({ query, next }: { query: ReturnType<typeof parseQuery>; next: string | null }) {
  if (next === null && query.offset === 0) return null;
  return (
    <nav aria-label="Pages" className="no-print mt-4 flex gap-3">
      {query.offset === 0 ? null : (
        <a className="button" href={`/search?${queryToParams(query).toString()}`}>
          First page
        </a>
      )}
      {next === null ? null : (
        <a className="button" href={`/search?${queryToParams(query, next).toString()}`} rel="next nofollow">
          Next page
        </a>
      )}
    </nav>
  );
}

function paramsOf(values: Awaited<Props["searchParams"]>): URLSearchParams {
  const pairs = Object.entries(values).flatMap(([name, value]) => [value ?? []].flat().map((text) => [name, text]));
  return new URLSearchParams(pairs);
}
