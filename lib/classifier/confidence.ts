import type { Facts } from "./facts";
import fitted from "./weights.json";

/** A name alone never makes more than this. */
const NAME_ONLY = 0.6;

/**
 * How far the evidence decides the category, 0 to 1: the share of right labels among those that scored alike in
 * cross-validation (weights.json, `calibration`: [score, share right], rising), capped for tools of which only the name is known.
 */
export function confidenceOf(probability: number, facts: Facts): number {
  let value = 0.3;
  for (const [score, right] of fitted.calibration) {
    if (score !== undefined && right !== undefined && probability >= score) value = right;
  }
  return facts.description === null && facts.arguments.length === 0 ? Math.min(NAME_ONLY, value) : value;
}
