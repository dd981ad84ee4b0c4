import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { GoneNotice } from "@/components/server/gone-notice";
import { RememberedVariant } from "@/components/policy/remembered-variant";
import { ToolArticle } from "@/components/tool/tool-article";
import { questionsOf } from "@/components/tool/faq";
import { parametersOf } from "@/lib/catalogue/parameter";
import { serverPath, toolPath } from "@/lib/catalogue/slug";
import { POSSIBLE_RUG_PULLS } from "@/lib/catalogue/change";
import { isStale } from "@/lib/catalogue/staleness";
import { cutText, showInvisible } from "@/lib/catalogue/text";
import type { ToolDetail } from "@/lib/catalogue/view";
import { compareDeclared } from "@/lib/classifier/declared";
import { listChanges } from "@/lib/db/changes";
import { lastSeen } from "@/lib/db/last-seen";
import { getStats } from "@/lib/db/stats";
import { relatedTools } from "@/lib/db/related-tools";
import { FORMATS } from "@/lib/policies/formats";
import { parseStrictness } from "@/lib/policies/policy";
import { GONE_METADATA } from "../gone-metadata";
import { badgeSnippetOf } from "../badge-snippet-of";
import { publicOrigin, publicUrl } from "../origin";
import { policyViewOf } from "../policy-view";
import { ruleTitlesOf } from "../rule-titles";
import { attacksOf } from "./attacks-of";
import { loadTool } from "./load-tool";

type Variant = { format: string; strictness: string };

/** What both the plain page and its policy variants show. */
export async function ToolPage({ server, tool: toolSegment, variant }: Segments & { variant: Variant }) {
  const format = FORMATS.find(({ id }) => id === variant.format);
  const strictness = parseStrictness(variant.strictness);
  if (format === undefined || strictness === null) notFound();
  const tool = await loadTool(server, toolSegment);
  if (tool.server.status === "deleted") return <GoneNotice server={tool.server} />;
  const [related, stats, warnings, seenAt] = await Promise.all([
    relatedTools(tool),
    getStats(),
    listChanges({ server: tool.server.slug, tool: tool.slug, kinds: POSSIBLE_RUG_PULLS, limit: 5 }),
    tool.removedAt === null ? lastSeen(tool.server.slug) : null,
  ]);
  const parameters = parametersOf(tool.definition.inputSchema);
  const policy = policyViewOf(tool, format, strictness);
  const questions = questionsOf(tool, parameters, policy);
  return (
    <>
      <RememberedVariant policy={policy} />
      <Breadcrumbs crumbs={crumbsOf(tool)} origin={publicOrigin()} />
      <ToolArticle
        tool={tool}
        parameters={parameters}
        policy={policy}
        rules={ruleTitlesOf(tool.label)}
        attacks={attacksOf(tool, parameters)}
        related={related}
        badge={badgeSnippetOf(tool)}
        questions={questions}
        serversInIndex={stats.servers}
        hints={compareDeclared(tool.definition.annotations, tool.label).hints}
        warnings={warnings.items}
        staleSince={isStale(seenAt, new Date()) ? seenAt : null}
      />
    </>
  );
}

type Segments = { server: string; tool: string };

/** Title, description and the canonical address; policy variants are the same page to a search engine. */
export async function toolMetadata({ server, tool: segment }: Segments): Promise<Metadata> {
  const { definition, label, server: owner, slug, removedAt } = await loadTool(server, segment);
  if (owner.status === "deleted") return GONE_METADATA;
  return {
    title: showInvisible(`${definition.name} (${owner.title}): ${label.category}, risk ${label.risk}/5`),
    description: showInvisible(cutText(label.summary.replaceAll("`", ""), 300)),
    openGraph: { images: [publicUrl(`/og/${owner.slug}/${encodeURIComponent(slug)}`)] },
    alternates: { canonical: publicUrl(toolPath(owner.slug, slug)) },
    ...(removedAt === null ? null : { robots: GONE_METADATA.robots, other: GONE_METADATA.other }),
  };
}

function crumbsOf({ server, slug, definition }: ToolDetail) {
  return [
    { name: "Servers", path: "/servers" },
    { name: server.title, path: serverPath(server.slug) },
    { name: definition.name, path: toolPath(server.slug, slug) },
  ];
}
