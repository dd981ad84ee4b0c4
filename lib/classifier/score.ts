import { CATEGORIES, type Category } from "@/lib/catalogue/category";
import type { Facts, Where } from "./facts";
import type { Match } from "./findings";
import { RULES } from "./rules";
import fitted from "./weights.json";

/** Where a rule matched, as far as its weight depends on it. */
export const PLACES = ["name", "lead", "later", "schema"] as const;
export type Place = (typeof PLACES)[number];

const PLACE_OF: Record<Where, number> = { name: 0, title: 0, lead: 1, later: 2, argument: 3, choice: 3 };

/** How much of a rule's weight a match is worth by its place, before fitting. */
const PLACE_FACTOR: Record<Place, number> = { name: 1, lead: 1.2, later: 0.6, schema: 0.9 };

/** A name counts half where the first sentence says what is done. */
const NAME_BESIDE_LEAD = 0.6;

const CLASSES = CATEGORIES.length;
export const FEATURES = RULES.length * PLACES.length;

/** Weight of each feature (rule × place) for each category before fitting: the rule's own weight towards its effect. */
export function priorWeights(): Float64Array {
  const weights = new Float64Array((FEATURES + 1) * CLASSES);
  RULES.forEach(({ effect, weight }, rule) => {
    if (effect === null) return;
    PLACES.forEach((place, index) => {
      weights[(rule * PLACES.length + index) * CLASSES + CATEGORIES.indexOf(effect)] = weight * PLACE_FACTOR[place];
    });
  });
  return weights;
}

const WEIGHTS = loadWeights();

/** Weights as they are used: fitted where weights.json names the rule, prior otherwise. */
function loadWeights(): Float64Array {
  const weights = priorWeights();
  const table: Record<string, Record<string, number[]> | undefined> = fitted.rules;
  RULES.forEach(({ id }, rule) => {
    PLACES.forEach((place, index) => {
      const row = table[id]?.[place];
      row?.forEach((value, c) => (weights[(rule * PLACES.length + index) * CLASSES + c] = value));
    });
  });
  fitted.base.forEach((value, c) => (weights[FEATURES * CLASSES + c] = value));
  return weights;
}

/** The features that a definition's matches light, each with its value. */
export function featuresOf(facts: Facts, matches: readonly Match[]): Map<number, number> {
  const features = new Map<number, number>();
  const hasLead = facts.actions.some(({ where, mood }) => where === "lead" && mood === "asserted");
  for (const { rule, span } of matches) {
    const place = PLACE_OF[span.where];
    const value = place === 0 && hasLead ? NAME_BESIDE_LEAD : 1;
    const feature = rule * PLACES.length + place;
    if (!features.has(feature)) features.set(feature, value);
  }
  return features;
}

/** Probability of each category, in the order of CATEGORIES. */
export function probabilities(features: ReadonlyMap<number, number>, weights: Float64Array = WEIGHTS): number[] {
  const scores: number[] = [];
  for (let c = 0; c < CLASSES; c += 1) scores.push(weights[FEATURES * CLASSES + c] ?? 0);
  for (const [feature, value] of features) {
    for (let c = 0; c < CLASSES; c += 1) scores[c] = (scores[c] ?? 0) + value * (weights[feature * CLASSES + c] ?? 0);
  }
  const top = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - top));
  const sum = raised.reduce((a, b) => a + b, 0);
  return raised.map((value) => value / sum);
}

/** What one match adds to a category's score. */
export function contribution(match: Match, category: Category): number {
  return (
    WEIGHTS[(match.rule * PLACES.length + PLACE_OF[match.span.where]) * CLASSES + CATEGORIES.indexOf(category)] ?? 0
  );
}
