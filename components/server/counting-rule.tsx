/** How records become servers and how they are counted; the same words as lib/ingest/merge.ts acts by. */
export function CountingRule() {
  return (
    <>
      <p>
        Sources list records; the catalogue counts servers. A server is what one publisher offers under one identity,
        however many sources, versions, packages and endpoints it has. Rows, versions and packages are never counted as
        servers, removed tools are never counted as tools, and each page takes its counts from the same place.
      </p>
      <ol className="mt-3 list-decimal space-y-1 pl-6">
        <li>Records with one registry name are one server.</li>
        <li>
          Records with one package or one whole endpoint address are one server, unless one source gives that package or
          address to more than five of its servers (a launcher, a gateway), or the record bundles several servers.
        </li>
        <li>
          Records with one repository and folder are one server, unless that would join two servers of one source or two
          different packages of one kind: then the repository holds several servers and says nothing.
        </li>
        <li>Records that a reviewer took apart are never one server, whatever they share.</li>
      </ol>
      <p className="mt-3">
        Each record is kept with the keys that joined it, and its server’s page names them. A host alone joins nothing:
        thousands of servers may share one. Names that look alike join nothing either; they are{" "}
        <a href="/look-alikes">reported as look-alikes</a>.
      </p>
    </>
  );
}
