import type { Category } from "@/lib/catalogue/category";
import { clampRisk, type Risk } from "@/lib/catalogue/risk";
import type { Facts } from "../facts";
import type { Match } from "../findings";
import { destructiveRisk } from "./destructive";
import { executeRisk } from "./execute";
import { financialRisk } from "./financial";
import { readRisk } from "./read";
import { riskInput, type RiskInput, type RiskVerdict } from "./verdict";
import { writeRisk } from "./write";

const BY_CATEGORY: Record<Category, (input: RiskInput) => RiskVerdict> = {
  Read: readRisk,
  Write: writeRisk,
  Execute: executeRisk,
  Destructive: destructiveRisk,
  Financial: financialRisk,
};

/** From this much doubt on a tool is not called low: what it may do weighs more than what it seems to do. */
const DOUBT = 0.25;

/**
 * The risk of a definition in its category, by the taxonomy's rulings. `doubt` is how likely (0 to 1) it is that the call
 * runs, destroys or pays instead.
 */
export function riskOf(
  category: Category,
  facts: Facts,
  matches: readonly Match[],
  doubt = 0,
): RiskVerdict & { risk: Risk } {
  const verdict = BY_CATEGORY[category](riskInput(facts, matches));
  if (doubt >= DOUBT && verdict.risk < 3 && (category === "Read" || category === "Write"))
    return { risk: 3, reason: "doubt" };
  return { risk: clampRisk(category, verdict.risk), reason: verdict.reason };
}
