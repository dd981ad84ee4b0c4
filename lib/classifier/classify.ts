import type { Category } from "@/lib/catalogue/category";
import type { Label } from "@/lib/catalogue/label";
import { clampRisk, severityOf } from "@/lib/catalogue/risk";
import type { ClassifierInput } from "./rule";
import { RULESET } from "./ruleset";

const VERBS: readonly (readonly [RegExp, Category, number])[] = [
  [/pay|refund|purchase|withdraw|trade|swap/i, "Financial", 4],
  [/delete|remove|drop|purge|destroy|wipe|revoke/i, "Destructive", 4],
  [/run|exec|eval|deploy|start|stop|restart|install|navigate|click|trigger/i, "Execute", 4],
  [/create|update|add|set|send|write|post|edit|move|upload|save/i, "Write", 2],
];

/** Labels one definition: pure, synchronous, deterministic. `override` is always null here (see overrides.ts). */
export function classify({ tool }: ClassifierInput): Label {
  for (const [pattern, category, risk] of VERBS) {
    const match = pattern.exec(tool.name);
    if (match !== null) return label(tool.name, category, risk, match);
  }
  return label(tool.name, "Read", 2, null);
}

function label(name: string, category: Category, wanted: number, match: RegExpExecArray | null): Label {
  const risk = clampRisk(category, wanted);
  return {
    category,
    risk,
    severity: severityOf(risk),
    confidence: match === null ? 0.4 : 0.6,
    signals: [],
    findings:
      match === null
        ? []
        : [
            {
              rule: "name-verb",
              field: "name",
              quote: match[0],
              start: match.index,
              end: match.index + match[0].length,
              role: "evidence",
            },
          ],
    summary: `One call of ${name} is ${category === "Execute" ? "an" : "a"} ${category} by its name.`,
    rationale: `The name ${name} is what speaks for it.`,
    ruleset: RULESET,
    override: null,
  };
}

export { RULES } from "./rules";
export { RULESET } from "./ruleset";
