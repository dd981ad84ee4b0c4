import { z } from "zod";

/** Whose records a source's are: what it is called, where it lives, under which licence its data is, and who is to be named beside it. */
export const SourceCreditSchema = z.object({
  id: z.string(),
  title: z.string(),
  homepage: z.url().nullable(),
  licence: z.string(),
  attribution: z.string(),
});
export type SourceCredit = z.infer<typeof SourceCreditSchema>;
