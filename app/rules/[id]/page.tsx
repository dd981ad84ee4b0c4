import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ExampleList } from "@/components/rule/example-list";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Facts } from "@/components/ui/facts";
import { OutsideLink } from "@/components/ui/outside-link";
import { Section } from "@/components/ui/section";
import { RULES } from "@/lib/classifier/rules";
import { referencesOf } from "@/lib/classifier/rules/references";
import { pageMetadata } from "../../page-metadata";
import type { Segments } from "../../page-props";

export const dynamic = "force-static";
export const generateStaticParams = () => RULES.map(({ id }) => ({ id }));

export async function generateMetadata({ params }: Segments<"id">): Promise<Metadata> {
  const rule = ruleOf((await params).id);
  return pageMetadata({ title: rule.title, description: rule.meaning, path: `/rules/${rule.id}` });
}

export default async function RulePage({ params }: Segments<"id">) {
  const rule = ruleOf((await params).id);
  return (
    <article className="max-w-text">
      <Breadcrumbs
        crumbs={[
          { name: "Rules", path: "/rules" },
          { name: rule.title, path: `/rules/${rule.id}` },
        ]}
      />
      <h1 className="mt-4">{rule.title}</h1>
      <p className="mt-2 text-[1.08rem]">{rule.meaning}</p>
      <div className="mt-5">
        <Facts
          caption="Facts about the rule"
          facts={[
            { label: "Id", value: <code>{rule.id}</code> },
            { label: "Speaks for", value: rule.effect ?? "no category; it adjusts risk or confidence" },
            { label: "Weight", value: String(rule.weight) },
          ]}
        />
      </div>
      <Section id="matches" title="Matches">
        <ExampleList examples={rule.examples.match} />
      </Section>
      <Section id="no-match" title="Does not match">
        <ExampleList examples={rule.examples.noMatch} />
      </Section>
      <Section id="references" title="What it rests on">
        <ul className="list-disc pl-6">
          {referencesOf(rule.id).map(({ title, url }) => (
            <li key={url}>
              {url.startsWith("/") ? <a href={url}>{title}</a> : <OutsideLink url={url}>{title}</OutsideLink>}
            </li>
          ))}
        </ul>
      </Section>
    </article>
  );
}

function ruleOf(id: string) {
  const rule = RULES.find((one) => one.id === id);
  if (rule === undefined) notFound();
  return rule;
}
