import type { Action, Facts } from "../facts";
import type { Match } from "../findings";
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
  | "doubt";

export type RiskVerdict = { risk: Risk; reason: RiskReason };

/** What the risk looks at: the facts and which rules matched. */
export type RiskInput = { facts: Facts; matches: readonly Match[]; has: (...rules: readonly string[]) => boolean };

export function riskInput(facts: Facts, matches: readonly Match[]): RiskInput {
  const ids = new Set(matches.map(({ rule }) => RULES[rule]?.id));
  return { facts, matches, has: (...rules) => rules.some((rule) => ids.has(rule)) };
}

const ORDER = { lead: 0, name: 1, title: 1, choice: 2, later: 3, argument: 3 };

/** Asserted actions that one of these rules matched, the headline's first. */
export function actionsOf({ matches }: RiskInput, ...rules: readonly string[]): Action[] {
  const found = matches.filter(({ rule, action }) => action !== null && rules.includes(RULES[rule]?.id ?? ""));
  return found
    .flatMap(({ action }) => (action === null ? [] : [action]))
    .sort((a, b) => ORDER[a.where] - ORDER[b.where]);
}
