import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { SIGNAL_MEANING } from "@/components/browse/signal-meaning";
import { plural } from "@/components/ui/numbers";
import { isSignal, SIGNALS, type SignalId } from "@/lib/catalogue/signal";
import { getSignalCounts } from "@/lib/db/stats";
import { pageMetadata } from "../../../page-metadata";
import { ToolShelf } from "../../../tool-shelf";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

type Props = { params: Promise<{ id: string; after?: string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = signalOf((await params).id);
  const description = `Tools by signal: ${SIGNALS[id]}. ${SIGNAL_MEANING[id] ?? ""}`;
  return pageMetadata({ title: SIGNALS[id], description, path: `/signals/${id}` });
}

export default async function SignalPage({ params }: Props) {
  const { id: segment, after } = await params;
  const id = signalOf(segment);
  const path = `/signals/${id}`;
  if (segment !== id) permanentRedirect(path);
  const tools = (await getSignalCounts()).get(id) ?? 0;
  return (
    <ToolShelf
      crumbs={[
        { name: "Signals", path: "/signals" },
        { name: SIGNALS[id], path },
      ]}
      heading={SIGNALS[id]}
      meaning={SIGNAL_MEANING[id]}
      filter={{ signal: id }}
      after={after}
    >
      {plural(tools, "tool")}, riskiest first. <a href={`/search?signal=${id}`}>Search among them</a>.
    </ToolShelf>
  );
}

function signalOf(segment: string): SignalId {
  const id = segment.toLowerCase();
  if (!isSignal(id)) notFound();
  return id;
}
