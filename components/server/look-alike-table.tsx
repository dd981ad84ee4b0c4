import type { Likeness } from "@/lib/catalogue/likeness";
import { showInvisible } from "@/lib/catalogue/text";
import type { ServerSummary } from "@/lib/catalogue/view";
import { ServerRows } from "./server-rows";

export type LookAlikeItem = ServerSummary & { publisher: string | null; likeness: Likeness };

const WHY: Record<Likeness, string> = {
  "same name": "the same name, but for spelling",
  "one letter apart": "one letter apart",
};

/** Servers with names that a person takes for each other: who publishes each, and how the names are alike. */
export function LookAlikeTable({ items, caption }: { items: LookAlikeItem[]; caption: string }) {
  const rows = items.map(({ slug, title, name, publisher, likeness, maxRisk }) => ({
    ...{ slug, title, below: `${name}, ${publisherText(publisher)}` },
    ...{ says: WHY[likeness], risk: maxRisk },
  }));
  return <ServerRows rows={rows} caption={caption} />;
}

/** "published by github.com/acme" */
export function publisherText(publisher: string | null): string {
  return publisher === null ? "publisher not known" : `published by ${showInvisible(publisher)}`;
}
