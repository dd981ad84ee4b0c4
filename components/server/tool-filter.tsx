import { CATEGORIES, categorySlug } from "@/lib/catalogue/category";

const SORTS = [
  { id: "risk", name: "riskiest first" },
  { id: "newest", name: "newest first" },
  { id: "relevance", name: "best match first" },
];

/** Filters and sorts the tools of one server: the search page with the server filled in, so that it needs no script. */
export function ToolFilter({ server }: { server: string }) {
  return (
    <form action="/search" method="get" aria-label="Filter tools" className="no-print mb-4 flex flex-wrap gap-2">
      <input type="hidden" name="server" value={server} />
      <input name="q" type="search" aria-label="Words" placeholder="Words" className="field w-40 min-w-0 grow" />
      <select name="category" aria-label="Category" className="field" defaultValue="">
        <option value="">every category</option>
        {CATEGORIES.map((category) => (
          <option key={category} value={categorySlug(category)}>
            {category}
          </option>
        ))}
      </select>
      <select name="sort" aria-label="Order" className="field" defaultValue="risk">
        {SORTS.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <button type="submit" className="button">
        Filter
      </button>
    </form>
  );
}
