/** `name` tells two of them on one page apart. A plain form to the search page: works everywhere, needs no script. */
export function SearchForm({ name, large = false, className = "" }: Props) {
  return (
    <form action="/search" method="get" role="search" aria-label={name} className={`flex gap-2 ${className}`}>
      <input
        type="search"
        name="q"
        aria-label="Search tools and servers"
        placeholder="Tool, server or package"
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

type Props = { name: string; large?: boolean; className?: string };
