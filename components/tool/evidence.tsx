import type { Label } from "@/lib/catalogue/label";
import type { ToolDefinition } from "@/lib/catalogue/tool";
import { showInvisible } from "@/lib/catalogue/text";
import { Empty } from "../ui/empty";
import { evidenceFields, type EvidenceField } from "./evidence-fields";
import { EvidenceFields, type FieldRow } from "./evidence-rows";

/** Title and meaning of a rule by its id. */
export type RuleTitles = Record<string, { title: string; meaning: string } | undefined>;

type Props = { definition: ToolDefinition; label: Label; rules: RuleTitles };

/** Each finding with the words or the schema field that it rests on, linked to its rule. */
export function Evidence({ definition, label, rules }: Props) {
  if (label.findings.length === 0) {
    return (
      <Empty title="No rule found words to quote">
        The label of {showInvisible(definition.name)} is the most plausible use of a definition that says little; treat
        it as a guess.
      </Empty>
    );
  }
  const fields = evidenceFields(definition, label.findings);
  return <EvidenceFields fields={fields.map((field) => compact(field, rules))} />;
}

/** What a row shows, and nothing else of it. */
function compact({ label, segments, findings }: EvidenceField, rules: RuleTitles): FieldRow {
  return {
    label,
    segments: segments ?? findings.map(({ quote, index }) => ({ text: `${quote} `, findings: [index] })),
    findings: findings.map(({ index, rule, role }) => ({
      number: index + 1,
      rule,
      against: role === "counter-evidence",
      title: rules[rule]?.title ?? "A rule that was since removed",
    })),
  };
}
