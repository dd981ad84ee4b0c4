import type { Metadata } from "next";
import { Comparison } from "@/components/server/comparison";
import { Empty } from "@/components/ui/empty";
import { getServer, resolveServerSlug } from "@/lib/db/servers";

export const metadata: Metadata = { title: "Compare servers", robots: { index: false, follow: true } };

const MOST = 4;

type Props = { searchParams: Promise<{ servers?: string | string[] }> };

/** Up to four servers side by side; the address holds which ones. */
export default async function ComparePage({ searchParams }: Props) {
  const wanted = slugsOf((await searchParams).servers);
  const found = await Promise.all(wanted.map(load));
  const servers = found.filter((server) => server !== null);
  const missing = wanted.filter((_, index) => found[index] === null);
  return (
    <div>
      <h1>Compare servers</h1>
      <form action="/compare" method="get" className="no-print mt-3 flex max-w-text flex-wrap gap-2">
        <label htmlFor="compare-servers" className="basis-full text-soft">
          Slugs of two to four servers, separated by commas; a slug is the last part of a server page’s address
        </label>
        <input id="compare-servers" name="servers" className="field min-w-0 grow" defaultValue={wanted.join(",")} />
        <button type="submit" className="button">
          Compare
        </button>
      </form>
      {missing.length > 0 ? (
        <p role="alert" className="note mt-3">
          Not catalogued: {missing.join(", ")}. <a href="/servers">All servers</a>
        </p>
      ) : null}
      <div className="mt-6">
        {servers.length === 0 ? (
          <Empty title="No server chosen yet.">
            For instance from <a href="/servers">the list of servers</a>.
          </Empty>
        ) : (
          <Comparison servers={servers} />
        )}
      </div>
    </div>
  );
}

function slugsOf(value: string | string[] | undefined): string[] {
  const slugs = [value ?? []]
    .flat()
    .flatMap((text) => text.split(","))
    .map((text) => text.trim().toLowerCase().slice(0, 200));
  return [...new Set(slugs.filter((slug) => slug !== ""))].slice(0, MOST);
}

async function load(slug: string) {
  const current = await resolveServerSlug(slug);
  const server = current === null ? null : await getServer(current);
  return server?.status === "deleted" ? null : server;
}
