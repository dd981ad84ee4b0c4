import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { terminalText } from "@/lib/catalogue/text";
import { InvalidInputError } from "@/lib/errors";
import { checkPolicy } from "@/lib/policies/check/check";
import { decideLines } from "@/lib/policies/decide-lines";
import { DECIDABLE, isDecidable } from "@/lib/policies/decidable";
import { loadEvaluator } from "@/lib/policies/evaluate";
import type { Problem } from "@/lib/policies/reading/problem";

/** The two halves of `npm run policy` that read a policy file and need no database. */

/** Prints `file:line:column: reason` for all that is wrong; exit code 1 when something is. */
export async function check(file: string, format: string): Promise<void> {
  const checked = await checkPolicy(format, await readFile(file, "utf8"));
  if (checked === null) throw new InvalidInputError(`There is no format ${format}.`);
  print(file, "", checked.problems);
  print(file, "warning: ", checked.warnings);
  if (checked.problems.length > 0) process.exitCode = 1;
  else console.log(`${file}: no problem found`);
}

/** Decides the calls on standard input under the policy, one line of JSON each; exit code 1 when one was no call. */
export async function decide(file: string, format: string): Promise<void> {
  if (!isDecidable(format)) throw new InvalidInputError(`Calls are decided under ${DECIDABLE.join(", ")}.`);
  const loaded = loadEvaluator(format, await readFile(file, "utf8"));
  if (!loaded.ok) {
    print(file, "", loaded.problems);
    process.exitCode = 1;
    return;
  }
  const lines = createInterface({ input: process.stdin, crlfDelay: Infinity });
  for await (const line of decideLines(lines, loaded.policy(), () => new Date())) {
    if ("error" in line) process.exitCode = 1;
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
}

function print(file: string, kind: string, problems: readonly Problem[]): void {
  // Reasons quote the file, which a stranger may have written.
  for (const { line, column, reason } of problems) {
    console.log(`${file}:${line}:${column}: ${kind}${terminalText(reason)}`);
  }
}
