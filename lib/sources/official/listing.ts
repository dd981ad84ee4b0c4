import { fetchJson, type FetchOptions } from "@/lib/http";
import { ListingGuard } from "../paging";
import type { PageOptions, SourcePage } from "../source";
import { placeRows, rowId, rowsToItems } from "./rows";
import { PageSchema } from "./schema";

/** The API's maximum. */
const PAGE_SIZE = 100;

/**
 * Pages a `/v0.1/servers` listing: latest versions only, cursors taken verbatim. An address that already ends in
 * `/servers` (an older API version, a mirror's path) is used as it is.
 * @throws UpstreamError when a page cannot be had or the listing goes round in circles.
 */
export async function* listingPages(
  source: string,
  url: string,
  { cursor = null, updatedSince, signal }: PageOptions,
  fetchOptions: Pick<FetchOptions, "headers"> = {},
): AsyncGenerator<SourcePage> {
  const guard = new ListingGuard(url);
  const seen = new Set<string>();
  let next: string | null = cursor;
  do {
    const page = await fetchJson(pageAddress(url, next, updatedSince), PageSchema, {
      ...fetchOptions,
      trust: "operator",
      signal,
    });
    const rows = placeRows(page.servers, next === null ? "first page" : `page after ${next}`);
    const ids = rows.map(({ row, place }) => Object.values(rowId(row, place)).join(" "));
    next = page.metadata?.nextCursor || page.metadata?.next_cursor || null;
    guard.check(ids, next);
    yield { items: rowsToItems(rows, source, seen), cursor: next };
  } while (next !== null);
}

function pageAddress(base: string, cursor: string | null, updatedSince: string | null | undefined): string {
  const address = new URL(base);
  if (!/\/servers\/?$|\.json$/.test(address.pathname)) {
    address.pathname = `${address.pathname.replace(/\/+$/, "")}/v0.1/servers`;
  }
  address.searchParams.set("version", "latest");
  address.searchParams.set("limit", String(PAGE_SIZE));
  if (cursor !== null) address.searchParams.set("cursor", cursor);
  if (updatedSince) address.searchParams.set("updated_since", updatedSince);
  return address.href;
}
