import type { Risk } from "@/lib/catalogue/risk";
import { severityOf } from "@/lib/catalogue/severity";
import { SeverityMeter } from "./severity-meter";

/** "4/5 High" with its meter; "unknown" when no definition was seen, which is never shown as low. */
export function SeverityLabel({ risk }: { risk: Risk | null }) {
  return (
    <span className="severity">
      <SeverityMeter risk={risk} />
      {severityText(risk)}
    </span>
  );
}

/** "4/5 High", or "unknown". */
function severityText(risk: Risk | null): string {
  return risk === null ? "unknown" : `${risk}/5 ${severityOf(risk)}`;
}
