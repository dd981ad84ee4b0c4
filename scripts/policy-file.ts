import { readFile } from "node:fs/promises";
import { terminalText } from "@/lib/catalogue/text";
import { InvalidInputError, messageOf } from "@/lib/errors";
import { checkPolicy } from "@/lib/policies/check/check";
import { decideLines } from "@/lib/policies/decide-lines";
import { DECIDABLE, isDecidable } from "@/lib/policies/decidable";
import { loadEvaluator } from "@/lib/policies/evaluate";
import { FORMATS } from "@/lib/policies/formats";
import { decodePolicy } from "@/lib/policies/reading/decode-bytes";
import type { Problem } from "@/lib/policies/reading/problem";
import { splitLines } from "./json-lines";

/** The two halves of `npm run policy` that read a policy file and need no database. */

/** Prints `file:line:column: reason` for all that is wrong; exit code 1 when something is. */
export async function check(file: string, format: string): Promise<void> {
  const ids = FORMATS.map(({ id }) => id);
  if (!ids.includes(format)) {
    throw new InvalidInputError(`There is no format ${JSON.stringify(format)}; there are ${ids.join(", ")}.`);
  }
  const text = await read(file);
  const checked = text === null ? null : await checkPolicy(format, text);
  if (checked === null) return;
  print(file, "", checked.problems);
  print(file, "warning: ", checked.warnings);
  if (checked.problems.length > 0) process.exitCode = 1;
  else console.log(`${file}: no problem found`);
}

/** Decides the calls on standard input under the policy, one line of JSON each; exit code 1 when one was no call. */
export async function decide(file: string, format: string): Promise<void> {
  if (!isDecidable(format)) throw new InvalidInputError(`Calls are decided under ${DECIDABLE.join(", ")}.`);
  const text = await read(file);
  if (text === null) return;
  const loaded = loadEvaluator(format, text);
  if (!loaded.ok) {
    print(file, "", loaded.problems);
    process.exitCode = 1;
    return;
  }
  const lines = splitLines(process.stdin.setEncoding("utf8"));
  for await (const line of decideLines(lines, loaded.policy(), () => new Date())) {
    if ("error" in line) process.exitCode = 1;
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
}

/** The file's text; null when it is not UTF-8, which is told with exit code 1. */
async function read(file: string): Promise<string | null> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new InvalidInputError(`The file ${file} cannot be read: ${messageOf(error)}`);
  });
  const decoded = decodePolicy(bytes);
  if (decoded.ok) return decoded.policy;
  print(file, "", decoded.problems);
  process.exitCode = 1;
  return null;
}

function print(file: string, kind: string, problems: readonly Problem[]): void {
  // Reasons quote the file, which a stranger may have written.
  for (const { line, column, reason } of problems) {
    console.log(`${file}:${line}:${column}: ${kind}${terminalText(reason)}`);
  }
}
