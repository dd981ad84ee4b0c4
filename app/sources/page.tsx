import type { Metadata } from "next";
import { SourceEntry } from "@/components/server/source-entry";
import { Empty } from "@/components/ui/empty";
import { listSourceStatus } from "@/lib/db/sources";

export const dynamic = "force-static";
export const metadata: Metadata = { title: "Sources" };

export default async function SourcesPage() {
  const sources = await listSourceStatus();
  return (
    <div className="max-w-text">
      <h1>Sources</h1>
      <p className="mt-2">
        Where the catalogue’s records come from, when each was last read, and what could not be read. Records that share
        a repository and folder, a package, an endpoint or a registry name are one server; every record is kept.
      </p>
      {sources.length === 0 ? (
        <div className="mt-5">
          <Empty title="No source was read yet.">The first crawl starts with the server.</Empty>
        </div>
      ) : (
        sources.map((source) => <SourceEntry key={source.source} status={source} />)
      )}
    </div>
  );
}
