import { createHash } from "node:crypto";
import { CATEGORIES } from "@/lib/catalogue/category";
import { classifierInput } from "./lines";
import type { LabelledLine } from "./evaluate";
import type { Facts } from "./facts";
import { matchRules } from "./findings";
import { readFacts } from "./read-facts";
import { priorPrivacy, privacyWords } from "./risk/privacy";
import { tellingWords } from "./telling-words";
import { FEATURES, featuresOf, priorWeights, probabilities } from "./score";

/** Fitting of weights.json and read-words.json: deterministic, and held near what was set by hand. */

const CLASSES = CATEGORIES.length;
/** Rows that their labellers had doubts about count half. */
const UNSURE = 0.5;

/** `features` holds the rules' features and, behind them, the words of the vocabulary. */
export type Row = { features: ReadonlyMap<number, number>; wanted: number; weight: number };

/** Place of each word key behind the rules' features. */
export type Vocabulary = ReadonlyMap<string, number>;

const factsOf = (line: LabelledLine): Facts => readFacts(classifierInput(line));

/** The words that the tools of at least two servers use. */
export function vocabularyOf(lines: readonly LabelledLine[]): Vocabulary {
  const servers = new Map<string, Set<string>>();
  for (const line of lines)
    for (const key of tellingWords(factsOf(line)).keys())
      servers.set(key, (servers.get(key) ?? new Set()).add(line.server === "example" ? line.tool : line.server));
  // The examples' server stands for none.
  const keys = [...servers].filter(([key, of]) => of.size >= 2 && key !== "s:example").map(([key]) => key);
  return new Map(keys.sort().map((key, index) => [key, FEATURES + 1 + index]));
}

/** What the category model sees of a labelled line. */
export function rowOf(line: LabelledLine, vocabulary: Vocabulary): Row {
  const facts = factsOf(line);
  const features = featuresOf(facts, matchRules(facts));
  for (const [key, value] of tellingWords(facts)) {
    const place = vocabulary.get(key);
    if (place !== undefined) features.set(place, value);
  }
  return { features, wanted: CATEGORIES.indexOf(line.category), weight: line.sure ? 1 : UNSURE };
}

/** Adam on a full batch: moves `weights` against `gradient` for a number of rounds, with a falling rate. */
function descend(weights: Float64Array, rounds: number, rate: number, gradient: (into: Float64Array) => void): void {
  const mean = new Float64Array(weights.length);
  const square = new Float64Array(weights.length);
  for (let round = 1; round <= rounds; round += 1) {
    const slope = new Float64Array(weights.length);
    gradient(slope);
    const step = rate * (1 - round / (rounds + 1)) + rate / 50;
    for (let i = 0; i < weights.length; i += 1) {
      const g = slope[i] ?? 0;
      const m = (mean[i] = 0.9 * (mean[i] ?? 0) + 0.1 * g);
      const v = (square[i] = 0.99 * (square[i] ?? 0) + 0.01 * g * g);
      weights[i] = (weights[i] ?? 0) - (step * (m / (1 - 0.9 ** round))) / (Math.sqrt(v / (1 - 0.99 ** round)) + 1e-8);
    }
  }
}

/** How strongly the rules' weights are pulled towards those set by hand, and the words' towards nothing. */
const RULE_PULL = 0.5;
const WORD_PULL = 1.2;
const ROUNDS = 500;

/** Weights of the category model: softmax regression over the rules' features and the words behind them. */
export function fitCategories(rows: readonly Row[], vocabulary: Vocabulary): Float64Array {
  const prior = new Float64Array((FEATURES + 1 + vocabulary.size) * CLASSES);
  prior.set(priorWeights());
  prior[FEATURES * CLASSES] = 1;
  prior[FEATURES * CLASSES + CLASSES - 1] = -0.5;
  const weights = prior.slice();
  const ruleWeights = (FEATURES + 1) * CLASSES;
  descend(weights, ROUNDS, 0.1, (slope) => {
    for (let i = 0; i < slope.length; i += 1)
      slope[i] = (i < ruleWeights ? RULE_PULL : WORD_PULL) * ((weights[i] ?? 0) - (prior[i] ?? 0));
    for (const { features, wanted, weight } of rows) {
      const chances = probabilities(features, [], weights);
      for (let c = 0; c < CLASSES; c += 1) {
        const error = ((chances[c] ?? 0) - (c === wanted ? 1 : 0)) * weight;
        slope[FEATURES * CLASSES + c] = (slope[FEATURES * CLASSES + c] ?? 0) + error;
        for (const [feature, value] of features)
          slope[feature * CLASSES + c] = (slope[feature * CLASSES + c] ?? 0) + error * value;
      }
    }
  });
  return weights;
}

/** Stands for what one server's reads have in common beyond their words, so that shared words need not carry it; fitted, not kept. */
const SERVER = "of server ";

/** Weights of words for telling private (risk 2 and more) from public reads; words of one server only keep their prior. */
export function fitReadWords(
  lines: readonly LabelledLine[],
  pull: number,
): { base: number; words: Record<string, number> } {
  const reads = lines.filter(({ category, risk }) => category === "Read" && risk <= 3);
  const data = reads.map((line) => ({
    line,
    words: [...privacyWords(readFacts(classifierInput(line))).set(SERVER + line.server, 1)],
  }));
  const servers = new Map<string, Set<string>>();
  for (const { line, words } of data)
    for (const [word] of words) servers.set(word, (servers.get(word) ?? new Set()).add(line.server));
  const vocabulary = [...servers]
    .filter(([word, of]) => of.size >= 2 || word.startsWith(SERVER))
    .map(([word]) => word)
    .sort();
  const place = new Map(vocabulary.map((word, index) => [word, index]));
  const prior = Float64Array.from([...vocabulary.map(priorPrivacy), 0]);
  const weights = prior.slice();
  const base = vocabulary.length;
  const weightOf = (word: string): number => weights[place.get(word) ?? -1] ?? priorPrivacy(word);
  descend(weights, 300, 0.05, (slope) => {
    for (let i = 0; i < base; i += 1) slope[i] = pull * ((weights[i] ?? 0) - (prior[i] ?? 0));
    for (const { line, words } of data) {
      const score = words.reduce((sum, [word, factor]) => sum + factor * weightOf(word), weights[base] ?? 0);
      const error = (1 / (1 + Math.exp(-score)) - (line.risk >= 2 ? 1 : 0)) * (line.sure ? 1 : UNSURE);
      slope[base] = (slope[base] ?? 0) + error;
      for (const [word, factor] of words) {
        const index = place.get(word);
        if (index !== undefined) slope[index] = (slope[index] ?? 0) + error * factor;
      }
    }
  });
  const words = vocabulary.flatMap((word, index) =>
    !word.startsWith(SERVER) && Math.abs((weights[index] ?? 0) - (prior[index] ?? 0)) > 0.02
      ? [[word, round(weights[index] ?? 0)] as const]
      : [],
  );
  return { base: round(weights[base] ?? 0), words: Object.fromEntries(words) };
}

/** Parts of the cross-validation. */
const FOLDS = 5;

/** The part that a line is kept out with: a server's tools stay together; each of our examples stands alone. */
function foldOf({ server, tool }: LabelledLine): number {
  const digest = createHash("sha256").update(server === "example" ? tool : server);
  return parseInt(digest.digest("hex").slice(0, 8), 16) % FOLDS;
}

/** Probability of each category for each row, by weights that were fitted without the part that the row belongs to. */
export function crossChances(lines: readonly LabelledLine[], rows: readonly Row[], vocabulary: Vocabulary): number[][] {
  const folds = lines.map(foldOf);
  const fitted = Array.from({ length: FOLDS }, (_, fold) =>
    fitCategories(
      rows.filter((_row, i) => folds[i] !== fold),
      vocabulary,
    ),
  );
  return rows.map(({ features }, i) => probabilities(features, [], fitted[folds[i] ?? 0]));
}

/** Two decimals: what a reader can check. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
