import type { ChangeView } from "@/lib/catalogue/change";
import type { HintComparison } from "@/lib/catalogue/hint";
import type { Parameter } from "@/lib/catalogue/parameter";
import { showInvisible } from "@/lib/catalogue/text";
import type { ToolDetail, ToolSummary } from "@/lib/catalogue/view";
import { AttackList, type AttackItem } from "../attack/attack-list";
import { Warnings } from "../change/warnings";
import { ContactSection } from "../contact/contact-section";
import { BadgeSnippet } from "../badge/badge-snippet";
import { PolicyBlock } from "../policy/policy-block";
import type { PolicyView } from "../policy/policy-view";
import { StaleNotice } from "../server/stale-notice";
import { Empty } from "../ui/empty";
import { ForeignText } from "../ui/foreign-text";
import { InlineCode } from "../ui/inline-code";
import { formatCount, plural } from "../ui/numbers";
import { Section } from "../ui/section";
import { AnnotationsTable } from "./annotations-table";
import { Evidence, type RuleTitles } from "./evidence";
import type { Question } from "./faq";
import { NextSteps } from "./next-steps";
import { ParametersTable } from "./parameters-table";
import { Questions } from "./questions";
import { RemovedNotice } from "./removed";
import { RememberTool } from "./remember-tool";
import { ToolContents } from "./tool-contents";
import { ToolFacts } from "./tool-facts";
import { ToolHeader } from "./tool-header";
import { ToolList } from "./tool-list";
import { Versions } from "./versions";

export type ToolArticleProps = {
  tool: ToolDetail;
  parameters: Parameter[] | null;
  policy: PolicyView;
  rules: RuleTitles;
  /** Patterns that it is open to, with the case most like it. */
  attacks: AttackItem[];
  /** Tools of the same kind in other servers, and neighbours in this one. */
  related: { elsewhere: ToolSummary[]; here: ToolSummary[] };
  badge: { imagePath: string; markdown: string; says: string };
  questions: Question[];
  serversInIndex: number;
  /** The author's hints beside what the definition shows. */
  hints: HintComparison[];
  /** Changes of its text that may be a rug pull, newest first. */
  warnings: ChangeView[];
  /** When the server's tools were last seen, if that is too long ago; else null. */
  staleSince: Date | null;
};

/** A tool's page, part by part. */
export function ToolArticle(props: ToolArticleProps) {
  const { tool, policy } = props;
  return (
    <div className="grid grid-cols-1 gap-x-10 lg:grid-cols-[minmax(0,44rem)_12rem]">
      <article className="min-w-0">
        <RememberTool path={policy.basePath} name={tool.definition.name} server={tool.server.title} />
        <ToolHeader tool={tool} policy={policy} />
        <RemovedNotice tool={tool} />
        <StaleNotice seenAt={props.staleSince} />
        <Warnings changes={props.warnings} withServer={false} />
        <Section id="why" title="Why it needs a policy">
          <InlineCode text={showInvisible(tool.label.rationale)} />
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

function Definition({ tool, parameters, rules, hints }: ToolArticleProps) {
  const { definition, label } = tool;
  return (
    <>
      <Section id="evidence" title="From the definition">
        <h3>In its author’s words</h3>
        <p className="mb-5 mt-1 border-l-2 border-line pl-3">
          {definition.description ? (
            <ForeignText text={definition.description} />
          ) : (
            <span className="text-soft">The definition has no description.</span>
          )}
        </p>
        <h3>What decided the label</h3>
        <div className="mb-5 mt-1">
          <Evidence definition={definition} label={label} rules={rules} />
        </div>
        <h3 className="mb-2">
          Hints: what its author claims, what the definition shows (<a href="/glossary#annotation">how they count</a>)
        </h3>
        <AnnotationsTable hints={hints} which={`${tool.definition.name} of ${tool.server.title}`} />
      </Section>
      <Section id="parameters" title="Parameters">
        <ParametersTable parameters={parameters} tool={definition.name} />
      </Section>
    </>
  );
}

function Surroundings({ tool, attacks, related, badge, questions, serversInIndex }: ToolArticleProps) {
  return (
    <>
      <Section id="attacks" title="Attack patterns that use this kind of access">
        <AttackList items={attacks} which={`${tool.definition.name} of ${tool.server.title}`} />
      </Section>
      <Section id="related" title="Related tools">
        <h3 className="mb-1">The same kind in other servers</h3>
        <RelatedList tools={related.elsewhere} caption="Similar tools of other servers" withServer />
        <h3 className="mb-1 mt-5">In this server</h3>
        <RelatedList tools={related.here} caption="Other tools of this server" withServer={false} />
      </Section>
      <Section id="versions" title="Versions of the definition">
        <Versions versions={tool.versions} server={tool.server.title} />
      </Section>
      <Section id="badge" title="Badge">
        <BadgeSnippet {...badge} />
      </Section>
      <Section id="questions" title="Questions">
        <Questions questions={questions} />
      </Section>
      <ContactSection server={tool.server.slug} tool={tool.slug} />
      <p className="mt-10 text-soft">
        <code>{showInvisible(tool.definition.name)}</code> is one of {plural(tool.server.toolCount, "tool")} of{" "}
        {showInvisible(tool.server.title)} catalogued, across an index of {formatCount(serversInIndex)} servers.
      </p>
    </>
  );
}

function RelatedList({ tools, caption, withServer }: { tools: ToolSummary[]; caption: string; withServer: boolean }) {
  if (tools.length === 0) return <Empty title="None known." />;
  return <ToolList tools={tools} caption={caption} withServer={withServer} />;
}
