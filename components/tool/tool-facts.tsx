import { serverPath } from "@/lib/catalogue/slug";
import { SIGNALS, isSignal } from "@/lib/catalogue/signal";
import { showInvisible } from "@/lib/catalogue/text";
import type { ToolDetail } from "@/lib/catalogue/view";
import { SeverityLabel } from "../risk/severity";
import { Day } from "../ui/dates";
import { Facts } from "../ui/facts";

/** What is known of the tool, in one table. */
export function ToolFacts({ tool }: { tool: ToolDetail }) {
  const { definition, label, server } = tool;
  const signals = label.signals.filter(isSignal);
  return (
    <Facts
      caption={`Facts about ${definition.name}`}
      facts={[
        { label: "Name", value: <code>{showInvisible(definition.name)}</code> },
        { label: "Server", value: <a href={serverPath(server.slug)}>{showInvisible(server.name)}</a> },
        { label: "Category", value: label.category },
        { label: "Severity", value: <SeverityLabel risk={label.risk} /> },
        { label: "Confidence", value: `${Math.round(label.confidence * 100)} %` },
        {
          label: "Also noticed",
          value:
            signals.length === 0 ? null : (
              <ul>
                {signals.map((signal) => (
                  <li key={signal}>
                    <a href={`/signals/${signal}`}>{SIGNALS[signal]}</a>
                  </li>
                ))}
              </ul>
            ),
        },
        { label: "Observed", value: <Observed tool={tool} /> },
        { label: "Oddities", value: tool.flags.length === 0 ? null : tool.flags.join(", ") },
        { label: "Correction", value: label.override === null ? null : <Override override={label.override} /> },
        {
          label: "Definition",
          value: <code title={tool.digest}>{`sha256 ${tool.digest.slice(0, 16)}…, rule set ${label.ruleset}`}</code>,
        },
      ]}
    />
  );
}

/** When, how and from which version the definition was seen. */
function Observed({ tool }: { tool: ToolDetail }) {
  return (
    <>
      <Day date={tool.observedAt} />, {showInvisible(tool.observedHow)}
      {tool.observedVersion === null ? ", version not stated" : `, version ${showInvisible(tool.observedVersion)}`}
      <span className="text-soft"> ({tool.provenance})</span>
    </>
  );
}

function Override({ override }: { override: NonNullable<ToolDetail["label"]["override"]> }) {
  return (
    <>
      {override.reason} (reviewed by {override.reviewer}, {override.date})
    </>
  );
}
