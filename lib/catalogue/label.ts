import { z } from "zod";
import { CategorySchema } from "./category";
import { RiskSchema, SeveritySchema } from "./risk";

/**
 * Why a label was given: a rule matched this span.
 * `field` is `name`, `title`, `description`, `server`, or a JSON Pointer (RFC 6901) into the definition such as
 * `/inputSchema/properties/command/description`; a pointer to a property means the property's key itself.
 * `start` and `end` are UTF-16 offsets into that field's text; `quote` is exactly that span.
 */
export const FindingSchema = z.object({
  rule: z.string(),
  field: z.string(),
  quote: z.string(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  /** Counter-evidence speaks for a weaker effect or a lower risk than the label's. */
  role: z.enum(["evidence", "counter-evidence"]),
});
export type Finding = z.infer<typeof FindingSchema>;

/** A reviewed correction from data/overrides.yaml that replaced what the rules said, or would have had it not lapsed. */
export const AppliedOverrideSchema = z.object({
  reason: z.string(),
  reviewer: z.string(),
  date: z.string(),
  /** Why it no longer applies, the label being the rules' own; null while it does. */
  lapsed: z.enum(["expired", "stale digest"]).nullable().default(null),
});
export type AppliedOverride = z.infer<typeof AppliedOverrideSchema>;

/** What the classifier says of one definition. Deterministic: same definition and rule set, same bytes. */
export const LabelSchema = z.object({
  category: CategorySchema,
  risk: RiskSchema,
  severity: SeveritySchema,
  /** 0 to 1: how far the evidence decides it. */
  confidence: z.number().min(0).max(1),
  /** Ids of what else the definition gives away, independent of the category: see SIGNALS in signal.ts. */
  signals: z.array(z.string()),
  findings: z.array(FindingSchema),
  /** What one call does, in one to three sentences specific to this tool. */
  summary: z.string(),
  /** Why it needs a policy: worst plausible call and what bounds it, two to four sentences. */
  rationale: z.string(),
  /** Version of the rule set: a digest over rules and weights. */
  ruleset: z.string(),
  override: AppliedOverrideSchema.nullable().default(null),
});
export type Label = z.infer<typeof LabelSchema>;
