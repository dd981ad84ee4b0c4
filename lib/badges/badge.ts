import type { Category } from "@/lib/catalogue/category";
import type { Risk } from "@/lib/catalogue/risk";
import { severityOf } from "@/lib/catalogue/severity";

/** What a badge says, apart from how it is drawn. Colours are six-digit hex with the hash. */
export type Badge = { label: string; message: string; color: string; isError: boolean };

/** Dark enough for the white text that badges carry: at least 4.5:1. */
const COLOURS: Record<Risk, string> = { 1: "#5d646a", 2: "#7d6723", 3: "#965d00", 4: "#b93c12", 5: "#8f0d33" };
const GREY = "#6a6a6a";
const LABEL = "toolrisk";
const MAX_LABEL = 60;

/** The badge of a tool from its label: "Execute 4/5 High". */
export function toolBadge({ category, risk }: { category: Category; risk: Risk }): Badge {
  return { label: LABEL, message: `${category} ${risk}/5 ${severityOf(risk)}`, color: COLOURS[risk], isError: false };
}

/** The badge of a server: how many tools, and the highest risk among them. Tools not known is "unknown", never low. */
export function serverBadge(server: { toolsState: string; toolCount: number; maxRisk: Risk | null }): Badge {
  const { toolsState, toolCount, maxRisk } = server;
  if (toolsState !== "known" || maxRisk === null) return unknownBadge();
  const tools = `${toolCount} ${toolCount === 1 ? "tool" : "tools"}`;
  return {
    label: LABEL,
    message: `${tools}, up to ${maxRisk}/5 ${severityOf(maxRisk)}`,
    color: COLOURS[maxRisk],
    isError: false,
  };
}

/** For what the catalogue does not know. */
export function unknownBadge(): Badge {
  return { label: LABEL, message: "unknown", color: GREY, isError: false };
}

/** For what was catalogued once and is gone. */
export function removedBadge(): Badge {
  return { label: LABEL, message: "removed", color: GREY, isError: false };
}

/** The same words in grey with a mark, when nobody has seen the definition for long (lib/catalogue/staleness.ts). */
export function staleBadge(badge: Badge): Badge {
  return badge.color === GREY ? badge : { ...badge, message: `${badge.message}, stale`, color: GREY };
}

/** The badge with another text on its left side, capped. */
export function withLabel(badge: Badge, label: string | null): Badge {
  return label === null ? badge : { ...badge, label: label.slice(0, MAX_LABEL).toWellFormed() };
}

/** "toolrisk: Execute 4/5 High": the badge for those who do not see it. */
export function badgeText({ label, message }: Badge): string {
  return `${label}: ${message}`;
}
