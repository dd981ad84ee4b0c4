import { CATEGORIES, categoryStrength, type Category } from "@/lib/catalogue/category";
import type { Finding, Label } from "@/lib/catalogue/label";
import { severityOf } from "@/lib/catalogue/severity";
import { confidenceOf } from "./confidence";
import { rationaleOf } from "./explain/rationale";
import { subjectOf } from "./explain/subject";
import { summaryOf } from "./explain/summary";
import { matchRules, type Match } from "./findings";
import { readFacts } from "./read-facts";
import { riskEvidence, riskOf } from "./risk/risk";
import type { ClassifierInput } from "./rule";
import { RULES } from "./rules";
import { RULESET } from "./ruleset";
import { featuresOf, probabilities } from "./score";
import { signalsOf } from "./signals";
import { wordScores } from "./telling-words";

/**
 * Labels one definition: facts → findings → category, risk, confidence. Pure, synchronous, deterministic; linear in the
 * length of the definition. `override` is always null here (see overrides.ts).
 */
export function classify(input: ClassifierInput): Label {
  const facts = readFacts(input);
  const matches = matchRules(facts);
  const features = featuresOf(facts, matches);
  const chances = probabilities(features, wordScores(facts));
  const probability = Math.max(...chances);
  const category = CATEGORIES[chances.indexOf(probability)] ?? "Read";
  const { risk, reason } = riskOf(riskEvidence(category, facts, matches, features, chances));
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

/** The matches as quotes with exact spans; what speaks for a weaker effect than the label's is counter-evidence. */
function findingsOf(matches: readonly Match[], category: Category): Finding[] {
  const findings: Finding[] = [];
  for (const { rule, span } of matches) {
    const { id, effect } = RULES[rule] ?? { id: "", effect: null };
    const { start, end } = span;
    const field = span.field.pointer;
    if (findings.some((one) => one.rule === id && one.start === start && one.end === end && one.field === field))
      continue;
    findings.push({
      rule: id,
      field,
      quote: span.field.text.slice(start, end),
      start,
      end,
      role: effect !== null && categoryStrength(effect) < categoryStrength(category) ? "counter-evidence" : "evidence",
    });
  }
  return findings;
}

export { RULES } from "./rules";
export { RULESET } from "./ruleset";
