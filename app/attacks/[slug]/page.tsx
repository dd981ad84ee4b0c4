import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CaseFacts } from "@/components/attack/case-facts";
import { CaseTable } from "@/components/attack/case-table";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { InlineCode } from "@/components/ui/inline-code";
import { Section } from "@/components/ui/section";
import { cveUrl, type AttackCase, type AttackPattern } from "@/lib/attacks/attack";
import { attackPatterns, findCase } from "@/lib/attacks/load";
import { pageMetadata } from "../../page-metadata";
import type { Segments } from "../../page-props";

export const dynamic = "force-static";

/** Every pattern and every case: they are data of the release, so all pages exist from the start. */
export function generateStaticParams() {
  return attackPatterns().flatMap(({ slug, cases }) => [{ slug }, ...cases.map((attack) => ({ slug: attack.slug }))]);
}

export async function generateMetadata({ params }: Segments<"slug">): Promise<Metadata> {
  const { slug } = await params;
  const { title, text } = entry(slug);
  return pageMetadata({ title, description: text, path: `/attacks/${slug}` });
}

export default async function AttackPage({ params }: Segments<"slug">) {
  const { slug } = await params;
  const { title, pattern, attack } = entry(slug);
  return (
    <article className="max-w-text">
      <Breadcrumbs
        crumbs={[
          { name: "Attacks", path: "/attacks" },
          ...(attack ? [{ name: pattern.title, path: `/attacks/${pattern.slug}` }] : []),
          { name: title, path: `/attacks/${slug}` },
        ]}
      />
      <h1 className="mt-4">{title}</h1>
      {attack === null ? <PatternParts pattern={pattern} /> : <CaseParts attack={attack} pattern={pattern} />}
    </article>
  );
}

function PatternParts({ pattern }: { pattern: AttackPattern }) {
  return (
    <>
      <p className="mt-2 text-[1.08rem]">{pattern.summary}</p>
      <Section id="how" title="How it works">
        <p>
          <InlineCode text={pattern.how} />
        </p>
      </Section>
      <Section id="limits" title="What limits it">
        <p>
          <InlineCode text={pattern.limits} />
        </p>
      </Section>
      <Section id="cases" title="Documented cases">
        <CaseTable cases={pattern.cases.map((attack) => ({ ...attack, pattern }))} withPattern={false} />
      </Section>
    </>
  );
}

function CaseParts({ attack, pattern }: { attack: AttackCase; pattern: AttackPattern }) {
  const cves = attack.cves.map((id) => ({ id, url: cveUrl(id) }));
  return (
    <>
      <p className="mt-2 text-[1.08rem]">
        <InlineCode text={attack.happened} />
      </p>
      <Section id="how" title="How it worked">
        <p>
          <InlineCode text={attack.how} />
        </p>
      </Section>
      <Section id="limits" title="What would have limited it">
        <p>
          <InlineCode text={attack.limits} />
        </p>
      </Section>
      <Section id="facts" title="Facts">
        <CaseFacts view={{ ...attack, cves, pattern, writtenOn: pattern.writtenOn }} />
      </Section>
    </>
  );
}

function entry(slug: string) {
  const found = findCase(slug);
  if (found !== null) return { ...found, title: found.attack.title, text: found.attack.happened };
  const pattern = attackPatterns().find((one) => one.slug === slug);
  if (pattern === undefined) notFound();
  return { pattern, attack: null, title: pattern.title, text: pattern.summary };
}
