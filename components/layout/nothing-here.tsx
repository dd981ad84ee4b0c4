"use client"; // Nothing here needs a script: as data every page that carries it stays small.

import { SearchForm } from "./search-form";

/** Says that nothing is catalogued at an address, and searches. */
export function NothingHere() {
  return (
    <div className="max-w-text">
      <h1>Nothing is catalogued here</h1>
      <p className="mt-2">
        The address may be mistyped, or nothing was ever catalogued at it. Search finds tools and servers by parts of
        their names, too.
      </p>
      <SearchForm name="Catalogue" large className="mt-4" />
      <p className="mt-4">
        Or go through <a href="/servers">all servers</a>, <a href="/categories">the categories</a> or{" "}
        <a href="/risk">the risks</a>.
      </p>
    </div>
  );
}
