import type { Metadata } from "next";
import { ShelfTable } from "@/components/browse/shelf-table";
import { SIGNAL_MEANING } from "@/components/browse/signal-meaning";
import { isSignal, SIGNALS } from "@/lib/catalogue/signal";
import { getSignalCounts } from "@/lib/db/stats";
import { pageMetadata } from "../page-metadata";

export const dynamic = "force-static";
export const metadata: Metadata = pageMetadata({
  title: "Signals",
  description: "What a definition gives away beside its category and risk, with the tools that show it.",
  path: "/signals",
});

export default async function SignalsPage() {
  const counts = await getSignalCounts();
  return (
    <div className="max-w-text">
      <h1>Signals</h1>
      <p className="mb-5 mt-2">
        What a definition gives away beside its category and risk. A signal is a fact, not a fault: one tool can show
        several, and most harmless tools show some.
      </p>
      <ShelfTable
        caption="The signals"
        shelves={Object.keys(SIGNALS)
          .filter(isSignal)
          .map((id) => ({
            path: `/signals/${id}`,
            name: SIGNALS[id],
            meaning: SIGNAL_MEANING[id] ?? "",
            tools: counts.get(id) ?? 0,
          }))}
      />
    </div>
  );
}
