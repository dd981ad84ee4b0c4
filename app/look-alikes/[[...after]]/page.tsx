import type { Metadata } from "next";
import { LookAlikeTable, publisherText } from "@/components/server/look-alike-table";
import { Empty } from "@/components/ui/empty";
import { Pager } from "@/components/ui/pager";
import { serverPath } from "@/lib/catalogue/path";
import { showInvisible } from "@/lib/catalogue/text";
import { listLookAlikes, type LookAlikeGroup } from "@/lib/db/look-alikes";
import { cursorOf, orNotFound } from "../../cursor-segment";
import { pageMetadata } from "../../page-metadata";

export const dynamic = "force-static";
export const generateStaticParams = () => [];
export const metadata: Metadata = pageMetadata({
  title: "Look-alikes",
  description: "Servers of different publishers whose names a person takes for each other.",
  path: "/look-alikes",
});

const PER_PAGE = 25;

export default async function LookAlikesPage({ params }: { params: Promise<{ after?: string[] }> }) {
  const after = cursorOf((await params).after);
  const page = await orNotFound(listLookAlikes({ after, limit: PER_PAGE }));
  return (
    <div className="max-w-text">
      <h1>Look-alikes</h1>
      <p className="mt-2">
        Servers of different publishers that have the same name but for spelling and letters that look alike, or a name
        one letter apart; the best known first, under it those that may be taken for it. They are reported and never
        counted as one server. A like name is no accusation: many are honest alternatives.
      </p>
      {page.items.length === 0 ? (
        <div className="mt-5">
          <Empty title="No two servers look alike." />
        </div>
      ) : (
        page.items.map((group) => <Group key={group.server.slug} group={group} />)
      )}
      <Pager basePath="/look-alikes" next={page.next} first={after === undefined} />
    </div>
  );
}

function Group({ group: { server, others } }: { group: LookAlikeGroup }) {
  return (
    <section className="mt-7" aria-labelledby={`like-${server.slug}`}>
      <h2 id={`like-${server.slug}`} className="text-[1.05rem]">
        <a href={serverPath(server.slug)}>{showInvisible(server.title)}</a>
      </h2>
      <p className="mb-1 text-[0.9rem] text-soft wrap-anywhere">
        {showInvisible(server.name)}, {publisherText(server.publisher)}
      </p>
      <LookAlikeTable items={others} caption={`Taken for ${showInvisible(server.name)}`} />
    </section>
  );
}
