import { SearchForm } from "@/components/layout/search-form";
import { RecentTools } from "@/components/home/recent-tools";
import { HarvestStatus } from "@/components/home/harvest-status";
import { CategoryDistribution, RiskDistribution } from "@/components/risk/distributions";
import { ServerList } from "@/components/server/server-list";
import { rowsOf } from "@/components/tool/tool-row";
import { ToolRows } from "@/components/tool/tool-rows";
import { Empty } from "@/components/ui/empty";
import { formatCount } from "@/components/ui/numbers";
import { Section } from "@/components/ui/section";
import type { ServerSummary, ToolSummary } from "@/lib/catalogue/view";
import { getHarvestProgress } from "@/lib/db/harvest";
import { listServers } from "@/lib/db/servers";
import { getStats } from "@/lib/db/stats";
import { riskiestTools } from "@/lib/db/tools";

export const dynamic = "force-static";

export default async function HomePage() {
  const [stats, riskiest, newest, harvest] = await Promise.all([
    getStats(),
    riskiestTools(10),
    listServers({ sort: "newest", limit: 8 }),
    getHarvestProgress(),
  ]);
  return (
    <div className="grid grid-cols-1 gap-x-12 lg:grid-cols-[minmax(0,44rem)_minmax(0,1fr)]">
      <div>
        <h1>What can that MCP tool do?</h1>
        <p className="mt-2">
          Look a tool up before an agent may call it: what one call can do, how bad that can be, which words of its
          definition say so, and a policy that limits it.
        </p>
        <SearchForm name="Catalogue" large className="mt-4" />
        <p className="mt-3 text-soft">
          {formatCount(stats.tools)} tools of {formatCount(stats.serversWithTools)} servers
          {stats.servers > stats.serversWithTools ? `; ${formatCount(stats.servers)} servers known in all` : null}. Try{" "}
          <a href="/search?q=pods_exec">pods_exec</a>, <a href="/search?q=delete">delete</a> or{" "}
          <a href="/search?q=sql">sql</a>.
        </p>
        <HarvestStatus initial={harvest} />
        <Riskiest tools={riskiest} />
        <Newest servers={newest.items} />
      </div>
      <div className="lg:-mt-10">
        <Section id="by-risk" title="By risk">
          <RiskDistribution counts={stats.byRisk} of="the catalogue" />
        </Section>
        <Section id="by-category" title="By category">
          <CategoryDistribution counts={stats.byCategory} of="the catalogue" />
        </Section>
        <RecentTools />
      </div>
    </div>
  );
}

function Riskiest({ tools }: { tools: ToolSummary[] }) {
  return (
    <Section id="riskiest" title="Riskiest tools">
      {tools.length === 0 ? (
        <Empty title="No tool yet.">The first tools appear here as soon as a server has answered.</Empty>
      ) : (
        <ToolRows rows={rowsOf(tools)} caption="Riskiest tools" />
      )}
      <p className="mt-2">
        <a href="/risk/critical">All critical tools</a>
      </p>
    </Section>
  );
}

function Newest({ servers }: { servers: ServerSummary[] }) {
  return (
    <Section id="newest" title="Newest servers">
      {servers.length === 0 ? (
        <Empty title="No server yet.">The first crawl is under way; see the sources for what it does.</Empty>
      ) : (
        <ServerList servers={servers} caption="Newest servers" />
      )}
      <p className="mt-2">
        <a href="/servers">All servers</a>
      </p>
    </Section>
  );
}
