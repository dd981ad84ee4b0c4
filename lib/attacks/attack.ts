import { z } from "zod";
import { CategorySchema } from "@/lib/catalogue/category";
import { PARAMETER_KINDS } from "@/lib/catalogue/parameter";
import { isSignal } from "@/lib/catalogue/signal";

/** The attack database: one file a pattern in data/attacks, its name the pattern's slug, its cases inside. */

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be of a-z, 0-9 and -");
const text = z.string().trim().min(1);
const day = z.iso.date();

const CASE_KINDS = ["exploited", "incident", "vulnerability", "demonstrated"] as const;

const CaseSchema = z.strictObject({
  slug,
  title: text,
  /** A day, or a month where the day is not known. */
  date: z.union([day, z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)]),
  /** What the date is the date of. */
  dateIs: text,
  kind: z.enum(CASE_KINDS),
  happened: text,
  how: text,
  /** What would have limited it. */
  limits: text,
  affected: text,
  /** `npm:name`, `pypi:name`. */
  package: z
    .string()
    .regex(/^(npm|pypi):\S+$/)
    .nullable()
    .default(null),
  repository: z
    .url({ protocol: /^https$/ })
    .nullable()
    .default(null),
  versions: text.nullable().default(null),
  fixedIn: text.nullable().default(null),
  cves: z.array(z.string().regex(/^CVE-\d{4}-\d{4,}$/)).default([]),
  cvss: z
    .strictObject({ score: z.number().min(0).max(10), version: z.enum(["3.0", "3.1", "4.0"]) })
    .nullable()
    .default(null),
  /** Kinds of tools that were abused. */
  categories: z.array(CategorySchema).min(1),
  tools: z.array(text).default([]),
  confirmedBy: z.enum(["CVE record", "primary page", "secondary page"]),
  sources: z.array(z.url({ protocol: /^https$/ })).default([]),
});
export type AttackCase = z.infer<typeof CaseSchema>;

export const PatternFileSchema = z.strictObject({
  title: text,
  summary: text,
  how: text,
  limits: text,
  /** What makes a tool open to it; all empty: it concerns servers rather than single tools. */
  fits: z.strictObject({
    signals: z.array(z.string().refine(isSignal, { error: "is not a signal" })),
    categories: z.array(CategorySchema),
    parameters: z.array(z.enum(PARAMETER_KINDS)),
  }),
  writtenOn: day,
  cases: z.array(CaseSchema).min(1),
});

export type AttackPattern = z.infer<typeof PatternFileSchema> & { slug: string };

export const CorrectionSchema = z.strictObject({ date: day, slug, change: text });
export type Correction = z.infer<typeof CorrectionSchema>;

/** Where a CVE is described. */
export function cveUrl(cve: string): string {
  return `https://www.cve.org/CVERecord?id=${cve}`;
}
