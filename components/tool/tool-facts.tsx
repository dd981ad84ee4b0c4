import { LAPSED } from "@/lib/catalogue/lapsed";
import { serverPath } from "@/lib/catalogue/path";
import { SIGNALS } from "@/lib/catalogue/signal";
import { showInvisible } from "@/lib/catalogue/text";
import { SeverityLabel } from "../risk/severity";
import { Day } from "../ui/dates";
import { Facts } from "../ui/facts";
import type { ToolView } from "./tool-view";

/** What is known of the tool, in one table. */
export function ToolFacts({ tool }: { tool: ToolView }) {
  const { name, server, category, risk, confidence, signals, flags, override, digest, ruleset } = tool;
  return (
    <Facts
      caption={`Facts about ${name}`}
      facts={[
        { label: "Name", value: <code>{showInvisible(name)}</code> },
        { label: "Server", value: <a href={serverPath(server.slug)}>{showInvisible(server.name)}</a> },
        { label: "Category", value: category },
        { label: "Severity", value: <SeverityLabel risk={risk} /> },
        { label: "Confidence", value: `${confidence} %` },
        { label: "Also noticed", value: signals.length === 0 ? null : <Signals ids={signals} /> },
        { label: "Observed", value: <Observed {...tool.observed} /> },
        { label: "Oddities", value: flags.length === 0 ? null : flags.join(", ") },
        { label: "Correction", value: override === null ? null : correctionText(override) },
        {
          label: "Definition",
          value: <code title={digest}>{`sha256 ${digest.slice(0, 16)}…, rule set ${ruleset}`}</code>,
        },
      ]}
    />
  );
}

function Signals({ ids }: { ids: ToolView["signals"] }) {
  return (
    <ul>
      {ids.map((id) => (
        <li key={id}>
          <a href={`/signals/${id}`}>{SIGNALS[id]}</a>
        </li>
      ))}
    </ul>
  );
}

/** When, how and from which version the definition was seen. */
function Observed({ at, how, version, provenance }: ToolView["observed"]) {
  return (
    <>
      <Day date={at} />
      {`, ${showInvisible(how)}, version ${version === null ? "not stated" : showInvisible(version)} `}
      <span className="text-soft">{`(${provenance})`}</span>
    </>
  );
}

function correctionText({ reason, reviewer, date, lapsed }: NonNullable<ToolView["override"]>): string {
  const text = `${reason} (reviewed by ${reviewer}, ${date})`;
  return lapsed === null ? text : `No longer applied, since ${LAPSED[lapsed]}: ${text}`;
}
