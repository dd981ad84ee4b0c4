"use client"; // Nothing here needs a script: as data it weighs half of what it weighs as a tree of elements.

import type { Risk } from "@/lib/catalogue/risk";
import { showInvisible } from "@/lib/catalogue/text";
import { POLICY_TEXT } from "../policy/policy-view";
import { SeverityMeter } from "../risk/severity-meter";
import { Breakable } from "../ui/breakable";
import { CopyButton } from "../ui/copy-button";
import { InlineCode } from "../ui/inline-code";

type Linked = { name: string; path: string };
type Props = {
  name: string;
  /** What its author calls it, where that is not its name. */
  title: string | null;
  server: { title: string; path: string };
  category: Linked;
  risk: Linked & { level: Risk };
  /** In per cent. */
  confidence: number;
  summary: string;
  /** What the shown policy does, as the primary action. */
  action: string;
};

export function ToolHeading({ name, title, server, category, risk, confidence, summary, action }: Props) {
  return (
    <header className="mt-4">
      <a href={risk.path} className="inline-flex items-baseline gap-2 font-semibold text-ink">
        <SeverityMeter risk={risk.level} large />
        {risk.name} risk
      </a>
      <h1 className="mt-1 font-mono wrap-anywhere">
        <Breakable name={showInvisible(name)} />
      </h1>
      <p className="mt-1 text-soft">
        {title === null ? "A tool of " : `“${showInvisible(title)}”, a tool of `}
        <a href={server.path}>{showInvisible(server.title)}</a>
      </p>
      <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1">
        <a href={category.path} className="font-semibold">
          {category.name}
        </a>
        <span>{`risk ${risk.level}/5 ${risk.name}`}</span>
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
          {action}
        </a>
        <CopyButton from={POLICY_TEXT} label="Copy policy" />
        <a href="#policy">How to control it</a>
      </p>
    </header>
  );
}
