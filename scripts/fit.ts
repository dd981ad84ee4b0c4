import { writeFileSync } from "node:fs";
import { CATEGORIES } from "@/lib/catalogue/category";
import { fitCategories, fitReadWords, crossChances, round, rowOf, vocabularyOf, type Row } from "@/lib/classifier/fit";
import { RULES } from "@/lib/classifier/rules";
import { FEATURES, PLACES } from "@/lib/classifier/score";
import { labelledLines } from "./labelled-lines";

/**
 * Fits lib/classifier/weights.json, word-weights.json and risk/read-words.json: tsx scripts/fit.ts DEVELOPMENT.jsonl [MORE.jsonl …]
 * Then scripts/fit-risk.ts with the same files, which builds on them.
 * Our own traps and schema examples take part. Confidence is calibrated by five-fold cross-validation over servers.
 */

/** Words that move no category by this much are left out. */
const WORTH_KEEPING = 0.08;
const READ_PULL = 1.5;
/** Rules were made with the development rows in view: of unseen definitions so many times as many are wrong (measured). */
const UNSEEN = 2;
/** No label is surer than this. */
const TOP = 0.98;

/** [score, share right], rising, over twelve equal parts. */
function calibrate(rows: readonly Row[], chances: readonly (readonly number[])[]): number[][] {
  const points = rows.map(({ wanted }, i) => {
    const top = Math.max(...(chances[i] ?? []));
    return { top, right: chances[i]?.indexOf(top) === wanted ? 1 : 0 };
  });
  points.sort((a, b) => a.top - b.top);
  let best = 0;
  return Array.from({ length: 12 }, (_, part) => {
    const slice = points.slice(Math.floor((part * points.length) / 12), Math.floor(((part + 1) * points.length) / 12));
    const wrong = 1 - slice.reduce((sum, { right }) => sum + right, 0) / slice.length;
    best = Math.max(best, 1 - UNSEEN * wrong, 0.3);
    return [part === 0 ? 0 : Math.round((slice[0]?.top ?? 0) * 1000) / 1000, Math.min(TOP, round(best))];
  });
}

function tableOf(rowAt: (feature: number) => number[], rows: readonly Row[]): Record<string, Record<string, number[]>> {
  const seen = new Set(rows.flatMap(({ features }) => [...features.keys()]));
  return Object.fromEntries(
    RULES.map(({ id }, rule) => {
      const places = PLACES.map((place, index) => [place, rule * PLACES.length + index] as const).filter(
        ([, feature]) => seen.has(feature),
      );
      return [id, Object.fromEntries(places.map(([place, feature]) => [place, rowAt(feature)]))];
    }),
  );
}

const lines = process.argv.slice(2).flatMap(labelledLines);
const examples = ["data/eval/traps.jsonl", "data/eval/schema.jsonl"].flatMap(labelledLines);
const vocabulary = vocabularyOf([...lines, ...examples]);
const rows = lines.map((line) => rowOf(line, vocabulary));
const own = examples.map((line) => rowOf(line, vocabulary));
const weights = fitCategories([...rows, ...own], vocabulary);
const rowAt = (feature: number): number[] =>
  [...weights.slice(feature * CATEGORIES.length, (feature + 1) * CATEGORIES.length)].map(round);
const words = Object.fromEntries(
  [...vocabulary]
    .map(([key, feature]) => [key, rowAt(feature)] as const)
    .filter(([, row]) => row.some((value) => Math.abs(value) >= WORTH_KEEPING)),
);
const fitted = {
  calibration: calibrate(rows, crossChances([...lines, ...examples], [...rows, ...own], vocabulary)),
  base: rowAt(FEATURES),
  rules: tableOf(rowAt, [...rows, ...own]),
};
const write = (name: string, value: unknown): void => {
  writeFileSync(`lib/classifier/${name}`, `${JSON.stringify(value, null, 1)}\n`);
};
write("weights.json", fitted);
write("word-weights.json", { words });
write("risk/read-words.json", fitReadWords(lines, READ_PULL));
console.log("weights.json, word-weights.json and risk/read-words.json written; now scripts/fit-risk.ts");
