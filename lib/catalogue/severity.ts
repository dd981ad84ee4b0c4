import type { Risk } from "./risk";

/** One number, one name, everywhere: page, badge, API, search facet, policy comment. Free of schemas, for pages' scripts. */
export const SEVERITIES = ["Minimal", "Low", "Medium", "High", "Critical"] as const;
export type Severity = (typeof SEVERITIES)[number];

const SEVERITY_BY_RISK: Record<Risk, Severity> = {
  1: "Minimal",
  2: "Low",
  3: "Medium",
  4: "High",
  5: "Critical",
};

/** The severity name of a risk: 4 → "High". */
export function severityOf(risk: Risk): Severity {
  return SEVERITY_BY_RISK[risk];
}
