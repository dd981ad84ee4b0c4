import { categoryPath, riskPath, serverPath } from "@/lib/catalogue/path";
import { showInvisible } from "@/lib/catalogue/text";
import { ACTIONS, POLICY_TEXT, type PolicyDecision } from "../policy/policy-view";
import { SeverityMeter } from "../risk/severity-meter";
import { Breakable } from "../ui/breakable";
import { CopyButton } from "../ui/copy-button";
import { InlineCode } from "../ui/inline-code";
import type { ToolView } from "./tool-view";

/** The first screen: severity, name, where it belongs, what it does, category and risk, and the copy action. */
export function ToolHeader({ tool, decision }: { tool: ToolView; decision: PolicyDecision }) {
  const { name, title, server, category, risk, severity, confidence, summary } = tool;
  return (
    <header className="mt-4">
      <a href={riskPath(risk)} className="inline-flex items-baseline gap-2 font-semibold text-ink">
        <SeverityMeter risk={risk} large />
        {`${severity} risk`}
      </a>
      <h1 className="mt-1 font-mono wrap-anywhere">
        <Breakable name={showInvisible(name)} />
      </h1>
      <p className="mt-1 text-soft">
        {title === null ? "A tool of " : `“${showInvisible(title)}”, a tool of `}
        <a href={serverPath(server.slug)}>{showInvisible(server.title)}</a>
      </p>
      <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1">
        <a href={categoryPath(category)} className="font-semibold">
          {category}
        </a>
        <span>{`risk ${risk}/5 ${severity}`}</span>
        <span className="text-soft">{`confidence ${confidence} %`}</span>
      </p>
      <section aria-labelledby="what-title" id="what" className="mt-4">
        <h2 id="what-title" className="sr-only">
          What it does
        </h2>
        <p className="max-w-text text-[1.12rem]">
          <InlineCode text={showInvisible(summary)} />
        </p>
      </section>
      <p className="no-print mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        <a href="#policy" className="button button-primary">
          {ACTIONS[decision]}
        </a>
        <CopyButton from={POLICY_TEXT} label="Copy policy" />
        <a href="#policy">How to control it</a>
      </p>
    </header>
  );
}
