import { RISKS, severityOf, type Risk } from "@/lib/catalogue/risk";

/** Five steps of growing height, as many filled as the risk: readable without colour. Decorative: the number is beside it. */
export function SeverityMeter({ risk, large = false }: { risk: Risk | null; large?: boolean }) {
  return (
    <svg
      viewBox="0 0 23 12"
      width={large ? 38 : 23}
      height={large ? 20 : 12}
      aria-hidden="true"
      className="inline-block shrink-0"
    >
      {RISKS.map((step) => (
        <rect
          key={step}
          x={(step - 1) * 4.5 + 0.5}
          y={10.5 - step * 2}
          width={3}
          height={step * 2 + 1}
          fill={risk !== null && step <= risk ? `var(--severity-${risk})` : "none"}
          stroke={risk !== null && step <= risk ? `var(--severity-${risk})` : "var(--line-strong)"}
          strokeWidth={0.9}
          strokeDasharray={risk === null ? "1.5 1" : undefined}
        />
      ))}
    </svg>
  );
}

/** "4/5 High" with its meter; "unknown" when no definition was seen, which is never shown as low. */
export function SeverityLabel({ risk }: { risk: Risk | null }) {
  return (
    <span className="inline-flex items-baseline gap-1.5 whitespace-nowrap">
      <SeverityMeter risk={risk} />
      {risk === null ? <span className="text-soft">unknown</span> : <span>{`${risk}/5 ${severityOf(risk)}`}</span>}
    </span>
  );
}

/** The page of one severity: `/risk/high`. */
export function riskPath(risk: Risk): string {
  return `/risk/${severityOf(risk).toLowerCase()}`;
}
