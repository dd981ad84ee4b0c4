import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { GoneNotice } from "@/components/server/gone-notice";
import { RememberedVariant } from "@/components/policy/remembered-variant";
import { ToolArticle } from "@/components/tool/tool-article";
import { Warnings } from "@/components/change/warnings";
import { evidenceRowsOf } from "@/components/tool/evidence-rows";
import { parameterRowsOf } from "@/components/tool/parameter-rows";
import { ownRowsOf, rowsOf } from "@/components/tool/tool-row";
import { Versions } from "@/components/tool/versions";
import { parametersOf } from "@/lib/catalogue/parameter";
import { serverPath, toolPath } from "@/lib/catalogue/path";
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
import { OpenGraph } from "../open-graph";
import { publicOrigin, publicUrl } from "../origin";
import { pageMetadata } from "../page-metadata";
import { policyViewOf } from "../policy-view";
import { ruleTitlesOf } from "../rule-titles";
import { attacksOf } from "./attacks-of";
import { loadTool } from "./load-tool";
import { hintRowOf, toolViewOf } from "./tool-view";

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
  const { definition, label } = tool;
  return (
    <>
      <OpenGraph about={aboutOf(tool)} image={publicUrl(`/og/${tool.server.slug}/${encodeURIComponent(tool.slug)}`)} />
      <RememberedVariant policy={policy} />
      <Breadcrumbs crumbs={crumbsOf(tool)} origin={publicOrigin()} />
      <ToolArticle
        tool={toolViewOf(tool)}
        parameters={parameters === null ? null : parameterRowsOf(parameters)}
        policy={policy}
        evidence={evidenceRowsOf(definition, label, ruleTitlesOf(label))}
        attacks={attacksOf(tool, parameters)}
        related={{ elsewhere: rowsOf(related.elsewhere), here: ownRowsOf(related.here) }}
        badge={badgeSnippetOf(tool)}
        serversInIndex={stats.servers}
        hints={compareDeclared(definition.annotations, label).hints.map(hintRowOf)}
        staleSince={isStale(seenAt, new Date()) ? seenAt : null}
        warnings={<Warnings changes={warnings.items} withServer={false} />}
        versions={<Versions versions={tool.versions} server={tool.server.title} />}
      />
    </>
  );
}

type Segments = { server: string; tool: string };

/** Title, description and the canonical address; policy variants are the same page to a search engine. */
export async function toolMetadata({ server, tool: segment }: Segments): Promise<Metadata> {
  const tool = await loadTool(server, segment);
  const { server: owner, slug, removedAt } = tool;
  if (owner.status === "deleted") return GONE_METADATA;
  return {
    ...pageMetadata({ ...aboutOf(tool), path: toolPath(owner.slug, slug) }),
    ...(removedAt === null ? null : { robots: GONE_METADATA.robots, other: GONE_METADATA.other }),
  };
}

function aboutOf({ definition, label, server }: ToolDetail) {
  return {
    title: showInvisible(`${definition.name} (${server.title}): ${label.category}, risk ${label.risk}/5`),
    description: showInvisible(cutText(label.summary.replaceAll("`", ""), 300)),
  };
}

function crumbsOf({ server, slug, definition }: ToolDetail) {
  return [
    { name: "Servers", path: "/servers" },
    { name: server.title, path: serverPath(server.slug) },
    { name: definition.name, path: toolPath(server.slug, slug) },
  ];
}
