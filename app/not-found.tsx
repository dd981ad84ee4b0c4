import type { Metadata } from "next";
import { SearchForm } from "@/components/layout/search-form";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <div className="max-w-text">
      <h1>Nothing is catalogued here</h1>
      <p className="mt-2">
        The address may be mistyped, or the server or tool was removed by its source. Tool names are exact; search finds
        them in any case.
      </p>
      <SearchForm name="Catalogue" large className="mt-4" />
      <p className="mt-4">
        Or go through <a href="/servers">all servers</a>, <a href="/categories">the categories</a> or{" "}
        <a href="/risk">the risks</a>.
      </p>
    </div>
  );
}
