import { serverPath } from "@/lib/catalogue/slug";
import { showInvisible } from "@/lib/catalogue/text";
import type { ServerDetail, ServerSummary } from "@/lib/catalogue/view";
import { CaseTable, type CaseRow } from "../attack/case-table";
import { ContactSection } from "../contact/contact-section";
import { BadgeSnippet } from "../badge/badge-snippet";
import { Warnings } from "../change/warnings";
import { CategoryDistribution, RiskDistribution } from "../risk/distributions";
import { PolicyBlock } from "../policy/policy-block";
import type { ShownPolicy } from "../policy/policy-view";
import { SeverityMeter } from "../risk/severity-meter";
import { ToolList } from "../tool/tool-list";
import { Empty } from "../ui/empty";
import { ForeignText } from "../ui/foreign-text";
import { plural } from "../ui/numbers";
import { Contents } from "../ui/contents";
import { Section } from "../ui/section";
import { severityOf } from "@/lib/catalogue/risk";
import { ConflictList } from "./conflict-list";
import type { Declared } from "./conflicts";
import { Installs } from "./installs";
import { ServerFacts } from "./server-facts";
import { SimilarServers } from "./similar-servers";
import { ToolFilter } from "./tool-filter";
import type { LookAlikeItem } from "./look-alike-table";
import { NotTheSame } from "./not-the-same";
import { ServerVersions, type ServerHistory } from "./server-versions";
import { StaleNotice } from "./stale-notice";

type Props = {
  server: ServerDetail;
  /** Documented cases that name its package or repository. */
  cases: CaseRow[];
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

/** Some servers have thousands of tools; a page of them all would be megabytes. */
const LISTED = 100;

/** Parts that need known tools. */
const OF_TOOLS = ["counts", "policy", "declared", "versions"];

/** A server's page, part by part. */
export function ServerArticle({
  server,
  cases,
  declared,
  similar,
  notTheSame,
  badge,
  policy,
  history,
  staleSince,
}: Props) {
  const known = server.toolsState === "known";
  return (
    <div className="grid gap-x-10 lg:grid-cols-[minmax(0,44rem)_12rem]">
      <article className="min-w-0">
        <ServerHeader server={server} />
        <StaleNotice seenAt={staleSince} />
        <Warnings changes={history.warnings} withServer={false} />
        {cases.length === 0 ? null : (
          <Section id="cases" title="Documented cases about this server">
            <CaseTable cases={cases} withPattern />
          </Section>
        )}
        <Section id="tools" title={known ? `${plural(server.toolCount, "tool")}, riskiest first` : "Tools"}>
          {known && server.tools.length > 0 ? (
            <>
              {server.toolCount > 8 ? <ToolFilter server={server.slug} /> : null}
              <ToolList tools={server.tools.slice(0, LISTED)} caption={`Tools of ${server.name}`} withServer={false} />
              {server.tools.length > LISTED ? (
                <p className="mt-2">
                  The {LISTED} riskiest stand here;{" "}
                  <a href={`/search?server=${server.slug}&sort=risk`}>all {plural(server.toolCount, "tool")}</a> can be
                  searched and filtered.
                </p>
              ) : null}
              <p className="no-print mt-2">
                <a href={`${serverPath(server.slug)}/high-risk`}>Only the high-risk tools</a>
              </p>
            </>
          ) : (
            <ToolsUnknown server={server} />
          )}
        </Section>
        {known ? (
          <>
            <Section id="counts" title="By risk and category">
              <RiskDistribution counts={server.countsByRisk} of={server.name} />
              <div className="mt-5">
                <CategoryDistribution counts={server.countsByCategory} of={server.name} />
              </div>
            </Section>
            <Section id="policy" title="Policy for the whole server">
              {policy === null ? null : <PolicyBlock policy={policy} />}
            </Section>
            <Section id="declared" title="Declared and derived">
              <ConflictList server={server.slug} tools={declared} />
            </Section>
            <Section id="versions" title="Versions and changes">
              <ServerVersions server={server.slug} history={history} />
            </Section>
          </>
        ) : null}
        <Section id="similar" title="Similar servers">
          <NotTheSame {...notTheSame} />
          <SimilarServers server={server.slug} similar={similar} known={known} />
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

function ServerHeader({ server }: { server: ServerDetail }) {
  return (
    <header className="mt-4">
      <p className="flex items-baseline gap-2 font-semibold">
        <SeverityMeter risk={server.maxRisk} large />
        {server.maxRisk === null ? "Risk unknown" : `Up to ${server.maxRisk}/5 ${severityOf(server.maxRisk)}`}
      </p>
      <h1 className="mt-1">{showInvisible(server.title)}</h1>
      <p className="mt-1 font-mono text-[0.9rem] text-soft">{showInvisible(server.name)}</p>
      {server.status === "deprecated" ? (
        <p className="note mt-3 border-ink text-ink">
          <strong>Deprecated by its source.</strong> {server.statusMessage ? showInvisible(server.statusMessage) : null}
        </p>
      ) : null}
      <p className="mt-3 text-[1.08rem]">
        {server.description ? (
          <ForeignText text={server.description} />
        ) : (
          <span className="text-soft">Its sources give no description.</span>
        )}
      </p>
    </header>
  );
}

/** Tools not known is a state with its reason, never an empty list that looks harmless. */
function ToolsUnknown({ server }: { server: ServerDetail }) {
  const title =
    server.toolsState === "needs authorization"
      ? "The server wants an authorization before it names its tools."
      : "Its tools are not known.";
  return (
    <Empty title={title}>
      {server.toolsReason ? <p>{showInvisible(server.toolsReason)}</p> : null}
      <p>Nothing was judged, so its risk is unknown, which is not low.</p>
    </Empty>
  );
}
