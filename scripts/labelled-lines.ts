import { readFileSync } from "node:fs";
import { LabelledLineSchema, type LabelledLine } from "@/lib/classifier/evaluate";
import { parseLine } from "@/lib/classifier/lines";

/** The lines of a JSON Lines file that hold something. */
export function linesOf(file: string): string[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "");
}

/** Labelled definitions, one a line. @throws InvalidInputError at the first line that is none */
export function labelledLines(file: string): LabelledLine[] {
  return linesOf(file).map((line) => parseLine(LabelledLineSchema, line));
}
