import { withArticle } from "@/lib/catalogue/category";
import { parametersOf } from "@/lib/catalogue/parameter";
import { toolPath } from "@/lib/catalogue/slug";
import type { ToolDetail } from "@/lib/catalogue/view";
import type { PolicyDecision, PolicyView } from "@/components/policy/policy-view";
import { buildPolicy } from "@/lib/policies/build-policy";
import { FORMATS } from "@/lib/policies/formats";
import { fit } from "@/lib/policies/formats/fit";
import type { Format } from "@/lib/policies/formats/format";
import { shortServerName, STRICTNESSES, type Strictness, type ToolPolicy } from "@/lib/policies/policy";
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
  const fitted = fit(policy, format).servers[0]?.tools[0];
  const download = `/policies/${server.slug}/${format.id}?strictness=${strictness}`;
  return {
    formatTitle: format.title,
    fileName: format.fileName(server.slug),
    text: rendered.text,
    decision: fitted === undefined ? "deny" : decisionOf(fitted),
    advice: adviceFor(tool, policy.servers[0]?.tools[0]),
    effect: fitted === undefined ? "" : effectOf(fitted, format),
    losses: rendered.lost,
    toEdit: rendered.toEdit,
    limitAnswer: limitAnswer(fitted, format),
    blockAnswer: blockAnswer(format),
    whereItGoes: format.whereItGoes,
    steps: [...format.steps],
    namesServer: format.namesServer,
    downloadPath: `${download}&tools=${encodeURIComponent(definition.name)}`,
    serverDownloadPath: download,
    basePath: path,
    format: format.id,
    strictness,
    formats: FORMATS.map(({ id, title }) => ({ id, title })),
    strictnesses: STRICTNESSES,
  };
}

function decisionOf({ decision, limits }: ToolPolicy): PolicyDecision {
  return decision === "allow" && limits.length > 0 ? "limit" : decision;
}

/** One line that names the category and what the matrix decides for it. */
function adviceFor({ label }: ToolDetail, policy: ToolPolicy | undefined): string {
  const kind = `${withArticle(label.category)} tool of risk ${label.risk}`;
  if (policy === undefined || policy.decision === "deny") return `For ${kind}, block it unless you need it.`;
  const limit = policy.limits.map(({ count, window }) => `${count} calls a ${window}`).join(" and ");
  if (policy.decision === "ask") {
    return `For ${kind}, let a person confirm each call${limit === "" ? "" : `, at most ${limit}`}.`;
  }
  return limit === "" ? `For ${kind}, no limit is needed by these rules.` : `For ${kind}, allow at most ${limit}.`;
}

/** What happens to a call under the rendered file: from the policy after the format's losses. */
function effectOf({ name, decision, limits, required, conditions }: ToolPolicy, format: Format): string {
  if (decision === "deny") return `${format.product} refuses every call of ${name}.`;
  const limit = limits.map(({ count, window }) => `${count} calls a ${window}`).join(" and ");
  const passes =
    decision === "ask" ? `${format.product} asks a person before each call of ${name}` : `Calls of ${name} pass`;
  const sentences = [
    limit === "" ? `${passes}.` : `${passes}, at most ${limit}.`,
    limit === "" ? null : format.limitScope,
    required.length === 0 ? null : `A call without ${listed(required)} is refused.`,
    conditions.length === 0
      ? null
      : `What stands in ${listed(conditions.map((one) => one.argument))} must fit the conditions in the file.`,
  ];
  return sentences.filter((sentence) => sentence !== null).join(" ");
}

/** "a", "a and b", "a, b and c", each once. */
function listed(names: readonly string[]): string {
  return new Intl.ListFormat("en-GB").format(new Set(names));
}

function limitAnswer(policy: ToolPolicy | undefined, format: Format): string {
  if (!format.expresses.rateLimit) {
    const able = FORMATS.filter((other) => other.expresses.rateLimit).map(({ title }) => title);
    return `Not with ${format.product}: it cannot limit how often a tool is called. These formats can: ${able.join(", ")}.`;
  }
  const limit = policy?.limits[0];
  const shown =
    limit === undefined
      ? "The file shown sets no limit; add one."
      : `The file shown allows ${limit.count} a ${limit.window}.`;
  return `Yes, with ${format.product}. ${shown} ${format.limitScope ?? ""}`.trim();
}

function blockAnswer({ product, title, expresses, unlisted }: Format): string {
  if (expresses.deny) return `With ${title}, give it a deny rule: ${product} then refuses every call of it.`;
  return unlisted === "deny"
    ? `Leave it out of the ${title} file: ${product} refuses what the file does not name.`
    : `${product} has no rule that blocks. Leave the tool out of the file: ${product} then asks before each call.`;
}
