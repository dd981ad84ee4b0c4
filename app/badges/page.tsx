import type { Metadata } from "next";
import { BadgeBuilder } from "@/components/badge/badge-builder";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import {
  badgeText,
  removedBadge,
  serverBadge,
  staleBadge,
  toolBadge,
  unknownBadge,
  type Badge,
} from "@/lib/badges/badge";
import { BADGE_STYLES, renderSvg } from "@/lib/badges/render-svg";
import { STALE_AFTER_DAYS } from "@/lib/catalogue/staleness";
import { publicOrigin } from "../origin";

export const dynamic = "force-static";
export const metadata: Metadata = {
  title: "Badges",
  description: "A badge for a README that states what a server or one of its tools can do.",
};

const SERVER = serverBadge({ toolsState: "known", toolCount: 12, maxRisk: 3 });

const LOOKS = [
  { badge: toolBadge({ category: "Execute", risk: 4 }), means: "A tool: its category, risk and the risk’s name" },
  { badge: SERVER, means: "A server: how many tools it has, and the highest risk among them" },
  {
    badge: staleBadge(SERVER),
    means: `Not seen for more than ${STALE_AFTER_DAYS} days: what it says may no longer hold`,
  },
  { badge: unknownBadge(), means: "Never catalogued, or its tools were never seen; this is no error" },
  { badge: removedBadge(), means: "Catalogued once, and gone" },
];

/** The very picture that such a badge is. */
function Look({ badge }: { badge: Badge }) {
  const source = `data:image/svg+xml,${encodeURIComponent(renderSvg(badge, "flat"))}`;
  // eslint-disable-next-line @next/next/no-img-element -- our own SVG needs no optimiser
  return <img src={source} alt={badgeText(badge)} height={20} className="inline-block h-5 w-auto" />;
}

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
        <dl className="space-y-3">
          {LOOKS.map(({ badge, means }) => (
            <div key={badge.message}>
              <dt>
                <Look badge={badge} />
              </dt>
              <dd>{means}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </article>
  );
}
