import type { Risk } from "@/lib/catalogue/risk";

/**
 * Five steps of growing height, as many filled as the risk: readable without colour; an unknown risk has dashed outlines, so that it
 * never looks low. Drawn by the style sheet, so that long lists stay small. Decorative: the number is beside it.
 */
export function SeverityMeter({ risk, large = false }: { risk: Risk | null; large?: boolean }) {
  return <span className={`meter risk-${risk ?? "unknown"}${large ? " meter-large" : ""}`} />;
}
