"use client"; // Nothing here needs a script: as code it comes once, as data it would come with every page.

import type { Risk } from "@/lib/catalogue/risk";
import { meterId } from "./severity-meter";

/** Written out, for the vocabulary would bring its schemas along. */
const RISKS: readonly Risk[] = [1, 2, 3, 4, 5];

/** The six meters, once a page; `SeverityMeter` refers to them, which keeps long lists small. */
export function MeterSprite() {
  return (
    <svg
      width="0"
      height="0"
      className="absolute"
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: [null, ...RISKS].map(symbol).join("") }}
    />
  );
}

/** Filled up to the risk; an unknown risk has dashed outlines, so that it never looks low. */
function symbol(risk: Risk | null): string {
  const filled = RISKS.filter((step) => risk !== null && step <= risk);
  const empty = RISKS.filter((step) => risk === null || step > risk);
  const dashes = risk === null ? ' stroke-dasharray="1.5 1"' : "";
  const parts = [
    `<path d="${empty.map(bar).join("")}" fill="none" stroke="var(--line-strong)" stroke-width=".9"${dashes}/>`,
    `<path d="${filled.map(bar).join("")}" fill="var(--severity-${risk ?? 1})" stroke="var(--severity-${risk ?? 1})" stroke-width=".9"/>`,
  ];
  return `<symbol id="${meterId(risk)}" viewBox="0 0 23 12">${parts.join("")}</symbol>`;
}

function bar(step: Risk): string {
  return `M${step * 4.5 - 4} ${11.5 - step * 2}h3v${step * 2}h-3z`;
}
