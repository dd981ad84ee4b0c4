"use client"; // Nothing here needs a script: as data it weighs half of what it weighs as a tree of elements.

import { showInvisible } from "@/lib/catalogue/text";

/** A field's text in segments, each with the findings (counted from 0) that mark it, and the findings themselves. */
export type FieldRow = {
  label: string;
  segments: { text: string; findings: number[] }[];
  findings: { number: number; rule: string; title: string; against: boolean }[];
};

export function EvidenceFields({ fields }: { fields: FieldRow[] }) {
  return (
    <dl className="space-y-4">
      {fields.map((field, index) => (
        <div key={index}>
          <dt className="text-[0.9rem] text-soft">{showInvisible(field.label)}</dt>
          <dd>
            <blockquote className="verbatim border-l-2 border-line pl-3 font-mono text-[0.9rem]">
              {field.segments.map((segment, position) => (
                <MarkedText key={position} segment={segment} field={field} />
              ))}
            </blockquote>
            <ul className="mt-1.5 pl-3 text-[0.95rem]">
              {field.findings.map(({ number, rule, title, against }) => (
                <li key={number}>
                  <span className="text-soft">{number} </span>
                  {against ? <strong className="font-semibold">Speaks against: </strong> : null}
                  {title}
                  {" · "}
                  <a href={`/rules/${rule}`} className="font-mono text-[0.9em]">
                    {rule}
                  </a>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function MarkedText({ segment, field }: { segment: FieldRow["segments"][number]; field: FieldRow }) {
  if (segment.findings.length === 0) return showInvisible(segment.text);
  const numbers = segment.findings.map((index) => index + 1);
  const against = numbers.every((number) => field.findings.find((finding) => finding.number === number)?.against);
  return (
    <>
      <mark className={against ? "bg-mark-counter" : undefined}>{showInvisible(segment.text)}</mark>
      <sup className="font-sans text-[0.7em] text-soft">{numbers.join(",")}</sup>
    </>
  );
}
