import { ServerList } from "@/components/server/server-list";
import { SERVER_ORDERS, ServerOrders, type ServerOrder } from "@/components/server/server-orders";
import { Empty } from "@/components/ui/empty";
import { formatCount } from "@/components/ui/numbers";
import { Pager } from "@/components/ui/pager";
import { listServers } from "@/lib/db/servers";
import { getStats } from "@/lib/db/stats";
import { orNotFound } from "../cursor-segment";

const PER_PAGE = 50;

type Props = { after?: string; order?: ServerOrder; letter?: string };

/** One page of all servers in one order, or of those whose name begins with a letter. */
export async function ServerBrowse({ after, order = SERVER_ORDERS[0], letter }: Props) {
  const [page, stats] = await Promise.all([
    orNotFound(listServers({ after, sort: order.sort, prefix: letter, limit: PER_PAGE })),
    getStats(),
  ]);
  const path = letter === undefined ? order.path : `/servers/letter/${letter}`;
  return (
    <div className="max-w-text">
      <h1>Servers</h1>
      <p className="mb-3 mt-2 text-soft">
        {formatCount(stats.servers)} servers; the tools of {formatCount(stats.serversWithTools)} are known. Some look
        alike and are not the same: <a href="/look-alikes">look-alikes</a>.
      </p>
      <ServerOrders order={order} letter={letter ?? null} />
      {page.items.length > 0 ? (
        <ServerList
          servers={page.items}
          caption={letter === undefined ? `Servers, ${order.name}` : `Servers with ${letter}`}
        />
      ) : letter === undefined ? (
        <Empty title="No server yet.">
          The first crawl is under way; <a href="/sources">the sources</a> say how far it is.
        </Empty>
      ) : (
        <Empty title={`No server’s name begins with ${letter}.`} />
      )}
      <Pager basePath={path} next={page.next} first={after === undefined} />
    </div>
  );
}
