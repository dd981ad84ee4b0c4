import { CATEGORIES, categoryStrength, type Category } from "@/lib/catalogue/category";
import type { Finding, Label } from "@/lib/catalogue/label";
import { severityOf } from "@/lib/catalogue/severity";
import { confidenceOf } from "./confidence";
import { rationaleOf } from "./explain/rationale";
import { subjectOf } from "./explain/subject";
import { summaryOf } from "./explain/summary";
import { matchRules, type Match } from "./findings";
import { readFacts } from "./read-facts";
import { riskOf } from "./risk/risk";
import type { ClassifierInput } from "./rule";
import { RULES } from "./rules";
import { RULESET } from "./ruleset";
import { featuresOf, probabilities } from "./score";
import { signalsOf } from "./signals";
import { wordScores } from "./telling-words";

/** Places of the stronger categories in CATEGORIES. */
const STRONG = (["Execute", "Destructive", "Financial"] as const).map((category) => CATEGORIES.indexOf(category));

/**
 * Labels one definition: facts → findings → category, risk, confidence. Pure, synchronous, deterministic; linear in the
 * length of the definition. `override` is always null here (see overrides.ts).
 */
export function classify(input: ClassifierInput): Label {
  const facts = readFacts(input);
  const matches = matchRules(facts);
  const chances = probabilities(featuresOf(facts, matches), wordScores(facts));
  const probability = Math.max(...chances);
  const category = CATEGORIES[chances.indexOf(probability)] ?? "Read";
  const { risk, reason } = riskOf(category, facts, matches, doubtOf(chances, matches));
  const subject = subjectOf(facts, matches, category);
  return {
    category,
    risk,
    severity: severityOf(risk),
    confidence: confidenceOf(probability, facts),
    signals: signalsOf(facts, matches, category),
    findings: findingsOf(matches, category),
    summary: summaryOf(facts, matches, category, subject),
    rationale: rationaleOf(facts, category, reason, subject),
    ruleset: RULESET,
    override: null,
  };
}

/** How likely it is that the call runs, destroys or pays, as far as a finding speaks for it. */
function doubtOf(chances: readonly number[], matches: readonly Match[]): number {
  const spoken = CATEGORIES.map(() => false);
  for (const { rule } of matches) {
    const effect = RULES[rule]?.effect ?? null;
    if (effect !== null) spoken[CATEGORIES.indexOf(effect)] = true;
  }
  return STRONG.reduce((sum, index) => (spoken[index] === true ? sum + (chances[index] ?? 0) : sum), 0);
}

/** The matches as quotes with exact spans; what speaks for a weaker effect than the label's is counter-evidence. */
function findingsOf(matches: readonly Match[], category: Category): Finding[] {
  const seen = new Set<string>();
  const findings: Finding[] = [];
  for (const { rule, span } of matches) {
    const { id, effect } = RULES[rule] ?? { id: "", effect: null };
    const key = `${id} ${span.field.pointer} ${String(span.start)} ${String(span.end)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    findings.push({
      rule: id,
      field: span.field.pointer,
      quote: span.field.text.slice(span.start, span.end),
      start: span.start,
      end: span.end,
      role: effect !== null && categoryStrength(effect) < categoryStrength(category) ? "counter-evidence" : "evidence",
    });
  }
  return findings;
}

export { RULES } from "./rules";
export { RULESET } from "./ruleset";
