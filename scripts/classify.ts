import { classifyLine, ClassifyLineSchema, parseLine } from "@/lib/classifier/lines";
import { exitCodeOf, messageOf } from "@/lib/errors";
import { endWithReader, readCommand } from "./command";
import { readLines } from "./json-lines";

const USAGE = `npm run --silent classify -- FILE.jsonl

Labels tool definitions: one JSON object a line in, { "tool": NAME, "description", "inputSchema", "annotations", … }, and one label a line out.
FILE may be -, which is standard input. Exit code: 0, 1 (a line could not be read), 2 (wrong arguments, or FILE cannot be read).`;

/** Labels each line and prints one line for it, in the same order; a bad line is named on standard error. */
async function main(): Promise<void> {
  const [file] = readCommand(USAGE, { files: [1, 1] })?.files ?? [];
  if (file === undefined) return;
  for await (const { number, line } of readLines(file)) {
    try {
      await print(JSON.stringify(classifyLine(parseLine(ClassifyLineSchema, line))));
    } catch (error) {
      console.error(`line ${String(number)}: ${messageOf(error)}`);
      process.exitCode = 1;
    }
  }
}

/** Waits for a slow reader instead of filling memory. */
function print(text: string): Promise<void> {
  return process.stdout.write(`${text}\n`)
    ? Promise.resolve()
    : new Promise((done) =>
        process.stdout.once("drain", () => {
          done();
        }),
      );
}

endWithReader();
main().catch((error: unknown) => {
  console.error(messageOf(error));
  process.exitCode = exitCodeOf(error);
});
