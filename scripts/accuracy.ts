import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { AccuracySchema, dataDigest, PUBLIC_DATA, type Accuracy } from "@/lib/classifier/accuracy";
import { LabelledLineSchema, measure, outcomeOf } from "@/lib/classifier/evaluate";
import { parseLine } from "@/lib/classifier/lines";
import { RULESET } from "@/lib/classifier/ruleset";
import { harvestedLines } from "./eval-harvested";
import { linesOf } from "./labelled-lines";

/**
 * Measures the classifier and writes data/accuracy.json: tsx scripts/accuracy.ts [--harvested] [LABELLED.jsonl]
 * The examples of the repository are always measured. --harvested asks the pinned servers for their definitions and measures
 * our labels of them. A labelled file is split by server into the part that rules and weights were made on and the part that
 * is only ever looked at as a number. What is not measured now keeps its figures and the rule set they were measured with.
 */
const OUT = "data/accuracy.json";

type AccuracySet = Accuracy["sets"][number];

function measured(id: string, title: string, lines: readonly string[], isPublic: boolean): AccuracySet {
  const outcomes = lines.map((line) => outcomeOf(parseLine(LabelledLineSchema, line)));
  return {
    id,
    title,
    digest: dataDigest(isPublic ? linesOf(PUBLIC_DATA[id] ?? "") : lines),
    ruleset: RULESET,
    public: isPublic,
    all: measure(outcomes),
    sure: measure(outcomes.filter(({ sure }) => sure)),
  };
}

/** A third of the servers, by the digest of their names. */
function isHeldOut(line: string): boolean {
  const { server } = parseLine(LabelledLineSchema, line);
  return parseInt(createHash("sha256").update(server).digest("hex").slice(0, 8), 16) % 3 === 0;
}

function labelledSets(lines: readonly string[]): AccuracySet[] {
  const [development, held] = [lines.filter((line) => !isHeldOut(line)), lines.filter(isHeldOut)];
  return [
    measured("labelled", "Labelled tools, all", lines, false),
    measured("development", "Labelled tools, development part", development, false),
    measured("held-out", "Labelled tools, held-out part", held, false),
  ];
}

const given = process.argv.slice(2);
const [file] = given.filter((argument) => !argument.startsWith("--"));
const now = [
  ...(file === undefined ? [] : labelledSets(linesOf(file))),
  measured("schema", "Examples where the schema decides", linesOf("data/eval/schema.jsonl"), true),
  measured(
    "traps",
    "Traps: verbs that mislead, late sentences, negation, two meanings",
    linesOf("data/eval/traps.jsonl"),
    true,
  ),
  ...(given.includes("--harvested")
    ? [
        measured(
          "harvested",
          "Tools of the pinned servers",
          (await harvestedLines()).map(({ line }) => line),
          true,
        ),
      ]
    : []),
];
const kept = existsSync(OUT) ? AccuracySchema.parse(JSON.parse(readFileSync(OUT, "utf8"))).sets : [];
const ORDER = ["labelled", "development", "held-out", "schema", "traps", "harvested"];
const accuracy: Accuracy = {
  ruleset: RULESET,
  measured: new Date().toISOString().slice(0, 10),
  sets: [...now, ...kept.filter(({ id }) => !now.some((set) => set.id === id))].sort(
    (a, b) => ORDER.indexOf(a.id) - ORDER.indexOf(b.id),
  ),
};
writeFileSync(OUT, `${JSON.stringify(accuracy, null, 1)}\n`);
console.log(`${OUT} written for rule set ${RULESET}`);
for (const { id, ruleset } of accuracy.sets.filter((set) => set.ruleset !== RULESET))
  console.error(`${id} still has the figures of rule set ${ruleset}`);
