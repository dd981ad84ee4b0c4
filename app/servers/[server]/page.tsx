import type { Metadata } from "next";
import { GoneNotice } from "@/components/server/gone-notice";
import { ServerArticle } from "@/components/server/server-article";
import { RememberedVariant } from "@/components/policy/remembered-variant";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { JsonLd } from "@/components/ui/json-ld";
import { plural } from "@/components/ui/numbers";
import { serverPath } from "@/lib/catalogue/path";
import { isStale } from "@/lib/catalogue/staleness";
import { showInvisible } from "@/lib/catalogue/text";
import type { ServerDetail } from "@/lib/catalogue/view";
import { attackPatterns } from "@/lib/attacks/load";
import { casesAbout } from "@/lib/attacks/match";
import { compareDeclared } from "@/lib/classifier/declared";
import { listChanges } from "@/lib/db/changes";
import { busyHostsOf } from "@/lib/db/hosts";
import { lastSeen } from "@/lib/db/last-seen";
import { lookAlikesOf } from "@/lib/db/look-alikes";
import { listDeclared, similarServers } from "@/lib/db/server-neighbours";
import { serverBadgeSnippetOf } from "../../badge-snippet-of";
import { serverChanges } from "../../changes/change-scope";
import { GONE_METADATA } from "../../gone-metadata";
import { OpenGraph } from "../../open-graph";
import { publicOrigin, publicUrl } from "../../origin";
import { pageMetadata } from "../../page-metadata";
import type { Segments } from "../../page-props";
import { loadServer } from "../../server-segment";
import { applicationData } from "../../structured-data";
import { historyOf } from "./server-history";
import { serverPolicyOf } from "./server-policy";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: Segments<"server">): Promise<Metadata> {
  const server = await loadServer((await params).server);
  if (server.status === "deleted") return GONE_METADATA;
  return pageMetadata({ ...aboutOf(server), path: serverPath(server.slug), feeds: serverChanges(server).path });
}

function aboutOf({ title, name, description, toolsState, toolCount }: ServerDetail) {
  const known = toolsState === "known" ? plural(toolCount, "tool") : "tools not known";
  return {
    title: showInvisible(`${title}: ${known}`),
    description: showInvisible(description ?? `What the tools of ${name} can do.`),
  };
}

export default async function ServerPage({ params }: Segments<"server">) {
  const server = await loadServer((await params).server);
  if (server.status === "deleted") {
    return <GoneNotice server={server} changes={(await listChanges({ server: server.slug, limit: 50 })).items} />;
  }
  const [declared, similar, history, seenAt, lookAlikes, hosts] = await Promise.all([
    listDeclared(server.slug),
    similarServers(server.slug),
    historyOf(server.slug),
    lastSeen(server.slug),
    lookAlikesOf(server.slug),
    busyHostsOf(server.slug),
  ]);
  const policy = await serverPolicyOf(server, await params);
  const crumbs = [
    { name: "Servers", path: "/servers" },
    { name: server.title, path: serverPath(server.slug) },
  ];
  return (
    <>
      <OpenGraph about={aboutOf(server)} image={publicUrl(`/og/${server.slug}`)} />
      {policy === null ? null : <RememberedVariant policy={policy} />}
      <JsonLd data={applicationData(server)} />
      <Breadcrumbs crumbs={crumbs} origin={publicOrigin()} />
      <ServerArticle
        server={server}
        cases={casesAbout(server, attackPatterns()).map(({ attack, pattern }) => ({ ...attack, pattern }))}
        declared={declared.map(({ name, slug, annotations, category, signals }) => ({
          ...{ name, slug, hints: compareDeclared(annotations, { category, signals }).hints },
        }))}
        similar={similar}
        notTheSame={{ lookAlikes, hosts }}
        badge={serverBadgeSnippetOf(server)}
        policy={policy}
        history={history}
        staleSince={isStale(seenAt, new Date()) ? seenAt : null}
      />
    </>
  );
}
