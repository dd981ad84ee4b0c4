import { z } from "zod";
import { parse } from "yaml";
import { CategorySchema } from "@/lib/catalogue/category";
import type { AppliedOverride, Label } from "@/lib/catalogue/label";
import { RISK_RANGE, RiskSchema } from "@/lib/catalogue/risk";
import { severityOf } from "@/lib/catalogue/severity";
import { InvalidInputError } from "@/lib/errors";

const DateSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, { error: "must be a date like 2026-01-31" });

/** One reviewed correction of data/overrides.yaml. */
const OverrideSchema = z
  .strictObject({
    /** Registry name, package or slug of the server, exactly as the catalogue spells one of them. */
    server: z.string().min(1),
    tool: z.string().min(1),
    /** Digest of the definition that was reviewed, or "*" for every version. */
    digest: z.union([z.literal("*"), z.string().regex(/^[0-9a-f]{64}$/, { error: 'must be "*" or 64 hex digits' })]),
    category: CategorySchema,
    risk: RiskSchema,
    reason: z.string().min(10, { error: "must say why, in a sentence" }),
    reviewer: z.string().min(1),
    date: DateSchema,
    /** Last day on which it applies; null: until somebody takes it out. */
    expires: DateSchema.nullable().default(null),
  })
  .refine(({ category, risk }) => risk >= RISK_RANGE[category][0] && risk <= RISK_RANGE[category][1], {
    error: "risk is outside the range of its category",
    path: ["risk"],
  });
export type Override = z.infer<typeof OverrideSchema>;

/**
 * Parses the text of data/overrides.yaml: a list, possibly empty.
 * @throws InvalidInputError naming every wrong entry and field.
 */
export function parseOverrides(yaml: string): Override[] {
  const document: unknown = parse(yaml, { maxAliasCount: 0 }) ?? [];
  const result = z.array(OverrideSchema).safeParse(document);
  if (result.success) return result.data;
  const problems = result.error.issues.map(
    ({ path, message }) =>
      `  entry ${String(Number(path[0] ?? 0) + 1)}, ${path.slice(1).join(".") || "as a whole"}: ${message}`,
  );
  throw new InvalidInputError(`overrides.yaml is not usable:\n${problems.join("\n")}`);
}

/** The definition that an override may apply to. `servers` holds every name the server is known by. */
export type OverrideTarget = { servers: readonly string[]; tool: string; digest: string };

/** Which override applies today (`lapsed` is null), or why one that names the tool does not. */
export type OverrideMatch = { override: Override; lapsed: AppliedOverride["lapsed"] } | null;

/** Finds the override for a tool. An exact digest goes before "*"; `today` is a date like 2026-01-31. */
export function findOverride(overrides: readonly Override[], target: OverrideTarget, today: string): OverrideMatch {
  const named = overrides.filter(({ server, tool }) => tool === target.tool && target.servers.includes(server));
  const lapsedOf = ({ digest, expires }: Override): AppliedOverride["lapsed"] => {
    if (expires !== null && expires < today) return "expired";
    return digest === "*" || digest === target.digest ? null : "stale digest";
  };
  const ranked = named.map((override) => ({ override, lapsed: lapsedOf(override) }));
  return (
    ranked.find(({ lapsed, override }) => lapsed === null && override.digest !== "*") ??
    ranked.find(({ lapsed }) => lapsed === null) ??
    ranked[0] ??
    null
  );
}

/**
 * The label with a correction applied last: category, risk and severity are the reviewer's, the evidence stays. One that has
 * lapsed changes nothing and is told beside the label.
 */
export function applyOverride(label: Label, { override, lapsed }: NonNullable<OverrideMatch>): Label {
  const { category, risk, reason, reviewer, date } = override;
  const told = { ...label, override: { reason, reviewer, date, lapsed } };
  return lapsed === null ? { ...told, category, risk, severity: severityOf(risk), confidence: 1 } : told;
}
