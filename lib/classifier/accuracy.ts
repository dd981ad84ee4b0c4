import { createHash } from "node:crypto";
import { z } from "zod";
import { RULESET } from "./ruleset";

const MeasuresSchema = z.object({
  rows: z.number(),
  category: z.number(),
  macroF1: z.number(),
  precision: z.record(z.string(), z.number()),
  recall: z.record(z.string(), z.number()),
  riskExact: z.number(),
  riskWithinOne: z.number(),
  dangerous: z.number(),
  dangerousMisses: z.number(),
  confident: z.number(),
  confidentRight: z.number(),
  confusion: z.array(z.array(z.number())),
});

/** data/accuracy.json: published figures, the data they were measured on and the rule set that was measured. */
export const AccuracySchema = z.object({
  ruleset: z.string(),
  measured: z.string(),
  sets: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      /** SHA-256 of the lines that were measured; of the harvested set, of its labels. */
      digest: z.string(),
      /** The rule set that this set was measured with. */
      ruleset: z.string(),
      /** Whether the data is in this repository, so that anybody can measure again. */
      public: z.boolean(),
      all: MeasuresSchema,
      sure: MeasuresSchema,
    }),
  ),
});
export type Accuracy = z.infer<typeof AccuracySchema>;

/** Whether all published figures were measured with the present rules. */
export function isCurrent(accuracy: Accuracy): boolean {
  return accuracy.ruleset === RULESET && accuracy.sets.every(({ ruleset }) => ruleset === RULESET);
}

/** The sets whose data stands in this repository, by id. */
export const PUBLIC_DATA: Readonly<Record<string, string>> = {
  schema: "data/eval/schema.jsonl",
  traps: "data/eval/traps.jsonl",
  harvested: "data/eval/harvested.jsonl",
};

/** What is older than the rules or the data among published figures; needs no network. `read` gives a file of the repository. */
export function staleFigures(accuracy: Accuracy, read: (path: string) => string): string[] {
  const stale = accuracy.sets
    .filter(({ ruleset }) => ruleset !== RULESET)
    .map(({ id, ruleset }) => `${id} was measured with rule set ${ruleset}, the present one is ${RULESET}`);
  for (const [id, path] of Object.entries(PUBLIC_DATA)) {
    const set = accuracy.sets.find((one) => one.id === id);
    const lines = read(path)
      .split("\n")
      .filter((line) => line !== "");
    if (set === undefined) stale.push(`${id} has no figures`);
    else if (set.digest !== dataDigest(lines)) stale.push(`${path} changed since ${id} was measured`);
  }
  return stale;
}

/** Digest of a set's data: of its lines, without a last empty one. */
export function dataDigest(lines: readonly string[]): string {
  return createHash("sha256").update(lines.join("\n")).digest("hex");
}
