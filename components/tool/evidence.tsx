import { showInvisible } from "@/lib/catalogue/text";
import { Empty } from "../ui/empty";
import type { EvidenceRow } from "./tool-view";

/** Each finding with the words or the schema field that it rests on, linked to its rule. */
export function Evidence({ rows, tool }: { rows: EvidenceRow[]; tool: string }) {
  if (rows.length === 0) {
    return (
      <Empty title="No rule found words to quote">
        The label of {showInvisible(tool)} is the most plausible use of a definition that says little; treat it as a
        guess.
      </Empty>
    );
  }
  return (
    <dl className="evidence">
      {rows.map((row, index) => (
        <div key={index}>
          <dt>{showInvisible(row.label)}</dt>
          <dd>
            <blockquote className="verbatim">
              {row.segments.map((segment, position) => (
                <MarkedText key={position} segment={segment} row={row} />
              ))}
            </blockquote>
            <ul>
              {row.findings.map(({ number, rule, title, against }) => (
                <li key={number}>
                  <span className="text-soft">{number} </span>
                  {against ? <strong>Speaks against: </strong> : null}
                  {`${title} · `}
                  <a href={`/rules/${rule}`} className="mono">
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

function MarkedText({ segment, row }: { segment: EvidenceRow["segments"][number]; row: EvidenceRow }) {
  if (segment.findings === undefined) return showInvisible(segment.text);
  const numbers = segment.findings.map((index) => index + 1);
  const against = numbers.every((number) => row.findings.find((finding) => finding.number === number)?.against);
  return (
    <>
      <mark className={against ? "bg-mark-counter" : undefined}>{showInvisible(segment.text)}</mark>
      <sup>{numbers.join(",")}</sup>
    </>
  );
}
