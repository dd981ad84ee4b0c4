import { notFound } from "next/navigation";
import { ServerList } from "@/components/server/server-list";
import { Empty } from "@/components/ui/empty";
import { formatCount } from "@/components/ui/numbers";
import { Pager } from "@/components/ui/pager";
import { listServers } from "@/lib/db/servers";
import { getStats } from "@/lib/db/stats";
import { InvalidInputError } from "@/lib/errors";

const PER_PAGE = 50;

/** One page of all servers. */
export async function ServerBrowse({ after }: { after?: string }) {
  const [page, stats] = await Promise.all([load(after), getStats()]);
  return (
    <div className="max-w-text">
      <h1>Servers</h1>
      <p className="mb-5 mt-2 text-soft">
        {formatCount(stats.servers)} servers; the tools of {formatCount(stats.serversWithTools)} are known.
      </p>
      {page.items.length === 0 ? (
        <Empty title="No server yet.">
          The first crawl is under way; <a href="/sources">the sources</a> say how far it is.
        </Empty>
      ) : (
        <ServerList servers={page.items} caption="Servers" />
      )}
      <Pager basePath="/servers" next={page.next} first={after === undefined} />
    </div>
  );
}

async function load(after: string | undefined) {
  try {
    return await listServers({ after, limit: PER_PAGE });
  } catch (error) {
    // A forged or outdated cursor is an address that does not exist.
    if (error instanceof InvalidInputError) notFound();
    throw error;
  }
}
