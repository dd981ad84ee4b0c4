import { CATEGORIES } from "@/lib/catalogue/category";
import type { Example, Rule } from "./rule";
import { RULES } from "./rules";
import { referencesOf } from "./rules/references";
import { RULESET } from "./ruleset";

const READS: Record<Rule["reader"]["kind"], string> = {
  action: "verbs and their objects",
  argument: "arguments",
  concept: "words",
  statement: "statements of the text",
  facts: "the whole definition",
};

/** The rules as Markdown, grouped by the category that they speak for. */
export function rulesDocument(): string {
  const groups = [...CATEGORIES, null].map((effect) => {
    const rules = RULES.filter((rule) => rule.effect === effect);
    return rules.length === 0 ? "" : `## ${effect ?? "Risk and confidence only"}\n\n${rules.map(ruleText).join("\n")}`;
  });
  return [
    "# Rules",
    "",
    "Written by `npm run docs` from `lib/classifier/rules/`; do not edit.",
    "",
    `Rule set \`${RULESET}\`, ${String(RULES.length)} rules. Each rule finds words or fields of a definition and speaks for one category with a weight. The weights by place (name, first sentence and what it adds, later sentences and those that speak of the call, arguments, choices) stand in \`lib/classifier/weights.json\`.`,
    "",
    ...groups,
  ].join("\n");
}

function ruleText({ id, title, meaning, weight, reader, examples }: Rule): string {
  const lines = [
    `### ${title}`,
    "",
    `\`${id}\` · weight ${String(weight)} · reads ${READS[reader.kind]}`,
    "",
    meaning,
    "",
  ];
  lines.push(
    `Matches ${examples.match.map(exampleText).join(", ")}. Does not match ${examples.noMatch.map(exampleText).join(", ")}.`,
    "",
  );
  for (const { title: source, url } of referencesOf(id))
    lines.push(`- ${url.startsWith("/") ? `${source} (\`${url}\`)` : `[${source}](${url})`}`);
  return lines.join("\n");
}

function exampleText({ name, description, inputSchema }: Example): string {
  const properties = inputSchema?.properties;
  const fields =
    typeof properties === "object" && properties !== null
      ? ` with ${Object.keys(properties)
          .map((key) => `\`${key}\``)
          .join(", ")}`
      : "";
  return `\`${name}\`${description === undefined ? "" : ` (“${description}”)`}${fields}`;
}
