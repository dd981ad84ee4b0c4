import { plural } from "../ui/numbers";
import { LookAlikeTable, type LookAlikeItem } from "./look-alike-table";

type Props = {
  lookAlikes: LookAlikeItem[];
  /** Hosts that it is reached at and that many other servers share. */
  hosts: { host: string; servers: number }[];
};

/** What this server may be taken for and is not; null where there is nothing. */
export function NotTheSame({ lookAlikes, hosts }: Props) {
  if (lookAlikes.length === 0 && hosts.length === 0) return null;
  return (
    <section aria-labelledby="not-the-same-title" className="mb-6">
      <h3 id="not-the-same-title">Not the same as</h3>
      {lookAlikes.length === 0 ? null : (
        <>
          <p className="mb-2 mt-1 text-soft">
            Other publishers’ servers of the same or nearly the same name. A like name proves nothing: check publisher,
            package and repository before you install one. <a href="/look-alikes">All look-alikes</a>
          </p>
          <LookAlikeTable items={lookAlikes} caption="Servers with a like name" />
        </>
      )}
      {hosts.map(({ host, servers }) => (
        <p key={host} className="mt-2">
          Its host <code>{host}</code> serves {plural(servers, "server")} of this catalogue: one operator stands behind
          them all.
        </p>
      ))}
    </section>
  );
}
