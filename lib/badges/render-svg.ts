import { makeBadge } from "badge-maker";
import { terminalText } from "@/lib/catalogue/text";
import type { Badge } from "./badge";

export const BADGE_STYLES = ["flat", "flat-square", "for-the-badge"] as const;
export type BadgeStyle = (typeof BADGE_STYLES)[number];

/** The style that a query names; anything else is drawn flat. */
export function parseBadgeStyle(text: string | null): BadgeStyle {
  return BADGE_STYLES.find((style) => style === text) ?? "flat";
}

/** The badge as SVG, drawn by shields' own library, which escapes its texts. */
export function renderSvg(badge: Badge, style: BadgeStyle): string {
  // Control and bidi characters would make the SVG invalid or misleading.
  const label = terminalText(badge.label, 60);
  const message = terminalText(badge.message, 100);
  return makeBadge({ label, message, color: badge.color, style });
}

/** The badge in the schema of shields' endpoint, which refuses unknown keys. */
export function shieldsEndpoint({ label, message, color, isError }: Badge) {
  return { schemaVersion: 1, label, message, color, isError } as const;
}
