import type { Metadata } from "next";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { serverPath } from "@/lib/catalogue/path";
import { showInvisible } from "@/lib/catalogue/text";
import { listPolicyTools } from "@/lib/db/policy-tools";
import { buildPolicy } from "@/lib/policies/build-policy";
import { intercept } from "@/lib/policies/formats/intercept";
import { riskiestCall } from "@/lib/policies/riskiest-call";
import { publicUrl } from "../../origin";
import type { Segments } from "../../page-props";
import { policyServerOf } from "../../policy-view";
import { loadServer } from "../../server-segment";
import { SimulatorIntroduction } from "../introduction";
import { Simulator } from "../simulator";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

/** More tools than this make a page that nobody scrolls; their calls can be pasted. */
const MAX_TOOLS = 300;

export async function generateMetadata({ params }: Segments<"server">): Promise<Metadata> {
  const server = await loadServer((await params).server);
  return { title: `Policy simulator for ${showInvisible(server.title)}`, robots: { index: false } };
}

/** The simulator with a server's recommended policy and the riskiest call of each of its tools. */
export default async function ServerSimulatorPage({ params }: Segments<"server">) {
  const server = await loadServer((await params).server);
  const rows = await listPolicyTools(server.slug);
  const policyServer = policyServerOf(server, rows.slice(0, MAX_TOOLS));
  const policy = buildPolicy(policyServer, { strictness: "recommended" });
  const options = { sourceUrl: publicUrl(serverPath(server.slug)), ruleset: rows[0]?.ruleset ?? "none" };
  const riskiest = policyServer.tools.map((tool) => JSON.stringify(riskiestCall(tool)));
  const crumbs = [
    { name: "Servers", path: "/servers" },
    { name: server.title, path: serverPath(server.slug) },
    { name: "Simulator", path: `/simulator/${server.slug}` },
  ];
  return (
    <article>
      <Breadcrumbs crumbs={crumbs} />
      <h1 className="mt-2">Policy simulator for {showInvisible(server.title)}</h1>
      <SimulatorIntroduction />
      <Simulator
        policy={intercept.render(policy, options).text}
        calls={riskiest.slice(0, 3).join("\n")}
        server={{ slug: server.slug, riskiest: riskiest.join("\n") }}
      />
    </article>
  );
}
