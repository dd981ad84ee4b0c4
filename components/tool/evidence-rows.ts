import type { Label } from "@/lib/catalogue/label";
import type { ToolDefinition } from "@/lib/catalogue/tool";
import { evidenceFields, type EvidenceField } from "./evidence-fields";
import type { EvidenceRow } from "./tool-view";

/** Title and meaning of a rule by its id. */
export type RuleTitles = Record<string, { title: string; meaning: string } | undefined>;

/** The findings of a label as rows, field by field: what a page shows of them, and nothing else. */
export function evidenceRowsOf(definition: ToolDefinition, { findings }: Label, rules: RuleTitles): EvidenceRow[] {
  return evidenceFields(definition, findings).map((field) => ({
    label: field.label,
    segments: segmentsOf(field),
    findings: field.findings.map(({ index, rule, role }) => ({
      number: index + 1,
      rule,
      title: rules[rule]?.title ?? "A rule that was since removed",
      ...(role === "counter-evidence" ? { against: true } : null),
    })),
  }));
}

function segmentsOf({ segments, findings }: EvidenceField): EvidenceRow["segments"] {
  if (segments === null) return findings.map(({ quote, index }) => ({ text: `${quote} `, findings: [index] }));
  return segments.map(({ text, findings: marks }) => (marks.length === 0 ? { text } : { text, findings: marks }));
}
