import { severityOf } from "@/lib/catalogue/severity";
import { showInvisible } from "@/lib/catalogue/text";
import type { ServerDetail } from "@/lib/catalogue/view";
import { SeverityMeter } from "../risk/severity-meter";
import { ForeignText } from "../ui/foreign-text";

/** The first screen: how bad it can get, the server's names, and what its sources say of it. */
export function ServerHeader({ server }: { server: ServerDetail }) {
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
