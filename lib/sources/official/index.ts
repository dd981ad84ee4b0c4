import { basename } from "node:path";
import { filesBelow, filesWithHead, readJson } from "../files";
import { pagesOf, type Entry } from "../paging";
import { failedBy } from "../records";
import type { Source, SourceItem, SourcePage } from "../source";
import { listingPages } from "./listing";
import { placeRows, rowId, rowsToItems, type PlacedRow } from "./rows";
import { DumpSchema } from "./schema";

/** The official MCP Registry and dumps of it. */
export const official: Source = {
  id: "official",
  title: "MCP Registry",
  homepage: "https://registry.modelcontextprotocol.io",
  licence: "MIT (registry code); records are their publishers'",
  attribution: "The MCP Registry, modelcontextprotocol.io",
  defaultOrigin: { url: "https://registry.modelcontextprotocol.io" },
  complete: true,
  incremental: true,
  recognises: async (path) => (await dumpFiles(path)).length > 0,
  pages: (origin, options) =>
    "url" in origin ? listingPages("official", origin.url, options) : dumpPages(origin.path, options.cursor),
};

/** A listing, in any envelope, or the seed: an array whose servers carry `version_detail`. */
function isDump(head: string): boolean {
  const isListing = /^\s*\{[^{]*(\{[^{}]*\}[^{]*)?"servers"\s*:\s*\[/.test(head);
  return isListing
    ? /"server"\s*:\s*\{|"version_detail"|"servers"\s*:\s*\[\s*\]/.test(head)
    : /^\s*\[[^[]*"version_detail"/.test(head);
}

async function dumpFiles(path: string): Promise<string[]> {
  return filesWithHead(await filesBelow(path, /\.json$/), isDump);
}

/** Of several files the last in order is the newest (dumps carry dates), so it is read first and wins. */
async function* dumpPages(path: string, cursor: string | null | undefined): AsyncGenerator<SourcePage> {
  const items: SourceItem[] = [];
  const seen = new Set<string>();
  for (const file of (await dumpFiles(path)).reverse()) {
    try {
      const rows = placeRows(await readJson(file, DumpSchema), basename(file));
      items.push(...rowsToItems(latestFirst(rows), "official", seen));
    } catch (error) {
      items.push(failedBy(basename(file), error));
    }
  }
  const entries = items.map((item): Entry<SourceItem> => {
    return { id: item.kind === "record" ? item.record.sourceId : item.id, value: item };
  });
  yield* pagesOf(entries, cursor, ({ value }) => [value]);
}

/** Dumps without `isLatest` list several versions of one server: the highest comes first and wins. */
function latestFirst(rows: readonly PlacedRow[]): PlacedRow[] {
  const collator = new Intl.Collator("en", { numeric: true });
  const named = rows.map((placed) => ({ placed, ...rowId(placed.row, placed.place) }));
  return [...Map.groupBy(named, ({ name }) => name).values()].flatMap((versions) =>
    versions.sort((a, b) => collator.compare(b.version, a.version)).map(({ placed }) => placed),
  );
}
