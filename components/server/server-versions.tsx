import type { ChangeView } from "@/lib/catalogue/change";
import { serverPath } from "@/lib/catalogue/path";
import { showInvisible } from "@/lib/catalogue/text";
import { ChangeList } from "../change/change-list";
import { FeedLinks } from "../change/feed-links";
import { Day } from "../ui/dates";
import { formatCount } from "../ui/numbers";

export type ServerHistory = {
  /** Versions in which definitions were first seen, newest first. */
  versions: { version: string | null; firstSeenAt: Date; added: number; changed: number }[];
  /** The newest changes. */
  changes: ChangeView[];
  /** The newest possible rug pulls among all of its changes. */
  warnings: ChangeView[];
};

/** Which versions of the server were observed, and what changed in it since it was first seen. */
export function ServerVersions({ server, history }: { server: string; history: ServerHistory }) {
  const { versions, changes } = history;
  const path = `${serverPath(server)}/changes`;
  return (
    <>
      {versions.length === 0 ? null : <VersionTable versions={versions} />}
      <h3 className="mb-1 mt-5">Newest changes</h3>
      {changes.length === 0 ? (
        <p>No change since it was first seen. A change of a tool, a definition or a risk will be kept here.</p>
      ) : (
        <>
          <ChangeList changes={changes} caption="Newest changes of this server" withServer={false} />
          <p className="mt-2">
            <a href={path}>All changes</a>
          </p>
        </>
      )}
      <FeedLinks basePath={path} />
    </>
  );
}

function VersionTable({ versions }: Pick<ServerHistory, "versions">) {
  return (
    <table className="table">
      <caption className="sr-only">Versions in which definitions were first seen</caption>
      <thead>
        <tr>
          <th scope="col">Version</th>
          <th scope="col">First seen</th>
          <th scope="col" className="text-right">
            Tools added
          </th>
          <th scope="col" className="text-right">
            Definitions changed
          </th>
        </tr>
      </thead>
      <tbody>
        {versions.map(({ version, firstSeenAt, added, changed }) => (
          <tr key={version ?? ""}>
            <th scope="row" className="wrap-anywhere">
              {version === null ? "not stated" : showInvisible(version)}
            </th>
            <td className="whitespace-nowrap">
              <Day date={firstSeenAt} />
            </td>
            <td className="text-right">{formatCount(added)}</td>
            <td className="text-right">{formatCount(changed)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
