"use client"; // Nothing here needs a script: as data it weighs half of what it weighs as a tree of elements.

import type { BreadcrumbList, WithContext } from "schema-dts";
import { showInvisible } from "@/lib/catalogue/text";
import { JsonLd } from "./json-ld";

export type Crumb = { name: string; path: string };

/** Where the page stands; the last crumb is the page itself. With the site's `origin` it is told to search engines too. */
export function Breadcrumbs({ crumbs, origin }: { crumbs: Crumb[]; origin?: string }) {
  return (
    <nav aria-label="Breadcrumb" className="no-print text-[0.9rem] text-soft">
      {origin === undefined ? null : <JsonLd data={breadcrumbData(crumbs, origin)} />}
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

/** The breadcrumb as schema.org wants it. */
export function breadcrumbData(crumbs: Crumb[], origin: string): WithContext<BreadcrumbList> {
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: crumbs.map(({ name, path }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: origin + path,
    })),
  };
}
