import { parametersOf } from "@/lib/catalogue/parameter";
import { toolPath } from "@/lib/catalogue/slug";
import type { ToolDetail } from "@/lib/catalogue/view";
import type { PolicyView } from "@/components/policy/policy-view";
import { buildPolicy } from "@/lib/policies/build-policy";
import { isDecidable } from "@/lib/policies/decidable";
import { explain } from "@/lib/policies/explain";
import { FORMATS } from "@/lib/policies/formats";
import type { Format } from "@/lib/policies/formats/format";
import { shortServerName, STRICTNESSES, type Strictness } from "@/lib/policies/policy";
import { publicUrl } from "./origin";

/** The policy for one tool in one format and strictness, as the page shows it. */
export function policyViewOf(tool: ToolDetail, format: Format, strictness: Strictness): PolicyView {
  const { definition, label, server } = tool;
  const path = toolPath(server.slug, tool.slug);
  const facts = {
    name: definition.name,
    category: label.category,
    risk: label.risk,
    parameters: parametersOf(definition.inputSchema),
    digest: tool.digest,
  };
  const policy = buildPolicy(
    { slug: server.slug, shortName: shortServerName(server.name), tools: [facts] },
    { strictness },
  );
  const rendered = format.render(policy, { sourceUrl: publicUrl(path), ruleset: label.ruleset });
  const { decision, advice, effect, rateLimit, block } = explain(policy, format);
  const download = `/policies/${server.slug}/${format.id}?strictness=${strictness}`;
  return {
    formatTitle: format.title,
    fileName: format.fileName(server.slug),
    text: rendered.text,
    decision,
    advice,
    effect,
    losses: rendered.lost,
    beside: rendered.beside,
    toEdit: rendered.toEdit,
    limitAnswer: rateLimit,
    blockAnswer: block,
    whereItGoes: format.whereItGoes,
    steps: [...format.steps],
    namesServer: format.namesServer,
    downloadPath: `${download}&tools=${encodeURIComponent(definition.name)}`,
    serverDownloadPath: download,
    simulatorPath: isDecidable(format.id) ? `/simulator/${server.slug}` : null,
    basePath: path,
    format: format.id,
    strictness,
    formats: FORMATS.map(({ id, title }) => ({ id, title })),
    strictnesses: STRICTNESSES,
  };
}
