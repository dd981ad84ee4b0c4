import type { Metadata } from "next";
import { BadgeBuilder } from "@/components/badge/badge-builder";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import { BADGE_STYLES } from "@/lib/badges/render-svg";
import { publicOrigin } from "../origin";

export const dynamic = "force-static";
export const metadata: Metadata = {
  title: "Badges",
  description: "A badge for a README that states what a server or one of its tools can do.",
};

export default function BadgesPage() {
  return (
    <article className="max-w-text">
      <h1>Badges</h1>
      <p className="mt-2">
        A badge states the label of a tool, or the number of a server’s tools and the highest risk among them. It is
        drawn from the same row as the page. It is a classification by published rules, not an endorsement.
      </p>
      <Section id="builder" title="Make one">
        <BadgeBuilder origin={publicOrigin()} styles={BADGE_STYLES} />
      </Section>
      <Section id="addresses" title="Addresses">
        <Facts
          caption="Addresses of badges"
          facts={[
            { label: "Server", value: <code>/badge/&lt;server&gt;.svg</code> },
            { label: "Tool", value: <code>/badge/&lt;server&gt;/&lt;tool&gt;.svg</code> },
            { label: "For shields.io", value: <code>/badge/&lt;server&gt;.json</code> },
            { label: "Style", value: <code>?style={BADGE_STYLES.join(" | ")}</code> },
            { label: "Left side", value: <code>?label=risk</code> },
          ]}
        />
      </Section>
      <Section id="looks" title="What it can say">
        <Facts
          caption="What a badge can say"
          facts={[
            { label: "Known", value: "the category, the risk and its name, in the colour of the risk" },
            { label: "unknown", value: "grey: never catalogued, or its tools were never seen. It is not an error." },
            { label: "removed", value: "grey: it was catalogued and is gone" },
          ]}
        />
      </Section>
    </article>
  );
}
