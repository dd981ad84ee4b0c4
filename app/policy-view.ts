import type { PolicyView, ShownPolicy } from "@/components/policy/policy-view";
import { parametersOf } from "@/lib/catalogue/parameter";
import { serverPath, toolPath } from "@/lib/catalogue/path";
import type { ServerDetail, ToolDetail } from "@/lib/catalogue/view";
import type { PolicyToolRow } from "@/lib/db/policy-tools";
import { buildPolicy } from "@/lib/policies/build-policy";
import { isDecidable } from "@/lib/policies/decidable";
import { explain } from "@/lib/policies/explain";
import { explainServer } from "@/lib/policies/explain-server";
import { FORMATS } from "@/lib/policies/formats";
import type { Format } from "@/lib/policies/formats/format";
import type { Policy, PolicyServer, Strictness } from "@/lib/policies/policy";
import { shortServerName, STRICTNESSES } from "@/lib/policies/policy";
import { builderPath } from "./builder/builder-query";
import { publicUrl } from "./origin";
import { policyFileName } from "./policy-file-name";
import { shownCode } from "./shown-code";

/** The policy for one tool in one format and strictness, as the page shows it. */
export function policyViewOf(tool: ToolDetail, format: Format, strictness: Strictness): PolicyView {
  const { definition, label, server, digest } = tool;
  const { category, risk, ruleset } = label;
  const { name, inputSchema } = definition;
  const policyServer = policyServerOf(server, [{ name, inputSchema: inputSchema ?? null, category, risk, digest }]);
  const policy = buildPolicy(policyServer, { strictness });
  const { decision, advice, effect, rateLimit, block } = explain(policy, format);
  const download = downloadPathOf(server.slug, format, strictness);
  const place = { server, tool: tool.slug, basePath: toolPath(server.slug, tool.slug), ruleset };
  return {
    ...shownPolicy(policy, format, place),
    advice,
    effect: `For ${server.title}, ${effect}`,
    decision,
    limitAnswer: rateLimit,
    blockAnswer: block,
    builderPath: builderPath({ server: server.slug, tools: [name], format: format.id, strictness, set: [] }),
    downloadPath: `${download}&tools=${encodeURIComponent(name)}`,
    serverDownloadPath: download,
  };
}

/** The policy for a whole server in one format and strictness, as its page shows it. */
export function serverPolicyViewOf(
  server: ServerDetail,
  tools: readonly PolicyToolRow[],
  format: Format,
  strictness: Strictness,
): ShownPolicy {
  const policyServer = policyServerOf(server, tools);
  const ruleset = tools[0]?.ruleset ?? "none";
  const place = { server, tool: null, basePath: serverPath(server.slug), ruleset };
  const shown = shownPolicy(buildPolicy(policyServer, { strictness }), format, place);
  return {
    ...shown,
    // One line a tool would be longer than the file; the tools' own pages have them.
    beside: shown.beside.slice(0, Math.max(0, shown.beside.length - tools.length)),
    advice: `This ${strictness} policy decides each tool by its own category and risk.`,
    effect: explainServer(policyServer, format, { strictness }),
    builderPath: builderPath({ server: server.slug, tools: [], format: format.id, strictness, set: [] }),
    downloadPath: downloadPathOf(server.slug, format, strictness),
  };
}

/** What policies are built from. */
export function policyServerOf(
  server: { slug: string; name: string },
  tools: readonly Omit<PolicyToolRow, "slug" | "ruleset" | "signals">[],
): PolicyServer {
  const facts = tools.map(({ name, category, risk, inputSchema, digest }) => {
    return { name, category, risk, parameters: parametersOf(inputSchema), digest };
  });
  return { slug: server.slug, shortName: shortServerName(server.name), tools: facts };
}

function downloadPathOf(slug: string, format: Format, strictness: Strictness): string {
  return `/policies/${slug}/${format.id}?strictness=${strictness}`;
}

/** `tool`: the slug of the only tool, else null. */
type Place = { server: { slug: string; name: string }; tool: string | null; basePath: string; ruleset: string };

/** What policies are shown with alike, whatever they are for. */
export function shownPolicy(policy: Policy, format: Format, { server, tool, basePath, ruleset }: Place) {
  const fileName = policyFileName(format, server, tool);
  const naming = (text: string) => text.replaceAll("<file>", fileName);
  const rendered = format.render(policy, { sourceUrl: publicUrl(basePath), ruleset });
  return {
    formatTitle: format.title,
    fileName,
    code: shownCode(rendered.text, format.language),
    losses: rendered.lost,
    beside: rendered.beside,
    toEdit: rendered.toEdit,
    whereItGoes: naming(format.whereItGoes),
    steps: format.steps.map(naming),
    namesServer: format.namesServer,
    simulatorPath: isDecidable(format.id) ? `/simulator/${server.slug}` : null,
    basePath,
    format: format.id,
    strictness: policy.strictness,
    formats: FORMATS.map(({ id, title }) => ({ id, title })),
    strictnesses: STRICTNESSES,
  };
}
