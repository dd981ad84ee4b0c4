import { rowsOf } from "@/components/tool/tool-row";
import { ToolRows } from "@/components/tool/tool-rows";
import { Empty } from "@/components/ui/empty";
import { Pager } from "@/components/ui/pager";
import type { Category } from "@/lib/catalogue/category";
import type { Risk } from "@/lib/catalogue/risk";
import type { SignalId } from "@/lib/catalogue/signal";
import { listTools } from "@/lib/db/tools";
import { orNotFound } from "./cursor-segment";

const PER_PAGE = 50;

export type ToolFilter = { category?: Category; risk?: Risk; minRisk?: Risk; signal?: SignalId };

type Props = {
  filter: ToolFilter;
  basePath: string;
  after?: string;
  caption: string;
};

/** One page of the tools that a filter names, riskiest first. */
export async function ToolBrowse({ filter, basePath, after, caption }: Props) {
  const page = await orNotFound(listTools({ ...filter, after, limit: PER_PAGE, sort: "risk" }));
  if (page.items.length === 0) return <Empty title="No such tool is catalogued yet." />;
  return (
    <>
      <ToolRows rows={rowsOf(page.items)} caption={caption} />
      <Pager basePath={basePath} next={page.next} first={after === undefined} />
    </>
  );
}
