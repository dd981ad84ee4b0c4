import type { Action, Facts } from "../facts";
import type { Match } from "../findings";
import type { Span } from "../rule";
import { RULES } from "../rules";
import type { Risk } from "@/lib/catalogue/risk";

/** What decided a risk, for the rationale. */
export type RiskReason =
  | "scale"
  | "item"
  | "minor"
  | "bulk"
  | "access"
  | "visible"
  | "settings"
  | "scoped"
  | "host"
  | "bounded"
  | "allow-list"
  | "fixed"
  | "chosen"
  | "free transfer"
  | "bounded payment"
  | "secret"
  | "persons"
  | "private"
  | "public"
  | "url"
  | "recoverable"
  /** Raised above the ruling, since a stronger effect is likely enough; moved otherwise. */
  | "doubt"
  | "leaning";

export type RiskVerdict = { risk: Risk; reason: RiskReason };

/** What the risk looks at: the facts and which rules matched. */
export class RiskInput {
  constructor(
    readonly facts: Facts,
    readonly matches: readonly Match[],
  ) {}

  /** Whether one of these rules matched. */
  has(...rules: readonly string[]): boolean {
    for (const { rule } of this.matches) if (rules.includes(RULES[rule]?.id ?? "")) return true;
    return false;
  }
}

const ORDER = { lead: 0, name: 1, title: 1, choice: 2, later: 3, argument: 3 };

/** Asserted actions that one of these rules matched, the headline's first. */
export function actionsOf({ matches }: RiskInput, ...rules: readonly string[]): Action[] {
  const found: Action[] = [];
  for (const { rule, action } of matches)
    if (action !== null && rules.includes(RULES[rule]?.id ?? "")) found.push(action);
  return found.length < 2 ? found : found.sort((a, b) => ORDER[a.where] - ORDER[b.where]);
}

/** Where these rules matched. */
export function spansOf({ matches }: RiskInput, ...rules: readonly string[]): Span[] {
  return matches.filter(({ rule }) => rules.includes(RULES[rule]?.id ?? "")).map(({ span }) => span);
}
