import { readFileSync } from "node:fs";
import { LabelledLineSchema, outcomeOf, type Outcome } from "@/lib/classifier/evaluate";
import { evaluationReport } from "@/lib/classifier/evaluation-report";
import { parseLine } from "@/lib/classifier/lines";
import { exitCodeOf, InvalidInputError, messageOf } from "@/lib/errors";
import { harvestedLines } from "./eval-harvested";

const USAGE = "Usage: npm run eval -- FILE.jsonl [FILE.jsonl …]   or   npm run eval -- --harvested";

function fileLines(files: readonly string[]): string[] {
  return files.flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => line.trim() !== ""),
  );
}

async function main(): Promise<void> {
  const files = process.argv.slice(2);
  if (files.length === 0) throw new InvalidInputError(USAGE);
  const lines = files[0] === "--harvested" ? await harvestedLines() : fileLines(files);
  const outcomes: Outcome[] = [];
  lines.forEach((line, index) => {
    try {
      outcomes.push(outcomeOf(parseLine(LabelledLineSchema, line)));
    } catch (error) {
      console.error(`line ${String(index + 1)}: ${messageOf(error)}`);
      process.exitCode = 1;
    }
  });
  console.log(evaluationReport(outcomes));
}

main().catch((error: unknown) => {
  console.error(messageOf(error));
  process.exitCode = exitCodeOf(error);
});
