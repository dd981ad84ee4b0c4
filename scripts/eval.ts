import { terminalText } from "@/lib/catalogue/text";
import { LabelledLineSchema, outcomeOf, type Outcome } from "@/lib/classifier/evaluate";
import { evaluationReport } from "@/lib/classifier/evaluation-report";
import { parseLine } from "@/lib/classifier/lines";
import { exitCodeOf, InvalidInputError, messageOf } from "@/lib/errors";
import { endWithReader, readCommand } from "./command";
import { harvestedLines } from "./eval-harvested";
import { readLines, type NumberedLine } from "./json-lines";

const USAGE = `npm run eval -- FILE.jsonl [FILE.jsonl …]
npm run eval -- --harvested

Measures the classifier on labelled tool definitions, one JSON object a line; --harvested takes the reviewed ones of the well-known servers.
FILE may be -, which is standard input. Exit code: 0, 1 (a line could not be read, or there is none), 2 (wrong arguments, or a FILE cannot be read).`;

async function* linesOf(files: readonly string[]): AsyncGenerator<NumberedLine> {
  for (const file of files) yield* readLines(file);
}

async function main(): Promise<void> {
  const given = readCommand(USAGE, { files: [0, Infinity], flags: ["harvested"] });
  if (given === null) return;
  const { files, flags } = given;
  if ((files.length === 0) !== flags.has("harvested"))
    throw new InvalidInputError(`Give files or --harvested.\n\n${USAGE}`);
  const lines = flags.has("harvested") ? await harvestedLines() : linesOf(files);
  const outcomes: Outcome[] = [];
  for await (const { file, number, line } of lines) {
    try {
      outcomes.push(outcomeOf(parseLine(LabelledLineSchema, line)));
    } catch (error) {
      console.error(`${terminalText(file)}:${String(number)}: ${messageOf(error)}`);
      process.exitCode = 1;
    }
  }
  if (outcomes.length === 0)
    throw new Error(terminalText(`There is no labelled definition in ${files.join(", ") || "the harvest"}.`));
  console.log(evaluationReport(outcomes));
}

endWithReader();
main().catch((error: unknown) => {
  console.error(messageOf(error));
  process.exitCode = exitCodeOf(error);
});
