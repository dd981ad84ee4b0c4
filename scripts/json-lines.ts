import { createReadStream } from "node:fs";
import { terminalText } from "@/lib/catalogue/text";
import { InvalidInputError, messageOf } from "@/lib/errors";

/** A line that holds something, and where it stands: lines count from 1, blank ones too. */
export type NumberedLine = { file: string; number: number; line: string };

/** The lines of a file, or of standard input (`-`), as they arrive. @throws InvalidInputError when it cannot be read */
export async function* readLines(file: string): AsyncGenerator<NumberedLine> {
  const input = file === "-" ? process.stdin : createReadStream(file);
  input.setEncoding("utf8");
  let number = 0;
  try {
    for await (const text of splitLines(input)) {
      number += 1;
      const line = number === 1 ? text.replace(/^\uFEFF/, "") : text;
      if (line.trim() !== "") yield { file, number, line };
    }
  } catch (error) {
    throw new InvalidInputError(terminalText(`${file} cannot be read: ${messageOf(error)}`));
  }
}

/** Splits at line feeds alone: readline also splits at U+2028 and U+2029, which may stand in the strings of JSON. */
export async function* splitLines(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let begun = "";
  for await (const chunk of chunks) {
    const [first = "", ...others] = chunk.split("\n");
    begun += first;
    for (const other of others) {
      yield begun.replace(/\r$/, "");
      begun = other;
    }
  }
  if (begun !== "") yield begun;
}
