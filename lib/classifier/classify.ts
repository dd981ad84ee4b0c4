import { CATEGORIES, categoryStrength, type Category } from "@/lib/catalogue/category";
import type { Finding, Label } from "@/lib/catalogue/label";
import { severityOf } from "@/lib/catalogue/risk";
import type { Facts } from "./facts";
import { matchRules, type Match } from "./findings";
import { readFacts } from "./read-facts";
import { riskOf } from "./risk";
import type { ClassifierInput } from "./rule";
import { RULES } from "./rules";
import { RULESET } from "./ruleset";
import { featuresOf, probabilities } from "./score";

/** Labels one definition: pure, synchronous, deterministic. `override` is always null here (see overrides.ts). */
export function classify(input: ClassifierInput): Label {
  const facts = readFacts(input);
  const matches = matchRules(facts);
  const chances = probabilities(featuresOf(facts, matches));
  const best = chances.indexOf(Math.max(...chances));
  const category = CATEGORIES[best] ?? "Read";
  const { risk } = riskOf(category, facts, matches);
  return {
    category,
    risk,
    severity: severityOf(risk),
    confidence: Math.round((chances[best] ?? 0) * 100) / 100,
    signals: [],
    findings: findingsOf(matches, category),
    summary: summaryOf(facts, category),
    rationale: summaryOf(facts, category),
    ruleset: RULESET,
    override: null,
  };
}

function findingsOf(matches: readonly Match[], category: Category): Finding[] {
  return matches.map(({ rule, span }) => {
    const effect = RULES[rule]?.effect ?? null;
    return {
      rule: RULES[rule]?.id ?? "",
      field: span.field.pointer,
      quote: span.field.text.slice(span.start, span.end),
      start: span.start,
      end: span.end,
      role: effect !== null && categoryStrength(effect) < categoryStrength(category) ? "counter-evidence" : "evidence",
    };
  });
}

function summaryOf(facts: Facts, category: Category): string {
  return `${facts.name.text}: ${category}.`;
}

export { RULES } from "./rules";
export { RULESET } from "./ruleset";
