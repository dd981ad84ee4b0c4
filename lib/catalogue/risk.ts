import { z } from "zod";
import type { Category } from "./category";
import { SEVERITIES, severityOf } from "./severity";

/** How bad one wrong or hijacked call can be, 1 (least) to 5. */
export const RISKS = [1, 2, 3, 4, 5] as const;

export const RiskSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
export type Risk = z.infer<typeof RiskSchema>;

export const SeveritySchema = z.enum(SEVERITIES);

/** Lowest and highest risk that each category can have (taxonomy: methodology page). */
export const RISK_RANGE: Record<Category, readonly [Risk, Risk]> = {
  Read: [1, 4],
  Write: [2, 4],
  Execute: [3, 5],
  Destructive: [3, 5],
  Financial: [4, 5],
};

/** From this risk on a tool is listed as high-risk. */
export const HIGH_RISK: Risk = 4;

/** The risk that a URL segment names (`high` or `4`), in any case, or null. */
export function parseRisk(text: string): Risk | null {
  const wanted = text.toLowerCase();
  return RISKS.find((risk) => String(risk) === wanted || severityOf(risk).toLowerCase() === wanted) ?? null;
}

/** The nearest risk that the category can have. */
export function clampRisk(category: Category, risk: number): Risk {
  const [lowest, highest] = RISK_RANGE[category];
  const wanted = Math.min(highest, Math.max(lowest, Math.round(risk)));
  return RISKS.find((candidate) => candidate === wanted) ?? lowest;
}
