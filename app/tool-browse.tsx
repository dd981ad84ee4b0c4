import { notFound } from "next/navigation";
import { ToolList } from "@/components/tool/tool-list";
import { Empty } from "@/components/ui/empty";
import { Pager } from "@/components/ui/pager";
import type { Category } from "@/lib/catalogue/category";
import type { Risk } from "@/lib/catalogue/risk";
import type { SignalId } from "@/lib/catalogue/signal";
import { listTools } from "@/lib/db/tools";
import { InvalidInputError } from "@/lib/errors";

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
  const page = await listTools({ ...filter, after, limit: PER_PAGE, sort: "risk" }).catch((error: unknown) => {
    // A forged or outdated cursor is an address that does not exist.
    if (error instanceof InvalidInputError) notFound();
    throw error;
  });
  if (page.items.length === 0) return <Empty title="No such tool is catalogued yet." />;
  return (
    <>
      <ToolList tools={page.items} caption={caption} withServer />
      <Pager basePath={basePath} next={page.next} first={after === undefined} />
    </>
  );
}
