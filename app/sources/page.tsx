import type { Metadata } from "next";
import { SourceEntry } from "@/components/server/source-entry";
import { BusyHosts } from "@/components/server/busy-hosts";
import { CountingRule } from "@/components/server/counting-rule";
import { Empty } from "@/components/ui/empty";
import { Section } from "@/components/ui/section";
import { SourceCreditSchema } from "@/lib/catalogue/source-credit";
import { busyHosts, MANY_SERVERS } from "@/lib/db/hosts";
import { listSourceStatus } from "@/lib/db/sources";
import credits from "@/data/source-credits.json";

export const dynamic = "force-static";
export const metadata: Metadata = { title: "Sources" };

/** Busy hosts that are named; the rest of the tail says nothing new. */
const HOSTS = 30;

const CREDITS = new Map(
  SourceCreditSchema.array()
    .parse(credits)
    .map((credit) => [credit.id, credit]),
);

export default async function SourcesPage() {
  const [sources, hosts] = await Promise.all([listSourceStatus(), busyHosts(HOSTS)]);
  return (
    <div className="max-w-text">
      <h1>Sources</h1>
      <p className="mt-2">
        Where the catalogue’s records come from, whose they are, when each source was last read, and what could not be
        read. <a href="#counting">How records are counted</a> as servers stands below.
      </p>
      {sources.length === 0 ? (
        <div className="mt-5">
          <Empty title="No source was read yet.">The first crawl starts with the server.</Empty>
        </div>
      ) : (
        sources.map((status) => (
          <SourceEntry key={status.source} status={status} credit={CREDITS.get(status.source) ?? null} />
        ))
      )}
      <Section id="counting" title="How servers are counted">
        <CountingRule />
      </Section>
      {hosts.length === 0 ? null : (
        <Section
          id="hosts"
          title="One host, many servers"
          note={`Hosts behind ${MANY_SERVERS} servers or more. Each entry is a server of its own; the operator is one.`}
        >
          <BusyHosts hosts={hosts} />
        </Section>
      )}
    </div>
  );
}
