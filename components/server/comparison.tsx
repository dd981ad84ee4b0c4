import type { ReactNode } from "react";
import { CATEGORIES } from "@/lib/catalogue/category";
import { RISKS } from "@/lib/catalogue/risk";
import { serverPath, toolPath } from "@/lib/catalogue/path";
import { showInvisible } from "@/lib/catalogue/text";
import type { ServerDetail } from "@/lib/catalogue/view";
import { SeverityLabel } from "../risk/severity";
import { Day } from "../ui/dates";
import { Section } from "../ui/section";

type Row = { label: ReactNode; key: string; value: (server: ServerDetail) => ReactNode };

const known = (server: ServerDetail, value: ReactNode): ReactNode =>
  server.toolsState === "known" ? value : <span className="text-soft">not known</span>;

const FACTS: Row[] = [
  { key: "tools", label: "Tools", value: (server) => known(server, server.toolCount) },
  { key: "risk", label: "Highest risk", value: (server) => <SeverityLabel risk={server.maxRisk} /> },
  ...RISKS.toReversed().map((risk) => ({
    key: `risk ${risk}`,
    label: `Risk ${risk}`,
    value: (server: ServerDetail) => known(server, server.countsByRisk[risk]),
  })),
  ...CATEGORIES.map((category) => ({
    key: category,
    label: category,
    value: (server: ServerDetail) => known(server, server.countsByCategory[category]),
  })),
  { key: "version", label: "Version", value: (server) => showInvisible(server.version ?? "not stated") },
  {
    key: "observed",
    label: "Tools observed",
    value: (server) => (server.observedAt === null ? "never" : <Day date={server.observedAt} />),
  },
];

/** Servers side by side: their figures, and the tools whose names they share. */
export function Comparison({ servers }: { servers: ServerDetail[] }) {
  const names = sharedNames(servers);
  return (
    <>
      <SideBySide caption="Figures" servers={servers} rows={FACTS} />
      {servers.length > 1 ? (
        <Section id="shared" title="Tools of the same name">
          {names.length === 0 ? (
            <p>They share no tool name.</p>
          ) : (
            <SideBySide caption="Tools of the same name" servers={servers} rows={names.map(nameRow)} />
          )}
        </Section>
      ) : null}
    </>
  );
}

function SideBySide({ caption, servers, rows }: { caption: string; servers: ServerDetail[]; rows: Row[] }) {
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={caption}>
      <table className="table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <td />
            {servers.map((server) => (
              <th key={server.slug} scope="col">
                <a href={serverPath(server.slug)}>{showInvisible(server.title)}</a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row" className="text-soft">
                {row.label}
              </th>
              {servers.map((server) => (
                <td key={server.slug} className="pr-3">
                  {row.value(server)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function sharedNames(servers: ServerDetail[]): string[] {
  const counts = new Map<string, number>();
  for (const server of servers) for (const { name } of server.tools) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([name]) => name)
    .sort();
}

function nameRow(name: string): Row {
  return {
    key: name,
    label: <code>{showInvisible(name)}</code>,
    value: (server) => {
      const tool = server.tools.find((one) => one.name === name);
      if (tool === undefined) return <span className="text-soft">none</span>;
      return (
        <a href={toolPath(server.slug, tool.slug)}>
          {tool.category}, <SeverityLabel risk={tool.risk} />
        </a>
      );
    },
  };
}
