import { z } from "zod";

/** The kinds of work in the queue and what each needs to know. */

const CrawlSchema = z.object({ source: z.string().min(1) });
const HarvestSchema = z.object({ serverId: z.number().int().positive() });
const ClassifySchema = z.object({
  serverIds: z.array(z.number().int().positive()).min(1),
  /** The rule set to label by: a worker of another version leaves the job to one of this version. */
  ruleset: z.string(),
});
const NothingSchema = z.object({}).nullish();

export const JOB_SCHEMAS = {
  /** Reads a source, from where its last run ended. */
  crawl: CrawlSchema,
  /** Asks one server for its tools. */
  harvest: HarvestSchema,
  /** Labels the tools of some servers again after a change of the rules. */
  classify: ClassifySchema,
  /** Works off the list of well-known servers: what is new on it, and what failed. */
  "harvest-list": NothingSchema,
  /** Asks package registers and code hosts about what the catalogue knows, as far as it is time. */
  "look-up": NothingSchema,
  /** Brings the search index up to date. */
  index: NothingSchema,
  /** Puts crawls of the sources into the queue: the ones that tell their changes, or all. */
  "plan-crawls": z.object({ all: z.boolean() }),
  /** Puts servers that are due, and labels of another rule set, into the queue. */
  "plan-visits": NothingSchema,
} as const;

export type JobKind = keyof typeof JOB_SCHEMAS;
export type JobData<Kind extends JobKind> = z.infer<(typeof JOB_SCHEMAS)[Kind]>;

export const JOB_KINDS = z.object(JOB_SCHEMAS).keyof().options;

/** Higher first. Whoever asks waits; the rest is in order of how many people would miss it. */
export const PRIORITY = { asked: 1000, retried: 900, changed: 20 } as const;

/** Priority of a revisit: grows with the logarithm of the popularity; what changed since comes sooner. */
export function visitPriority({ popularity, changed }: { popularity: number; changed: boolean }): number {
  return Math.min(100, Math.round(10 * Math.log10(1 + popularity))) + (changed ? PRIORITY.changed : 0);
}
