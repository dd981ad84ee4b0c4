import { writeFileSync } from "node:fs";
import { CATEGORIES } from "@/lib/catalogue/category";
import { matchRules } from "@/lib/classifier/findings";
import { crossChances, round, rowOf, vocabularyOf } from "@/lib/classifier/fit";
import { evidenceByName, fitRisk } from "@/lib/classifier/fit-risk";
import { classifierInput } from "@/lib/classifier/lines";
import { readFacts } from "@/lib/classifier/read-facts";
import { riskEvidence } from "@/lib/classifier/risk/risk";
import { featuresOf } from "@/lib/classifier/score";
import { labelledLines } from "./labelled-lines";

/**
 * Fits lib/classifier/risk/risk-weights.json: tsx scripts/fit-risk.ts DEVELOPMENT.jsonl [MORE.jsonl …], after scripts/fit.ts.
 * Each row's category chances come from weights that were fitted without its server, as those of unseen tools do.
 */
const OUT = "lib/classifier/risk/risk-weights.json";
/** Rows that their labellers had doubts about count half. */
const UNSURE = 0.5;

const files = [...process.argv.slice(2), "data/eval/traps.jsonl", "data/eval/schema.jsonl"];
const lines = files.flatMap(labelledLines);
const vocabulary = vocabularyOf(lines);
const chances = crossChances(
  lines,
  lines.map((line) => rowOf(line, vocabulary)),
  vocabulary,
);
const rows = lines.map((line, index) => {
  const facts = readFacts(classifierInput(line));
  const matches = matchRules(facts);
  const own = chances[index] ?? [];
  const category = CATEGORIES[own.indexOf(Math.max(...own))] ?? "Read";
  const evidence = riskEvidence(category, facts, matches, featuresOf(facts, matches), own);
  return { evidence: evidenceByName(evidence), risk: line.risk, weight: line.sure ? 1 : UNSURE };
});
writeFileSync(OUT, `${JSON.stringify(fitRisk(rows, round), null, 1)}\n`);
console.log(`${OUT} written; format the tables, then npm run docs and scripts/accuracy.ts`);
