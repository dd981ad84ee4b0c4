import { z } from "zod";
import { CategorySchema } from "@/lib/catalogue/category";
import { RiskSchema } from "@/lib/catalogue/risk";
import type { Policy } from "../policy";
import { STRICTNESSES, WINDOWS } from "../policy";
import { readJson } from "../reading/json-source";
import { parseAt } from "../reading/parse-at";
import type { Loaded } from "../reading/problem";

const names = z.array(z.string());
const LimitSchema = z.object({ count: z.number().int().positive(), window: z.enum(WINDOWS) });
const base = { argument: z.string(), mustBePresent: z.boolean(), edit: z.string() };
const ConditionSchema = z.discriminatedUnion("check", [
  z.object({ ...base, check: z.literal("excludes"), texts: names }),
  z.object({ ...base, check: z.literal("startsWith"), texts: names }),
  z.object({ ...base, check: z.literal("notIn"), texts: names }),
  z.object({ ...base, check: z.literal("atMost"), value: z.number() }),
  z.object({ ...base, check: z.literal("maxItems"), value: z.number() }),
]);

const ToolPolicySchema = z.object({
  name: z.string(),
  decision: z.enum(["allow", "ask", "deny"]),
  limits: z.array(LimitSchema),
  required: names,
  conditions: z.array(ConditionSchema),
  reason: z.string(),
  category: CategorySchema.nullable(),
  risk: RiskSchema.nullable(),
  digest: z.string().nullable(),
  fallback: z.object({ decision: z.enum(["allow", "deny"]), limits: z.array(LimitSchema), required: names }),
});

const PolicySchema = z.object({
  defaultDecision: z.enum(["allow", "deny"]),
  strictness: z.enum(STRICTNESSES),
  servers: z.array(z.object({ slug: z.string(), name: z.string(), tools: z.array(ToolPolicySchema) })),
}) satisfies z.ZodType<Policy>;

/** Loads a neutral policy from its JSON form. */
export function loadNeutral(text: string): Loaded<Policy> {
  const source = readJson(text);
  if (!source.ok) return source;
  return parseAt(PolicySchema, source.policy.value, source.policy);
}
