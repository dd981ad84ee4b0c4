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
      /** SHA-256 of the lines that were measured. */
      digest: z.string(),
      /** Whether the data is in this repository, so that anybody can measure again. */
      public: z.boolean(),
      all: MeasuresSchema,
      sure: MeasuresSchema,
    }),
  ),
});
export type Accuracy = z.infer<typeof AccuracySchema>;

/** Whether published figures were measured with the present rules. */
export function isCurrent(accuracy: Accuracy): boolean {
  return accuracy.ruleset === RULESET;
}
