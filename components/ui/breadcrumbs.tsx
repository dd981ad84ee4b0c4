import { showInvisible } from "@/lib/catalogue/text";

export type Crumb = { name: string; path: string };

/** Where the page stands; the last crumb is the page itself. */
export function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <nav aria-label="Breadcrumb" className="no-print text-[0.9rem] text-soft">
      <ol className="flex flex-wrap gap-x-2">
        {crumbs.map((crumb, index) => (
          <li key={crumb.path}>
            {index < crumbs.length - 1 ? (
              <>
                <a href={crumb.path}>{showInvisible(crumb.name)}</a>
                <span aria-hidden="true"> /</span>
              </>
            ) : (
              <span aria-current="page">{showInvisible(crumb.name)}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
