"use client"; // Nothing here needs a script: as data it weighs half of what it weighs as a tree of elements.

import { usePathname } from "next/navigation";
import { SearchForm } from "./search-form";

const PAGES = [
  { path: "/servers", name: "Servers" },
  { path: "/categories", name: "Categories" },
  { path: "/risk", name: "Risk" },
  { path: "/attacks", name: "Attacks" },
];

/** Pages with a search field of their own need no second one. */
const OWN_SEARCH = ["/", "/search"];

/** Name, search and the ways in: the same on every page. */
export function SiteHeader() {
  const searches = OWN_SEARCH.includes(usePathname());
  return (
    <header className="no-print border-b border-line">
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-3 gap-y-2 px-4 sm:gap-x-5 py-2.5">
        <a href="/" className="text-[1.1rem] font-bold text-ink no-underline hover:underline">
          toolrisk
        </a>
        {searches ? null : (
          <SearchForm name="Site" className="order-last min-w-0 grow basis-full sm:order-none sm:basis-60" />
        )}
        <nav aria-label="Main" className="ml-auto">
          <ul className="plain-links flex gap-x-2.5 text-[0.88rem] sm:gap-x-4 sm:text-[0.95rem]">
            {PAGES.map((page) => (
              <li key={page.path}>
                <a href={page.path}>{page.name}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}
