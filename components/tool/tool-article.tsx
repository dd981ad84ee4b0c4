"use client"; // Little here needs a script: as data, each fact once, a page weighs half of what it weighs as a tree of elements.

import type { ReactNode } from "react";
import { showInvisible } from "@/lib/catalogue/text";
import { AttackList, type AttackItem } from "../attack/attack-list";
import { BadgeSnippet } from "../badge/badge-snippet";
import { ContactSection } from "../contact/contact-section";
import { PolicyBlock } from "../policy/policy-block";
import type { PolicyView } from "../policy/policy-view";
import { StaleNotice } from "../server/stale-notice";
import { Empty } from "../ui/empty";
import { ForeignText } from "../ui/foreign-text";
import { InlineCode } from "../ui/inline-code";
import { formatCount, plural } from "../ui/numbers";
import { Section } from "../ui/section";
import { AnnotationsTable } from "./annotations-table";
import { Evidence } from "./evidence";
import { questionsOf } from "./faq";
import { NextSteps } from "./next-steps";
import { ParametersTable } from "./parameters-table";
import { Questions } from "./questions";
import { RemovedNotice } from "./removed";
import { RememberTool } from "./remember-tool";
import { ToolContents } from "./tool-contents";
import { ToolFacts } from "./tool-facts";
import { ToolHeader } from "./tool-header";
import type { ToolRow } from "./tool-row";
import { ToolRows } from "./tool-rows";
import type { EvidenceRow, HintRow, ParameterRow, ToolView } from "./tool-view";

export type ToolArticleProps = {
  tool: ToolView;
  parameters: ParameterRow[] | null;
  policy: PolicyView;
  evidence: EvidenceRow[];
  /** Patterns that it is open to, with the case most like it. */
  attacks: AttackItem[];
  /** Tools of the same kind in other servers, and neighbours in this one. */
  related: { elsewhere: ToolRow[]; here: ToolRow[] };
  badge: { imagePath: string; markdown: string; says: string };
  serversInIndex: number;
  /** The author's hints beside what the definition shows. */
  hints: HintRow[];
  /** When the server's tools were last seen, if that is too long ago; else null. */
  staleSince: Date | null;
  /** Changes of its text that may be a rug pull. */
  warnings: ReactNode;
  /** Its definitions and how they differ. */
  versions: ReactNode;
};

/** A tool's page, part by part. */
export function ToolArticle(props: ToolArticleProps) {
  const { tool, policy } = props;
  return (
    <div className="with-contents">
      <article>
        <RememberTool path={policy.basePath} name={tool.name} server={tool.server.title} />
        <ToolHeader tool={tool} decision={policy.decision} />
        <RemovedNotice server={tool.server} removedAt={tool.removedAt} />
        <StaleNotice seenAt={props.staleSince} />
        {props.warnings}
        <Section id="why" title="Why it needs a policy">
          <InlineCode text={showInvisible(tool.rationale)} />
        </Section>
        <Section id="facts" title="Summary">
          <ToolFacts tool={tool} />
        </Section>
        <Definition {...props} />
        <Section id="policy" title="Recommended policy">
          <PolicyBlock policy={policy} />
          <NextSteps server={tool.server.slug} tools={tool.server.toolCount} download={policy.serverDownloadPath} />
        </Section>
        <Surroundings {...props} />
      </article>
      <div>
        <ToolContents />
      </div>
    </div>
  );
}

function Definition({ tool, parameters, evidence, hints }: ToolArticleProps) {
  return (
    <>
      <Section id="evidence" title="From the definition">
        <h3>In its author’s words</h3>
        <p className="mb-5 mt-1 border-l-2 border-line pl-3">
          {tool.description ? (
            <ForeignText text={tool.description} />
          ) : (
            <span className="text-soft">The definition has no description.</span>
          )}
        </p>
        <h3>What decided the label</h3>
        <div className="mb-5 mt-1">
          <Evidence rows={evidence} tool={tool.name} />
        </div>
        <h3 className="mb-2">
          Hints: what its author claims, what the definition shows (<a href="/glossary#annotation">how they count</a>)
        </h3>
        <AnnotationsTable hints={hints} which={`${tool.name} of ${tool.server.title}`} />
      </Section>
      <Section id="parameters" title="Parameters">
        <ParametersTable parameters={parameters} tool={tool.name} />
      </Section>
    </>
  );
}

function Surroundings({
  tool,
  attacks,
  related,
  badge,
  parameters,
  policy,
  serversInIndex,
  versions,
}: ToolArticleProps) {
  const { server } = tool;
  return (
    <>
      <Section id="attacks" title="Attack patterns that use this kind of access">
        <AttackList items={attacks} which={`${tool.name} of ${server.title}`} />
      </Section>
      <Section id="related" title="Related tools">
        <h3 className="mb-1">The same kind in other servers</h3>
        <Related rows={related.elsewhere} caption="Similar tools of other servers" />
        <h3 className="mb-1 mt-5">In this server</h3>
        <Related rows={related.here} server={server.slug} caption="Other tools of this server" />
      </Section>
      <Section id="versions" title="Versions of the definition">
        {versions}
      </Section>
      <Section id="badge" title="Badge">
        <BadgeSnippet {...badge} />
      </Section>
      <Section id="questions" title="Questions">
        <Questions questions={questionsOf(tool, parameters, policy)} />
      </Section>
      <ContactSection server={server.slug} tool={tool.slug} />
      <p className="mt-10 text-soft">
        <code>{showInvisible(tool.name)}</code>
        {` is one of ${plural(server.toolCount, "tool")} of ${showInvisible(server.title)} catalogued, across an index of ${formatCount(serversInIndex)} servers.`}
      </p>
    </>
  );
}

function Related({ rows, server, caption }: { rows: ToolRow[]; server?: string; caption: string }) {
  if (rows.length === 0) return <Empty title="None known." />;
  return <ToolRows rows={rows} server={server} caption={caption} />;
}
