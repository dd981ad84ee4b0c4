import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { AccuracySchema, type Accuracy } from "@/lib/classifier/accuracy";
import { LabelledLineSchema, measure, outcomeOf } from "@/lib/classifier/evaluate";
import { parseLine } from "@/lib/classifier/lines";
import { RULESET } from "@/lib/classifier/ruleset";

/**
 * Measures the classifier and writes data/accuracy.json: tsx scripts/accuracy.ts [LABELLED.jsonl]
 * The repository's own sets are always measured; a labelled file is split by server into the part that rules and weights
 * were made on and the part that is only ever looked at as a number.
 */
const OUT = "data/accuracy.json";

function set(id: string, title: string, lines: readonly string[], isPublic: boolean): Accuracy["sets"][number] {
  const outcomes = lines.map((line) => outcomeOf(parseLine(LabelledLineSchema, line)));
  const digest = createHash("sha256").update(lines.join("\n")).digest("hex");
  return {
    id,
    title,
    digest,
    public: isPublic,
    all: measure(outcomes),
    sure: measure(outcomes.filter(({ sure }) => sure)),
  };
}

const linesOf = (file: string): string[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "");

/** A third of the servers, by the digest of their names. */
function isHeldOut(line: string): boolean {
  const { server } = parseLine(LabelledLineSchema, line);
  return parseInt(createHash("sha256").update(server).digest("hex").slice(0, 8), 16) % 3 === 0;
}

const [file] = process.argv.slice(2);
const own = [
  set("schema", "Examples where the schema decides", linesOf("data/eval/schema.jsonl"), true),
  set(
    "traps",
    "Traps: verbs that mislead, late sentences, negation, two meanings",
    linesOf("data/eval/traps.jsonl"),
    true,
  ),
];
const kept = existsSync(OUT) ? AccuracySchema.parse(JSON.parse(readFileSync(OUT, "utf8"))) : null;
const labelled =
  file === undefined
    ? (kept?.sets.filter((one) => !one.public) ?? [])
    : [
        set("labelled", "Labelled tools, all", linesOf(file), false),
        set(
          "development",
          "Labelled tools, development part",
          linesOf(file).filter((line) => !isHeldOut(line)),
          false,
        ),
        set("held-out", "Labelled tools, held-out part", linesOf(file).filter(isHeldOut), false),
      ];
const accuracy: Accuracy = {
  ruleset: RULESET,
  measured: new Date().toISOString().slice(0, 10),
  sets: [...labelled, ...own],
};
writeFileSync(OUT, `${JSON.stringify(accuracy, null, 1)}\n`);
console.log(`${OUT} written for rule set ${RULESET}`);
