import type { Risk } from "@/lib/catalogue/risk";

/** Five steps of growing height, as many filled as the risk: readable without colour. Decorative: the number is beside it. */
export function SeverityMeter({ risk, large = false }: { risk: Risk | null; large?: boolean }) {
  return (
    <svg className={large ? "meter meter-large" : "meter"} aria-hidden="true">
      <use href={`#${meterId(risk)}`} />
    </svg>
  );
}

/** The id of a meter in the page's sprite (meter-sprite.tsx). */
export function meterId(risk: Risk | null): string {
  return `risk-${risk ?? "unknown"}`;
}
