import type { ServerRecord } from "@/lib/catalogue/server";
import { ServerRecordSchema } from "@/lib/catalogue/server";
import { UpstreamError } from "@/lib/errors";
import type { Origin, PageOptions, Source, SourceItem } from "../source";

/** Everything a source yields, and the error that ended the listing, if one did. */
export type Collected = {
  records: ServerRecord[];
  others: Exclude<SourceItem, { kind: "record" }>[];
  cursors: (string | null)[];
  error: UpstreamError | null;
};

/** Reads a source to its end and checks every record against the vocabulary. */
export async function collect(source: Source, origin: Origin, options: PageOptions = {}): Promise<Collected> {
  const all: Collected = { records: [], others: [], cursors: [], error: null };
  try {
    for await (const page of source.pages(origin, options)) {
      all.cursors.push(page.cursor);
      for (const item of page.items) {
        if (item.kind === "record") all.records.push(ServerRecordSchema.parse(item.record));
        else all.others.push(item);
      }
    }
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
    all.error = error;
  }
  return all;
}
