import pLimit from "p-limit";
import { pagesOf, type Entry } from "./paging";
import { failedBy } from "./records";
import type { SourceItem, SourcePage } from "./source";

/** Files opened at a time. */
const PARALLEL_READS = 16;

/**
 * Pages over files that hold one entry each. `read` maps one of them; what it throws becomes that entry's `failed` item.
 */
export function filePages<T>(
  entries: readonly Entry<T>[],
  cursor: string | null | undefined,
  read: (entry: Entry<T>) => Promise<SourceItem[]>,
): AsyncGenerator<SourcePage> {
  const limit = pLimit(PARALLEL_READS);
  return pagesOf(entries, cursor, (entry) =>
    limit(() => read(entry).catch((error: unknown) => [failedBy(entry.id, error)])),
  );
}
