import type { Label } from "@/lib/catalogue/label";
import { showInvisible } from "@/lib/catalogue/text";
import type { ToolDefinition } from "@/lib/catalogue/tool";
import { Empty } from "../ui/empty";
import { evidenceFields, type EvidenceField, type Segment } from "./evidence-fields";

/** Title and meaning of a rule by its id. */
export type RuleTitles = Record<string, { title: string; meaning: string } | undefined>;

type Props = { definition: ToolDefinition; label: Label; rules: RuleTitles };

/** Each finding with the words or the schema field that it rests on, linked to its rule. */
export function Evidence({ definition, label, rules }: Props) {
  if (label.findings.length === 0) {
    return (
      <Empty title="No rule found words to quote.">
        The label is the most plausible use of a definition that says little; treat it as a guess.
      </Empty>
    );
  }
  const fields = evidenceFields(definition, label.findings);
  return (
    <dl className="space-y-4">
      {fields.map((field) => (
        <FieldEvidence key={field.field} field={field} rules={rules} />
      ))}
    </dl>
  );
}

function FieldEvidence({ field, rules }: { field: EvidenceField; rules: RuleTitles }) {
  return (
    <div>
      <dt className="text-[0.9rem] text-soft">{showInvisible(field.label)}</dt>
      <dd>
        <blockquote className="verbatim border-l-2 border-line pl-3 font-mono text-[0.9rem]">
          {(field.segments ?? quotesOf(field)).map((segment, position) => (
            <MarkedText key={position} segment={segment} field={field} />
          ))}
        </blockquote>
        <ul className="mt-1.5 pl-3 text-[0.95rem]">
          {field.findings.map((finding) => (
            <li key={finding.index} value={finding.index + 1}>
              <span className="text-soft">{finding.index + 1} </span>
              {finding.role === "counter-evidence" ? <strong className="font-semibold">Speaks against: </strong> : null}
              {rules[finding.rule]?.title ?? "A rule that was since removed"}
              {" · "}
              <a href={`/rules/${finding.rule}`} className="font-mono text-[0.9em]">
                {finding.rule}
              </a>
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}

function MarkedText({ segment, field }: { segment: Segment; field: EvidenceField }) {
  if (segment.findings.length === 0) return <>{showInvisible(segment.text)}</>;
  const against = segment.findings.every(
    (index) => field.findings.find((finding) => finding.index === index)?.role === "counter-evidence",
  );
  return (
    <>
      <mark className={against ? "bg-mark-counter" : ""}>{showInvisible(segment.text)}</mark>
      <sup className="font-sans text-[0.7em] text-soft">{segment.findings.map((index) => index + 1).join(",")}</sup>
    </>
  );
}

/** The bare quotes, for a field whose text is not part of the definition. */
function quotesOf(field: EvidenceField): Segment[] {
  return field.findings.map(({ quote, index }) => ({ text: `${quote} `, findings: [index] }));
}
