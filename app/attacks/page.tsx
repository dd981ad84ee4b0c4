import type { Metadata } from "next";
import { CaseTable } from "@/components/attack/case-table";
import { plural } from "@/components/ui/numbers";
import { Section } from "@/components/ui/section";
import { attackCorrections, attackPatterns } from "@/lib/attacks/load";

export const dynamic = "force-static";
export const metadata: Metadata = {
  title: "Attack patterns and cases",
  description: "How tools of MCP servers were abused or broken, with sources and what would have limited it.",
};

export default function AttacksPage() {
  const patterns = attackPatterns();
  const cases = patterns.flatMap((pattern) => pattern.cases.map((attack) => ({ ...attack, pattern })));
  const corrections = attackCorrections();
  return (
    <div className="max-w-text">
      <h1>Attack patterns and cases</h1>
      <p className="mt-2">
        {plural(cases.length, "case")} in {plural(patterns.length, "pattern")}: what happened, how, and what would have
        limited it. Each has a source; none names a person.
      </p>
      <Section id="patterns" title="Patterns">
        <dl className="space-y-3">
          {patterns.map((pattern) => (
            <div key={pattern.slug}>
              <dt className="font-semibold">
                <a href={`/attacks/${pattern.slug}`}>{pattern.title}</a>{" "}
                <span className="font-normal text-soft">{plural(pattern.cases.length, "case")}</span>
              </dt>
              <dd>{pattern.summary}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section id="cases" title="Cases, newest first">
        <CaseTable cases={cases.sort((a, b) => (a.date < b.date ? 1 : -1))} withPattern />
      </Section>
      <Section id="corrections" title="Corrections">
        {corrections.length === 0 ? (
          <p>None so far.</p>
        ) : (
          <ul className="list-disc pl-6">
            {corrections.map(({ date, slug, change }) => (
              <li key={`${date} ${slug}`}>
                {date}, <a href={`/attacks/${slug}`}>{slug}</a>: {change}
              </li>
            ))}
          </ul>
        )}
      </Section>
    </div>
  );
}
