import { CATEGORIES, type Category } from "@/lib/catalogue/category";
import { clampRisk, type Risk } from "@/lib/catalogue/risk";
import type { Facts } from "../facts";
import type { Match } from "../findings";
import { destructiveRisk } from "./destructive";
import { executeRisk } from "./execute";
import { type Evidence, leastCostly, riskChances, WORTH_ASKING } from "./expectation";
import { financialRisk } from "./financial";
import { readRisk } from "./read";
import { RiskInput, type RiskReason, type RiskVerdict } from "./verdict";
import { writeRisk } from "./write";

const BY_CATEGORY: Record<Category, (input: RiskInput) => RiskVerdict> = {
  Read: readRisk,
  Write: writeRisk,
  Execute: executeRisk,
  Destructive: destructiveRisk,
  Financial: financialRisk,
};

/** Everything that the risk of a definition is weighed by: the rulings' verdicts beside findings and words. */
export function riskEvidence(
  category: Category,
  facts: Facts,
  matches: readonly Match[],
  features: ReadonlyMap<number, number>,
  chances: readonly number[],
): Evidence {
  const input = new RiskInput(facts, matches);
  const verdicts = new Map<Category, RiskVerdict>();
  for (const [index, one] of CATEGORIES.entries())
    if (one === category || (chances[index] ?? 0) >= WORTH_ASKING) verdicts.set(one, BY_CATEGORY[one](input));
  return { facts, category, chances, verdicts, features };
}

/**
 * The risk of a definition in its category: the taxonomy's rulings give a verdict, and where other evidence makes another
 * risk likely, the one is named that is least costly to be wrong with.
 */
export function riskOf(evidence: Evidence): RiskVerdict & { risk: Risk } {
  const { category, verdicts } = evidence;
  const verdict = verdicts.get(category) ?? { risk: 3, reason: "doubt" };
  const risk = leastCostly(category, riskChances(evidence));
  return { risk, reason: reasonFor(category, risk, { ...verdict, risk: clampRisk(category, verdict.risk) }) };
}

/** The ruling's reason where the risk is the ruling's, or where it still tells what the call does. */
function reasonFor(category: Category, risk: Risk, verdict: RiskVerdict): RiskReason {
  if (risk === verdict.risk || (category !== "Read" && category !== "Write")) return verdict.reason;
  return risk > verdict.risk && risk >= 3 ? "doubt" : "leaning";
}
