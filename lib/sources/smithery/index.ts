import { env } from "@/lib/env";
import { fetchJson, type FetchOptions } from "@/lib/http";
import { Details, type Answered } from "../details";
import { headOf, isFile, readJson } from "../files";
import { ListingGuard, pagesOf } from "../paging";
import { mapEntry } from "../records";
import type { PageOptions, Source, SourceItem, SourcePage } from "../source";
import { mapEntryWithDetail } from "./map";
import { DetailSchema, EntrySchema, PageSchema, type Detail } from "./schema";
import { SHARDS } from "./shards";

/** Smithery's registry. It shows only the first results of a query, so the listing asks several; it is never complete. */
export const smithery: Source = {
  id: "smithery",
  title: "Smithery",
  homepage: "https://smithery.ai",
  licence: "Smithery's terms of service",
  attribution: "Smithery, smithery.ai",
  defaultOrigin: { url: "https://registry.smithery.ai" },
  complete: false,
  unavailable: () => (env().SMITHERY_API_KEY === undefined ? "SMITHERY_API_KEY is not set" : null),
  recognises: async (path) => (await isFile(path)) && /"qualifiedName"\s*:/.test(await headOf(path)),
  pages: (origin, options) => ("url" in origin ? queryPages(origin.url, options) : filePages(origin.path, options)),
};

const PAGE_SIZE = 100;

/** Cursor: the number of the query and of its next page, `3 12`. */
async function* queryPages(url: string, { cursor, signal }: PageOptions): AsyncGenerator<SourcePage> {
  const base = url.replace(/\/servers\/?$|\/+$/, "");
  const options: FetchOptions = { trust: "operator", signal, headers: authorization() };
  const details = new Details();
  const readDetail = (id: string): Promise<Answered<Detail>> =>
    details.get(id, () => fetchJson(`${base}/servers/${encodeURIComponent(id)}`, DetailSchema, options));
  const seen = new Set<string>();
  const [firstShard = 0, firstPage = 1] = (cursor ?? "0 1").split(" ").map(Number);
  for (let shard = firstShard; shard < SHARDS.length; shard += 1) {
    const guard = new ListingGuard(base);
    for (let page = shard === firstShard ? firstPage : 1, last = false; !last; page += 1) {
      const query = new URLSearchParams({ q: SHARDS[shard] ?? "", page: String(page), pageSize: String(PAGE_SIZE) });
      const found = await fetchJson(`${base}/servers?${query.toString()}`, PageSchema, options);
      guard.check(
        found.servers.map((raw, index) => idOf(raw, index)),
        null,
      );
      const { totalPages, totalCount } = found.pagination ?? {};
      last = found.servers.length === 0 || page >= (totalPages ?? Number.POSITIVE_INFINITY);
      const items = await Promise.all(
        found.servers.map((raw, index) => entryItems(idOf(raw, index), raw, readDetail, seen)),
      );
      // The first query has no words: when it shows everything, the others add nothing.
      const everything = shard === 0 && last && totalCount != null && seen.size >= totalCount;
      const next =
        everything || (last && shard + 1 === SHARDS.length) ? null : last ? `${shard + 1} 1` : `${shard} ${page + 1}`;
      yield { items: items.flat(), cursor: next };
      if (next === null) return;
    }
  }
}

/** A dump of the listing: a page, without details. */
async function* filePages(path: string, { cursor }: PageOptions): AsyncGenerator<SourcePage> {
  const { servers } = await readJson(path, PageSchema);
  const entries = servers.map((value, index) => ({ id: idOf(value, index), value }));
  yield* pagesOf(entries, cursor, ({ id, value }) => {
    return mapEntry(id, value, EntrySchema, (entry) =>
      mapEntryWithDetail(entry, DetailSchema.safeParse(value).data ?? null),
    );
  });
}

function idOf(raw: unknown, index: number): string {
  return EntrySchema.pick({ qualifiedName: true }).safeParse(raw).data?.qualifiedName ?? `servers[${index}]`;
}

/** Several queries find one server; it counts the first time. */
async function entryItems(
  id: string,
  raw: unknown,
  readDetail: (id: string) => Promise<Answered<Detail>>,
  seen: Set<string>,
): Promise<SourceItem[]> {
  if (seen.has(id)) return [];
  seen.add(id);
  if (!EntrySchema.safeParse(raw).success)
    return mapEntry(id, raw, EntrySchema, (entry) => mapEntryWithDetail(entry, null));
  const { detail, failures } = await readDetail(id);
  return [...mapEntry(id, raw, EntrySchema, (entry) => mapEntryWithDetail(entry, detail)), ...failures];
}

function authorization(): Record<string, string> {
  const key = env().SMITHERY_API_KEY;
  return key === undefined ? {} : { authorization: `Bearer ${key}` };
}
