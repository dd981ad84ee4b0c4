import { stackStartPath } from "@/lib/catalogue/path";
import type { ServerDetail, ServerSummary } from "@/lib/catalogue/view";
import { CaseTable, type CaseItem } from "../attack/case-table";
import { ContactSection } from "../contact/contact-section";
import { BadgeSnippet } from "../badge/badge-snippet";
import { Warnings } from "../change/warnings";
import { CategoryDistribution, RiskDistribution } from "../risk/distributions";
import { PolicyBlock } from "../policy/policy-block";
import type { ShownPolicy } from "../policy/policy-view";
import { Contents } from "../ui/contents";
import { Section } from "../ui/section";
import { ConflictList } from "./conflict-list";
import type { Declared } from "./conflicts";
import { Installs } from "./installs";
import { ServerFacts } from "./server-facts";
import { ServerHeader } from "./server-header";
import { ServerTools } from "./server-tools";
import { SimilarServers } from "./similar-servers";
import type { LookAlikeItem } from "./look-alike-table";
import { NotTheSame } from "./not-the-same";
import { ServerVersions, type ServerHistory } from "./server-versions";
import { StaleNotice } from "./stale-notice";

type Props = {
  server: ServerDetail;
  /** Documented cases that name its package or repository. */
  cases: CaseItem[];
  /** What its author declares of each tool. */
  declared: Declared[];
  similar: (ServerSummary & { shared: number })[];
  /** What it may be taken for, and hosts that it shares with many. */
  notTheSame: { lookAlikes: LookAlikeItem[]; hosts: { host: string; servers: number }[] };
  badge: { imagePath: string; markdown: string; says: string };
  /** For the whole server; null while its tools are not known. */
  policy: ShownPolicy | null;
  history: ServerHistory;
  /** When its tools were last seen, if that is too long ago; else null. */
  staleSince: Date | null;
};

const PARTS = [
  { id: "tools", title: "Tools" },
  { id: "counts", title: "By risk and category" },
  { id: "policy", title: "Policy" },
  { id: "declared", title: "Declared and derived" },
  { id: "versions", title: "Versions and changes" },
  { id: "similar", title: "Similar servers" },
  { id: "install", title: "Install" },
  { id: "facts", title: "Identity and sources" },
  { id: "badge", title: "Badge" },
  { id: "contact", title: "Contact" },
];

/** Parts that need known tools. */
const OF_TOOLS = ["counts", "policy", "declared", "versions"];

/** A server's page, part by part. */
export function ServerArticle(props: Props) {
  const { server, cases, badge, history, staleSince } = props;
  const known = server.toolsState === "known";
  return (
    <div className="with-contents">
      <article>
        <ServerHeader server={server} />
        <StaleNotice seenAt={staleSince} />
        <Warnings changes={history.warnings} withServer={false} />
        {cases.length === 0 ? null : (
          <Section id="cases" title="Documented cases about this server">
            <CaseTable cases={cases} withPattern />
          </Section>
        )}
        <ServerTools server={server} />
        {known ? <OfKnownTools {...props} /> : null}
        <Section id="similar" title="Similar servers">
          <NotTheSame {...props.notTheSame} />
          <SimilarServers server={server.slug} similar={props.similar} known={known} />
        </Section>
        <Section id="install" title="Install">
          <Installs packages={server.packages} remotes={server.remotes} />
        </Section>
        <Section id="facts" title="Identity and sources">
          <ServerFacts server={server} />
        </Section>
        <Section id="badge" title="Badge">
          <BadgeSnippet {...badge} />
        </Section>
        <ContactSection server={server.slug} />
      </article>
      <div>
        <Contents parts={known ? PARTS : PARTS.filter(({ id }) => !OF_TOOLS.includes(id))} />
      </div>
    </div>
  );
}

/** The parts that need known tools. */
function OfKnownTools({ server, declared, policy, history }: Props) {
  return (
    <>
      <Section id="counts" title="By risk and category">
        <RiskDistribution counts={server.countsByRisk} of={server.name} />
        <div className="mt-5">
          <CategoryDistribution counts={server.countsByCategory} of={server.name} />
        </div>
      </Section>
      <Section id="policy" title="Policy for the whole server">
        {policy === null ? null : <PolicyBlock policy={policy} />}
        <p className="no-print mt-3">
          <a href={stackStartPath(server.slug)}>Start from this server, add the rest of your stack</a>
        </p>
      </Section>
      <Section id="declared" title="Declared and derived">
        <ConflictList server={server.slug} tools={declared} />
      </Section>
      <Section id="versions" title="Versions and changes">
        <ServerVersions server={server.slug} history={history} />
      </Section>
    </>
  );
}
