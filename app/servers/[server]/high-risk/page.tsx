import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ownRowsOf } from "@/components/tool/tool-row";
import { ToolRows } from "@/components/tool/tool-rows";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Empty } from "@/components/ui/empty";
import { plural } from "@/components/ui/numbers";
import { HIGH_RISK } from "@/lib/catalogue/risk";
import { serverPath } from "@/lib/catalogue/path";
import { showInvisible } from "@/lib/catalogue/text";
import type { ServerDetail, ToolSummary } from "@/lib/catalogue/view";
import { listPolicyTools } from "@/lib/db/policy-tools";
import { outcomes } from "@/lib/policies/explain-server";
import { intercept } from "@/lib/policies/formats/intercept";
import { pageMetadata } from "../../../page-metadata";
import type { Segments } from "../../../page-props";
import { policyServerOf } from "../../../policy-view";
import { loadServer } from "../../../server-segment";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: Segments<"server">): Promise<Metadata> {
  const { title, slug } = await loadServer((await params).server);
  return pageMetadata({ title: `High-risk tools of ${showInvisible(title)}`, path: `${serverPath(slug)}/high-risk` });
}

export default async function ServerHighRiskPage({ params }: Segments<"server">) {
  const server = await loadServer((await params).server);
  if (server.status === "deleted") notFound();
  const path = serverPath(server.slug);
  const tools = server.tools.filter(({ risk }) => risk >= HIGH_RISK);
  return (
    <div className="max-w-text">
      <Breadcrumbs
        crumbs={[
          { name: "Servers", path: "/servers" },
          { name: server.title, path },
          { name: "High-risk", path: `${path}/high-risk` },
        ]}
      />
      <h1 className="mt-4">High-risk tools of {showInvisible(server.title)}</h1>
      <p className="mb-5 mt-2">
        {plural(tools.length, "tool")} of {server.toolCount} with risk 4 or 5. {await effectOn(server, tools)}{" "}
        <a href={`${path}#policy`}>See the policy for the whole server</a>, in other formats as well.
      </p>
      {server.toolsState !== "known" ? (
        <Empty title="Its tools are not known.">Nothing was judged, so nothing can be listed here.</Empty>
      ) : tools.length === 0 ? (
        <Empty title="None of its tools has risk 4 or 5 by these rules." />
      ) : (
        <ToolRows rows={ownRowsOf(tools)} server={server.slug} caption="High-risk tools" />
      )}
    </div>
  );
}

/** What the recommended policy does with the tools of this page, in the format that the server's page shows first. */
async function effectOn(server: ServerDetail, listed: ToolSummary[]): Promise<string> {
  if (listed.length === 0) return "";
  const names = new Set(listed.map(({ name }) => name));
  const tools = (await listPolicyTools(server.slug)).filter(({ name }) => names.has(name));
  const strictness = "recommended";
  return `With ${intercept.product} and the ${strictness} policy, ${outcomes(policyServerOf(server, tools), intercept, { strictness })}.`;
}
