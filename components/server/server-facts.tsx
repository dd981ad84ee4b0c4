import { showInvisible } from "@/lib/catalogue/text";
import type { ServerDetail, SourceRecordView } from "@/lib/catalogue/view";
import { Day } from "../ui/dates";
import { Facts } from "../ui/facts";
import { OutsideLink } from "../ui/outside-link";

/** Who the server is and who says so. */
export function ServerFacts({ server }: { server: ServerDetail }) {
  return (
    <>
      <Facts
        caption={`Facts about ${server.name}`}
        facts={[
          { label: "Name", value: <code>{showInvisible(server.name)}</code> },
          { label: "Version", value: server.version === null ? "not stated" : showInvisible(server.version) },
          { label: "Repository", value: <Address url={server.repositoryUrl} /> },
          {
            label: "Folder",
            value: server.repositorySubfolder === null ? null : showInvisible(server.repositorySubfolder),
          },
          { label: "Website", value: server.websiteUrl === null ? null : <Address url={server.websiteUrl} /> },
          { label: "Tools observed", value: server.observedAt === null ? "never" : <Day date={server.observedAt} /> },
          { label: "Last change", value: <Day date={server.updatedAt} /> },
        ]}
      />
      <h3 className="mb-1 mt-6">Named by</h3>
      {server.records.length < 2 ? null : (
        <p className="mb-2 text-soft">
          Several records, one server: each names the keys that joined it to the others.{" "}
          <a href="/sources#counting">The rule</a>
        </p>
      )}
      <Records records={server.records} />
    </>
  );
}

function Address({ url }: { url: string | null }) {
  if (url === null) return <>not stated</>;
  return (
    <OutsideLink url={url}>
      <span className="wrap-anywhere">{showInvisible(url)}</span>
    </OutsideLink>
  );
}

function Records({ records }: { records: SourceRecordView[] }) {
  return (
    <table className="table">
      <caption className="sr-only">Records of this server</caption>
      <thead>
        <tr>
          <th scope="col">Source</th>
          <th scope="col">Record</th>
          <th scope="col">Since</th>
        </tr>
      </thead>
      <tbody>
        {records.map((record) => (
          <tr key={`${record.source} ${record.sourceId}`}>
            <th scope="row">
              <a href={`/sources#${record.source}`}>{record.source}</a>
            </th>
            <td className="wrap-anywhere">
              {showInvisible(record.sourceId)}
              {record.version === null ? null : `, ${showInvisible(record.version)}`}
              {record.status === "active" ? null : ` (${record.status})`}
              {record.mergedBy.length === 0 ? null : (
                <span className="below">joined by {record.mergedBy.map((key) => showInvisible(key)).join(", ")}</span>
              )}
            </td>
            <td className="whitespace-nowrap">
              <Day date={record.firstSeenAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
