import { ChangeList } from "@/components/change/change-list";
import { FeedLinks } from "@/components/change/feed-links";
import { Warnings } from "@/components/change/warnings";
import { Empty } from "@/components/ui/empty";
import { Pager } from "@/components/ui/pager";
import { POSSIBLE_RUG_PULLS, type ChangeView } from "@/lib/catalogue/change";
import { listChanges, type ListChangesOptions } from "@/lib/db/changes";
import { orNotFound } from "../cursor-segment";
import { RUG_PULLS, type ChangeScope } from "./change-scope";
import type { Period } from "./period";

const PER_PAGE = 50;
/** Possible rug pulls shown above the rest. */
const WARNED = 5;

type Props = { scope: ChangeScope; period?: Period | null; after: string | undefined; withServer?: boolean };

/** One page of a list of changes; its first page begins with possible rug pulls. */
export async function ChangeBrowse({ scope, period = null, after, withServer = true }: Props) {
  const filter = { ...scope.filter, ...(period && { since: period.since, until: period.until }) };
  const page = await orNotFound(listChanges({ ...filter, after, limit: PER_PAGE }));
  const warned = after === undefined ? await warnings(scope, filter) : [];
  // What stands above is not told a second time below.
  const changes = page.items.filter(({ id }) => !warned.some((warning) => warning.id === id));
  const path = period === null ? scope.path : `${scope.path}/${period.name}`;
  return (
    <>
      <FeedLinks basePath={scope.path} />
      <Warnings changes={warned} withServer={withServer} morePath={morePath(scope)} />
      <div className="mt-5">
        {page.items.length === 0 ? (
          <Empty title="No change is recorded here.">
            The history begins when a server is seen for the second time: what it had at first is no change.
          </Empty>
        ) : changes.length === 0 ? null : (
          <ChangeList changes={changes} caption={scope.title} withServer={withServer} />
        )}
      </div>
      <Pager basePath={path} next={page.next} first={after === undefined} />
    </>
  );
}

async function warnings(scope: ChangeScope, filter: Omit<ListChangesOptions, "limit">): Promise<ChangeView[]> {
  if (scope === RUG_PULLS) return [];
  const { items } = await listChanges({ ...filter, kinds: POSSIBLE_RUG_PULLS, limit: WARNED });
  return items;
}

function morePath(scope: ChangeScope): string | undefined {
  return scope.filter.server === undefined ? RUG_PULLS.path : undefined;
}
