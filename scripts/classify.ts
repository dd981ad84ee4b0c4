import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { classifyLine, ClassifyLineSchema, parseLine } from "@/lib/classifier/lines";
import { exitCodeOf, InvalidInputError, messageOf } from "@/lib/errors";

const USAGE = "Usage: npm run --silent classify -- FILE.jsonl   (or - for standard input)";

/** Labels each line and prints one line for it, in the same order; a bad line is named on standard error. */
async function main(): Promise<void> {
  const [file, ...rest] = process.argv.slice(2);
  if (file === undefined || rest.length > 0) throw new InvalidInputError(USAGE);
  const input = file === "-" ? process.stdin : createReadStream(file);
  const failed = new Promise<never>((_, reject) => input.on("error", reject));
  let number = 0;
  const read = async (): Promise<void> => {
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      number += 1;
      if (line.trim() === "") continue;
      try {
        await print(JSON.stringify(classifyLine(parseLine(ClassifyLineSchema, line))));
      } catch (error) {
        console.error(`line ${String(number)}: ${messageOf(error)}`);
        process.exitCode = 1;
      }
    }
  };
  await Promise.race([read(), failed]);
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

process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
main().catch((error: unknown) => {
  console.error(messageOf(error));
  process.exitCode = exitCodeOf(error);
});
