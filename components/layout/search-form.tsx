/** A plain form to the search page: works everywhere, needs no script. */
export function SearchForm({ query = "", large = false, className = "" }: Props) {
  return (
    <form action="/search" method="get" role="search" className={`flex gap-2 ${className}`}>
      <input
        type="search"
        name="q"
        defaultValue={query}
        aria-label="Search tools and servers"
        placeholder="Tool, server or package"
        data-search=""
        autoComplete="off"
        maxLength={200}
        className={`field min-w-0 grow ${large ? "min-h-12 text-[1.1rem]" : ""}`}
      />
      <button type="submit" className={`button ${large ? "button-primary min-h-12 px-5" : ""}`}>
        Search
      </button>
    </form>
  );
}

type Props = { query?: string; large?: boolean; className?: string };
