import { CATEGORIES, type Category } from "@/lib/catalogue/category";
import { RISK_RANGE, RISKS, type Risk } from "@/lib/catalogue/risk";
import type { Argument, Facts } from "../facts";
import { RULES } from "../rules";
import { PLACES } from "../score";
import { plainForm, tells, type Token } from "../tokens";
import fitted from "./risk-weights.json";
import type { RiskVerdict } from "./verdict";

/** What a definition shows towards its risk: the rulings' verdict, how likely each category is, findings and single words. */
export type Evidence = {
  facts: Facts;
  category: Category;
  /** Probability of each category, in the order of CATEGORIES. */
  chances: readonly number[];
  /** Verdict of the label's category and of each that is not unlikely. */
  verdicts: ReadonlyMap<Category, RiskVerdict>;
  /** Place of each feature (rule × place) and its value, as the category model sees them. */
  features: ReadonlyMap<number, number>;
};

/** A category less likely than this is left out of account. */
export const WORTH_ASKING = 0.1;

const GROUPS = ["verdict", "chance", "step", "rule", "text", "argument", "kind", "choice"] as const;
type Group = (typeof GROUPS)[number];
type Put = (group: Group, key: string | number, value: number) => void;

const TEXT_WORDS = 150;
const NAME_WORDS = 12;
const ARGUMENTS = 30;
const GIVEN_WORDS = 25;
const CHOICES = 20;

/** Hands over each piece of evidence; a word can come several times and counts once. */
export function eachEvidence({ facts, category, chances, verdicts, features }: Evidence, put: Put): void {
  const verdict = verdicts.get(category);
  if (verdict !== undefined) put("verdict", `${category}/${verdict.reason}/${String(verdict.risk)}`, 1);
  chances.forEach((chance, index) => {
    put("chance", index, chance);
  });
  for (const step of RISKS) if (step > 1) put("step", step, 2 * chanceOfAtLeast(step, chances, verdicts));
  for (const [feature, value] of features) put("rule", feature, value);
  eachWord(facts.name.tokens, NAME_WORDS, "text", put);
  if (facts.description !== null) eachWord(facts.description.tokens, TEXT_WORDS, "text", put);
  for (let i = 0; i < facts.arguments.length && i < ARGUMENTS; i += 1) {
    const argument = facts.arguments[i];
    if (argument !== undefined) eachOfArgument(argument, put);
  }
}

function eachOfArgument({ kind, words, description, pointer, choices }: Argument, put: Put): void {
  put("kind", kind, 1);
  eachWord(words, 4, "argument", put);
  if (description !== null && pointer !== "description") eachWord(description.tokens, GIVEN_WORDS, "text", put);
  for (let i = 0; i < choices.length && i < CHOICES; i += 1) put("choice", choices[i] ?? "", 1);
}

function eachWord(tokens: readonly Token[], to: number, group: Group, put: Put): void {
  for (let i = 0; i < tokens.length && i < to; i += 1) {
    const token = tokens[i];
    if (token !== undefined && tells(token)) put(group, plainForm(token), 1);
  }
}

/** How likely the risk is to reach a step when each category is rated by its ruling. */
function chanceOfAtLeast(step: Risk, chances: readonly number[], verdicts: ReadonlyMap<Category, RiskVerdict>): number {
  let sum = 0;
  for (const [category, { risk }] of verdicts) if (risk >= step) sum += chances[CATEGORIES.indexOf(category)] ?? 0;
  return sum;
}

/** The name that a piece of evidence has in risk-weights.json. */
export function evidenceKey(group: Group, key: string | number): string {
  if (group === "chance" && typeof key === "number") return `chance:${CATEGORIES[key] ?? ""}`;
  if (group === "rule" && typeof key === "number")
    return `rule:${RULES[Math.floor(key / PLACES.length)]?.id ?? ""}@${PLACES[key % PLACES.length] ?? ""}`;
  return `${group}:${String(key)}`;
}

const TABLES = tablesOf(Object.entries(fitted.weights));

function tablesOf(
  rows: readonly (readonly [string, readonly number[]])[],
): Record<Group, Map<string | number, readonly number[]>> {
  const empty = (): Map<string | number, readonly number[]> => new Map();
  const tables = {
    verdict: empty(),
    chance: empty(),
    step: empty(),
    rule: empty(),
    text: empty(),
    argument: empty(),
    kind: empty(),
    choice: empty(),
  };
  const features = new Map(
    RULES.flatMap((_rule, rule) =>
      PLACES.map((_place, place) => rule * PLACES.length + place).map(
        (feature) => [evidenceKey("rule", feature), feature] as const,
      ),
    ),
  );
  for (const [name, row] of rows) {
    const group = GROUPS.find((one) => name.startsWith(`${one}:`));
    if (group === undefined) continue;
    const rest = name.slice(group.length + 1);
    const feature = features.get(name);
    if (group === "rule" && feature !== undefined) tables.rule.set(feature, row);
    else if (group === "chance")
      tables.chance.set(
        CATEGORIES.findIndex((category) => category === rest),
        row,
      );
    else if (group === "step") tables.step.set(Number(rest), row);
    else tables[group].set(rest, row);
  }
  return tables;
}

/** How likely each risk from 1 to 5 is. */
export function riskChances(evidence: Evidence): number[] {
  const scores = [...fitted.base];
  const seen: (readonly number[])[] = [];
  eachEvidence(evidence, (group, key, value) => {
    const row = TABLES[group].get(key);
    if (row === undefined || seen.includes(row)) return;
    seen.push(row);
    for (let step = 0; step < scores.length; step += 1) scores[step] = (scores[step] ?? 0) + value * (row[step] ?? 0);
  });
  let before = 1;
  const chances: number[] = [];
  for (const score of scores) {
    const reached = Math.min(before, 1 / (1 + Math.exp(-score)));
    chances.push(before - reached);
    before = reached;
  }
  return [...chances, before];
}

/** What it costs to be wrong: by one step, by more, and by calling a dangerous tool low. */
const FAR = 2;
const MISSED = 35;

function costOf(wanted: Risk, given: Risk): number {
  if (wanted === given) return 0;
  return 1 + (Math.abs(wanted - given) > 1 ? FAR : 0) + (wanted >= 4 && given <= 2 ? MISSED : 0);
}

/** The risk that the category can have and that is least costly to have named, given how likely each is. */
export function leastCostly(category: Category, chances: readonly number[]): Risk {
  const [lowest, highest] = RISK_RANGE[category];
  let best: Risk = lowest;
  let least = Infinity;
  for (const given of RISKS) {
    if (given < lowest || given > highest) continue;
    const cost = RISKS.reduce<number>((sum, wanted) => sum + (chances[wanted - 1] ?? 0) * costOf(wanted, given), 0);
    if (cost < least - 1e-9) {
      best = given;
      least = cost;
    }
  }
  return best;
}
