import { severityOf, type Risk } from "@/lib/catalogue/risk";
import { meterId } from "./meter-sprite";

/** Five steps of growing height, as many filled as the risk: readable without colour. Decorative: the number is beside it. */
export function SeverityMeter({ risk, large = false }: { risk: Risk | null; large?: boolean }) {
  return (
    <svg className={large ? "meter meter-large" : "meter"} aria-hidden="true">
      <use href={`#${meterId(risk)}`} />
    </svg>
  );
}

/** "4/5 High" with its meter; "unknown" when no definition was seen, which is never shown as low. */
export function SeverityLabel({ risk }: { risk: Risk | null }) {
  return (
    <span className="severity">
      <SeverityMeter risk={risk} />
      {risk === null ? "unknown" : `${risk}/5 ${severityOf(risk)}`}
    </span>
  );
}

/** The page of one severity: `/risk/high`. */
export function riskPath(risk: Risk): string {
  return `/risk/${severityOf(risk).toLowerCase()}`;
}
