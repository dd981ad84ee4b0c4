import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RescanButton } from "@/components/contact/rescan-button";
import { RescanState } from "@/components/contact/rescan-state";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { nextRescanAt } from "@/lib/catalogue/rescan";
import { serverPath } from "@/lib/catalogue/path";
import { showInvisible } from "@/lib/catalogue/text";
import { lastRescan } from "@/lib/db/rescans";
import type { Segments } from "../../../page-props";
import { loadServer } from "../../../server-segment";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Rescan", robots: { index: false } };

const REFUSED = new Map(
  Object.entries({
    origin: "The request did not come from a page of this site, so nothing was asked for. Use the button here.",
    limit: "Too many rescans were asked for in this hour. Nothing was asked for; try again later.",
    failed: "The database did not answer, so nothing was asked for. Try again in a moment.",
  }),
);

type Props = Segments<"server"> & { searchParams: Promise<{ refused?: string | string[] }> };

/** How the last rescan of a server went, and the way to ask for one. */
export default async function RescanPage({ params, searchParams }: Props) {
  const server = await loadServer((await params).server);
  if (server.status === "deleted") notFound();
  const last = await lastRescan(server.slug);
  const now = new Date();
  const next = last === null ? now : nextRescanAt(last);
  const possible = server.packages.length > 0 || server.remotes.length > 0;
  const refused = REFUSED.get(String((await searchParams).refused));
  const path = serverPath(server.slug);
  return (
    <article className="max-w-text">
      <Breadcrumbs
        crumbs={[
          { name: "Servers", path: "/servers" },
          { name: server.title, path },
          { name: "Rescan", path: `${path}/rescan` },
        ]}
      />
      <h1 className="mt-4">Rescan of {showInvisible(server.title)}</h1>
      {refused === undefined ? null : (
        <p role="alert" className="note mt-3 border-ink text-ink">
          {refused}
        </p>
      )}
      <p className="mt-3">
        A rescan asks the server for its tools again. Requests are worked through one after the other by the worker of
        this copy; while none is running, they wait.
      </p>
      <div className="mt-4 space-y-4">
        <RescanState last={last} next={next} now={now} />
        {possible ? null : (
          <p>It cannot be rescanned: its sources name neither a package nor an address that could be asked.</p>
        )}
        {possible && next !== null && next <= now ? <RescanButton server={server.slug} /> : null}
      </div>
    </article>
  );
}
