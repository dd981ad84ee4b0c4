import { CATEGORIES, categoryStrength } from "@/lib/catalogue/category";
import { type Action, type Facts, isHeadline } from "./facts";
import type { Match } from "./findings";
import type { Span } from "./rule";
import { RULES } from "./rules";
import fitted from "./weights.json";

/**
 * Where a rule matched, as far as its weight depends on it: `more` is the first sentence behind its first action, `stated` a
 * later sentence that speaks of the call itself.
 */
export const PLACES = ["name", "lead", "more", "stated", "later", "argument", "choice"] as const;
export type Place = (typeof PLACES)[number];

/**
 * How much of a rule's weight a match is worth by its place, before fitting. The strongest effect counts, so reading beside
 * something else says little, while a stronger effect counts wherever it is stated.
 */
const READ_FACTOR: Record<Place, number> = {
  name: 1,
  lead: 1.2,
  more: 0.2,
  stated: 0,
  later: 0,
  argument: 0,
  choice: 0.2,
};
const CHANGE_FACTOR: Record<Place, number> = {
  name: 1,
  lead: 1.2,
  more: 1.1,
  stated: 1.1,
  later: 0.8,
  argument: 0.9,
  choice: 1.3,
};

/** A name counts less where the first sentence says what is done. */
const NAME_BESIDE_LEAD = 0.6;
/** Reading counts less where the text goes on to state a change. */
const READ_BESIDE_CHANGE = 0.5;
/** What is said behind it of a weaker effect than the headline's says little: "deploys a stack, creating what it needs". */
const WEAKER_BESIDE_STRONGER = 0.3;
/** A statement that the text says is limited to reading. */
const STATEMENT_LIMITED = 0.4;
/** What the name and the first sentence claim, where a later one says that it is not done. */
const CLAIM_TURNED = 0.5;

const CLASSES = CATEGORIES.length;
export const FEATURES = RULES.length * PLACES.length;

/** Weight of each feature (rule × place) for each category before fitting: the rule's own weight towards its effect. */
export function priorWeights(): Float64Array {
  const weights = new Float64Array((FEATURES + 1) * CLASSES);
  RULES.forEach(({ effect, weight, reader }, rule) => {
    if (effect === null) return;
    // What a text denies, it denies wherever it says so.
    const factor =
      effect === "Read" && reader.kind !== "facts" && reader.kind !== "statement" ? READ_FACTOR : CHANGE_FACTOR;
    PLACES.forEach((place, index) => {
      weights[(rule * PLACES.length + index) * CLASSES + CATEGORIES.indexOf(effect)] = weight * factor[place];
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

function placeOf({ where }: Span, action: Action | null, first: Action | undefined): number {
  switch (where) {
    case "name":
    case "title":
      return 0;
    case "lead":
      return action !== null && first !== undefined && action !== first ? 2 : 1;
    case "later":
      return action?.cued === true ? 3 : 4;
    case "argument":
      return 5;
    case "choice":
      return 6;
  }
}

/** How strong each rule's effect is; -1 for none. */
const STRENGTHS = RULES.map(({ effect }) => (effect === null ? -1 : categoryStrength(effect)));
const placesOf = (...ids: readonly string[]): ReadonlySet<number> =>
  new Set(ids.map((id) => RULES.findIndex((rule) => rule.id === id)));
const LIMITS = placesOf("says-read-only", "selects-only", "refuses-writes");
const STATEMENTS = placesOf("runs-sql", "takes-sql", "takes-any-statement", "runs-argument", "runs-process");
const TAKES_STATEMENT = placesOf("takes-sql", "takes-command", "takes-code");
const TURNS = placesOf("only-tells", "says-untouched");
const LISTS = placesOf("lists-columns");
const NAMES_THING = placesOf("describes-answer", "describes-content");
const DESCRIBES = RULES.findIndex(({ id }) => id === "describes-answer");

/** The strength of the strongest value among those to choose from; -1 when there are none. */
function strongestChoice(matches: readonly Match[]): number {
  let strongest = -1;
  for (const { rule, span } of matches)
    if (span.where === "choice") strongest = Math.max(strongest, STRENGTHS[rule] ?? -1);
  return strongest;
}

/** The strength of the strongest effect that the name or the first sentence states; -1 when there is none. */
function strongestHeadline(matches: readonly Match[]): number {
  let strongest = -1;
  for (const { rule, span, action } of matches)
    if (action !== null && isHeadline(span.where)) strongest = Math.max(strongest, STRENGTHS[rule] ?? -1);
  return strongest;
}

/** Whether the first sentence names what is returned. */
function describes(matches: readonly Match[]): boolean {
  return matches.some(({ rule }) => rule === DESCRIBES);
}

/** The features that a definition's matches light, each with its value. */
export function featuresOf(facts: Facts, matches: readonly Match[]): Map<number, number> {
  const features = new Map<number, number>();
  const hasLead =
    facts.actions.some(({ where, mood }) => where === "lead" && mood === "asserted") || describes(matches);
  const first = facts.actions.find(({ where }) => where === "lead");
  const limited = matches.some(({ rule }) => LIMITS.has(rule));
  const beside = matches.some(({ rule, span, action, argument }) => {
    // "Query the store" with an argument `sql`: what is read is whatever the statement says.
    if (argument !== null) return !limited && TAKES_STATEMENT.has(rule);
    const changes = action === null ? (STRENGTHS[rule] ?? -1) > 0 : RULES[rule]?.effect !== "Read";
    return changes && placeOf(span, action, first) >= 2;
  });
  const chosen = strongestChoice(matches);
  const headline = strongestHeadline(matches);
  const turned = matches.some(({ rule, span }) => (TURNS.has(rule) && span.where === "later") || LISTS.has(rule));
  for (const { rule, span, action } of matches) {
    // Of several values to choose from the strongest decides.
    if (span.where === "choice" && (STRENGTHS[rule] ?? -1) < chosen) continue;
    const place = placeOf(span, action, first);
    const read = RULES[rule]?.effect === "Read" && beside && (action !== null || NAMES_THING.has(rule));
    const weaker = action !== null && place >= 2 && (STRENGTHS[rule] ?? -1) < headline;
    const value =
      (place === 0 && hasLead ? NAME_BESIDE_LEAD : 1) *
      (read ? READ_BESIDE_CHANGE : 1) *
      (weaker ? WEAKER_BESIDE_STRONGER : 1) *
      (limited && STATEMENTS.has(rule) ? STATEMENT_LIMITED : 1) *
      (turned && place <= 2 && (STRENGTHS[rule] ?? -1) > 0 ? CLAIM_TURNED : 1);
    const feature = rule * PLACES.length + place;
    if (!features.has(feature)) features.set(feature, value);
  }
  return features;
}

/** Probability of each category, in the order of CATEGORIES; `added` is what else counts for each (words). */
export function probabilities(
  features: ReadonlyMap<number, number>,
  added: readonly number[] = [],
  weights: Float64Array = WEIGHTS,
): number[] {
  const scores: number[] = [];
  for (let c = 0; c < CLASSES; c += 1) scores.push((weights[FEATURES * CLASSES + c] ?? 0) + (added[c] ?? 0));
  for (const [feature, value] of features) {
    for (let c = 0; c < CLASSES; c += 1) scores[c] = (scores[c] ?? 0) + value * (weights[feature * CLASSES + c] ?? 0);
  }
  const top = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - top));
  const sum = raised.reduce((a, b) => a + b, 0);
  return raised.map((value) => value / sum);
}
