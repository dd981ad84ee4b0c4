import type { Metadata } from "next";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { serverPath } from "@/lib/catalogue/path";
import { ChangeBrowse } from "../../../../changes/change-browse";
import { changesMetadata, serverChanges } from "../../../../changes/change-scope";
import { cursorOf } from "../../../../cursor-segment";
import { GONE_METADATA } from "../../../../gone-metadata";
import { loadServer } from "../../../../server-segment";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

type Props = { params: Promise<{ server: string; after?: string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const server = await loadServer((await params).server);
  return server.status === "deleted" ? GONE_METADATA : changesMetadata(serverChanges(server));
}

export default async function ServerChangesPage({ params }: Props) {
  const { server: segment, after } = await params;
  const server = await loadServer(segment);
  const gone = server.status === "deleted";
  const scope = serverChanges(gone ? { slug: server.slug, title: server.name } : server);
  return (
    <div className="max-w-text">
      <Breadcrumbs
        crumbs={[
          { name: "Servers", path: "/servers" },
          { name: gone ? server.name : server.title, path: serverPath(server.slug) },
          { name: "Changes", path: scope.path },
        ]}
      />
      <h1 className="mt-4">{scope.title}</h1>
      <p className="mt-2">
        {gone
          ? "The server was removed by its source. What happened to it is kept; what its tools said is not shown."
          : scope.description}
      </p>
      <ChangeBrowse scope={scope} after={cursorOf(after)} withServer={false} />
    </div>
  );
}
