import { readFileSync } from "node:fs";
import { LabelledLineSchema, outcomeOf, type Outcome } from "@/lib/classifier/evaluate";
import { evaluationReport } from "@/lib/classifier/evaluation-report";
import { parseLine } from "@/lib/classifier/lines";
import { exitCodeOf, InvalidInputError, messageOf } from "@/lib/errors";
import { readCommand } from "./command";
import { harvestedLines } from "./eval-harvested";

const USAGE = `npm run eval -- FILE.jsonl [FILE.jsonl …]
npm run eval -- --harvested

Measures the classifier on labelled tool definitions, one JSON object a line; --harvested takes the reviewed ones of the well-known servers.
Exit code: 0, 1 (a line could not be read), 2 (wrong arguments).`;

function fileLines(files: readonly string[]): string[] {
  return files.flatMap((file) =>
    textOf(file)
      .split("\n")
      .filter((line) => line.trim() !== ""),
  );
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new InvalidInputError(`${file} cannot be read: ${messageOf(error)}`);
  }
}

async function main(): Promise<void> {
  const given = readCommand(USAGE, { files: [0, Infinity], flags: ["harvested"] });
  if (given === null) return;
  const { files, flags } = given;
  if ((files.length === 0) !== flags.has("harvested"))
    throw new InvalidInputError(`Give files or --harvested.\n\n${USAGE}`);
  const lines = flags.has("harvested") ? await harvestedLines() : fileLines(files);
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
