import type { Metadata } from "next";
import { RuleList } from "@/components/rule/rule-list";
import { plural } from "@/components/ui/numbers";
import { Section } from "@/components/ui/section";
import { CATEGORIES } from "@/lib/catalogue/category";
import { RULES } from "@/lib/classifier/rules";
import { RULESET } from "@/lib/classifier/ruleset";

export const dynamic = "force-static";
export const metadata: Metadata = {
  title: "Rules",
  description: "Every rule that decides what a tool can do, with what a match means and examples.",
};

export default function RulesPage() {
  const groups = [...CATEGORIES, null].map((effect) => ({
    title: effect === null ? "Rules that adjust risk or confidence" : `Rules that speak for ${effect}`,
    rules: RULES.filter((rule) => rule.effect === effect),
  }));
  return (
    <div className="max-w-text">
      <h1>Rules</h1>
      <p className="mt-2">
        {plural(RULES.length, "rule")} read a tool’s name, description, input schema and annotations. The rule set is{" "}
        <code>{RULESET}</code>; every label names the rule set that gave it. How they are weighed stands in{" "}
        <a href="/methodology">the methodology</a>.
      </p>
      {groups
        .filter(({ rules }) => rules.length > 0)
        .map(({ title, rules }) => (
          <Section key={title} id={title.toLowerCase().replaceAll(" ", "-")} title={title}>
            <RuleList rules={rules} />
          </Section>
        ))}
    </div>
  );
}
