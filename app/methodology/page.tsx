import type { Metadata } from "next";
import { AccuracyTable, ConfusionMatrix } from "@/components/methodology/accuracy";
import { CATEGORY_MEANING, RISK_MEANING } from "@/components/risk/descriptions";
import { SeverityLabel } from "@/components/risk/severity";
import { Section } from "@/components/ui/section";
import { CATEGORIES } from "@/lib/catalogue/category";
import { categoryPath, riskPath } from "@/lib/catalogue/path";
import { RISK_RANGE, RISKS } from "@/lib/catalogue/risk";
import { SIGNALS } from "@/lib/catalogue/signal";
import { AccuracySchema, isCurrent } from "@/lib/classifier/accuracy";
import { RULES } from "@/lib/classifier/rules";
import { RULESET } from "@/lib/classifier/ruleset";
import accuracy from "@/data/accuracy.json";

export const dynamic = "force-static";
export const metadata: Metadata = {
  title: "Methodology",
  description: "How a tool gets its category, its risk and its confidence, and what that does not say.",
};

const ACCURACY = AccuracySchema.parse(accuracy);

export default function MethodologyPage() {
  return (
    <article className="max-w-text">
      <h1>Methodology</h1>
      <p className="mt-2">
        A label says what one call of a tool can do to the world, judged from the tool’s definition alone: its name, its
        description, its input schema and its annotations. What the server’s code does is not judged, and no tool is
        called.
      </p>
      <Categories />
      <Risks />
      <Rules />
      <Declared />
      <Signals />
      <Accuracy />
      <Limits />
    </article>
  );
}

function Categories() {
  return (
    <Section id="categories" title="Category">
      <p className="mb-3">
        The behaviour counts, not the verb: a tool named <code>get_…</code> that restarts a service is not a Read. Where
        several effects are possible the strongest counts, from Financial down to Read.
      </p>
      <dl className="space-y-2">
        {CATEGORIES.map((category) => (
          <div key={category}>
            <dt className="font-semibold">
              <a href={categoryPath(category)}>{category}</a>{" "}
              <span className="font-normal text-soft">risk {RISK_RANGE[category].join(" to ")}</span>
            </dt>
            <dd>{CATEGORY_MEANING[category]}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function Risks() {
  return (
    <Section id="risk" title="Risk">
      <p className="mb-3">
        How bad one wrong or hijacked call can be. Some catalogues look the level up from the category; here it weighs
        what the definition says, so that a command inside one container is 4 and any command on a cluster is 5. A
        ruling gives each definition a level; where its other words and findings make another level likely, the one is
        named that is least costly to be wrong with, and calling a dangerous tool low counts most.
      </p>
      <dl className="space-y-2">
        {RISKS.toReversed().map((risk) => (
          <div key={risk}>
            <dt className="font-semibold">
              <a href={riskPath(risk)}>
                <SeverityLabel risk={risk} />
              </a>
            </dt>
            <dd>{RISK_MEANING[risk]}</dd>
          </div>
        ))}
      </dl>
      <p className="note mt-4">
        A server whose tools were never seen has no risk. It is unknown, drawn with dashed outlines, and never listed as
        low.
      </p>
    </Section>
  );
}

function Rules() {
  return (
    <Section id="rules" title="Rules, evidence and confidence">
      <p>
        <a href="/rules">{RULES.length} rules</a> look for words and schema fields. Each match is kept with its quote
        and shown on the tool’s page; counter-evidence is shown too. The rule set is <code>{RULESET}</code>, a digest
        over rules and weights; the same definition under the same rule set always gets the same label.
      </p>
      <p className="mt-2">
        Confidence says how far the evidence decides it: a tool that is known by its name alone gets a label with little
        confidence and says so. A reviewed correction replaces a label, with its reason and date.
      </p>
    </Section>
  );
}

function Declared() {
  return (
    <Section id="declared" title="Declared and derived">
      <p>
        Annotations such as <code>readOnlyHint</code> are the author’s claims, and the specification calls them
        untrusted. They stand beside what the definition shows, with agreement or conflict. A claim can raise a risk and
        never lowers one by itself; a missing <code>destructiveHint</code> counts as true.
      </p>
    </Section>
  );
}

function Signals() {
  return (
    <Section id="signals" title="Signals">
      <ul className="list-disc space-y-1 pl-6">
        {Object.entries(SIGNALS).map(([id, meaning]) => (
          <li key={id}>
            <a href={`/signals/${id}`}>{meaning}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Accuracy() {
  const held = ACCURACY.sets.find(({ id }) => id === "held-out");
  return (
    <Section id="accuracy" title="Accuracy">
      <p className="mb-3">
        Measured on {ACCURACY.measured} with rule set <code>{ACCURACY.ruleset}</code>
        {isCurrent(ACCURACY) ? ", the present one" : `; the present one is ${RULESET} and was not measured yet`}. Tools
        were labelled by the definitions on this page; of the held-out part only the figures were looked at while rules
        were written. A set is named by the digest of its lines. “Dangerous, called harmless” are tools of risk 4 or 5
        that got 1 or 2.
      </p>
      <AccuracyTable sets={ACCURACY.sets} />
      {held === undefined ? null : (
        <div className="mt-5">
          <ConfusionMatrix set={held} />
        </div>
      )}
    </Section>
  );
}

function Limits() {
  return (
    <Section id="limits" title="What a label does not say">
      <p>
        That a server’s code does what its definition says, that its author means well, or that no fault is in it. “No
        finding” means that the rules found nothing to quote, and “low by these rules” means just that.
      </p>
    </Section>
  );
}
