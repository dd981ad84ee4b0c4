import { categorySlug } from "@/lib/catalogue/category";
import { serverPath } from "@/lib/catalogue/slug";
import { showInvisible } from "@/lib/catalogue/text";
import { displayName } from "@/lib/catalogue/tool";
import type { ToolDetail } from "@/lib/catalogue/view";
import { ACTIONS, POLICY_TEXT, type PolicyView } from "../policy/policy-view";
import { riskPath } from "../risk/severity";
import { SeverityMeter } from "../risk/severity-meter";
import { CopyButton } from "../ui/copy-button";
import { InlineCode } from "../ui/inline-code";

/** The first screen: severity, name, where it belongs, what it does, category and risk, and the copy action. */
export function ToolHeader({ tool, policy }: { tool: ToolDetail; policy: PolicyView }) {
  const { definition, label, server } = tool;
  const title = displayName(definition);
  return (
    <header className="mt-4">
      <a href={riskPath(label.risk)} className="inline-flex items-baseline gap-2 font-semibold text-ink">
        <SeverityMeter risk={label.risk} large />
        {label.severity} risk
      </a>
      <h1 className="mt-1 font-mono wrap-anywhere">{showInvisible(definition.name)}</h1>
      <p className="mt-1 text-soft">
        {title === definition.name ? null : <>“{showInvisible(title)}”, a tool of </>}
        {title === definition.name ? "A tool of " : null}
        <a href={serverPath(server.slug)}>{showInvisible(server.title)}</a>
      </p>
      <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1">
        <a href={`/categories/${categorySlug(label.category)}`} className="font-semibold">
          {label.category}
        </a>
        <span>
          risk {label.risk}/5 {label.severity}
        </span>
        <span className="text-soft">confidence {Math.round(label.confidence * 100)} %</span>
      </p>
      <section aria-labelledby="what-title" id="what" className="mt-4">
        <h2 id="what-title" className="sr-only">
          What it does
        </h2>
        <p className="max-w-text text-[1.12rem]">
          <InlineCode text={showInvisible(label.summary)} />
        </p>
      </section>
      <p className="no-print mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        <a href="#policy" className="button button-primary">
          {ACTIONS[policy.decision]}
        </a>
        <CopyButton from={POLICY_TEXT} label="Copy policy" />
        <a href="#policy">How to control it</a>
      </p>
    </header>
  );
}
