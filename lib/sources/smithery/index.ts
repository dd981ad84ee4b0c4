import type { z } from "zod";
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

/** A query of the list and a page of its results, from 1. As a cursor: `3 12`. */
type Position = { shard: number; page: number };

async function* queryPages(url: string, { cursor, signal }: PageOptions): AsyncGenerator<SourcePage> {
  const base = url.replace(/\/servers\/?$|\/+$/, "");
  const options: FetchOptions = { trust: "operator", signal, headers: authorization() };
  const details = new Details();
  const readDetail = (id: string): Promise<Answered<Detail>> =>
    details.get(id, () => fetchJson(`${base}/servers/${encodeURIComponent(id)}`, DetailSchema, options));
  const seen = new Set<string>();
  let guard = new ListingGuard(base);
  for (let position: Position | null = parsePosition(cursor); position !== null;) {
    const { shard, page } = position;
    const query = new URLSearchParams({ q: SHARDS[shard] ?? "", page: String(page), pageSize: String(PAGE_SIZE) });
    const found = await fetchJson(`${base}/servers?${query.toString()}`, PageSchema, options);
    const entries = found.servers.map((raw, index) => ({ raw, id: idOf(raw, index, page) }));
    guard.check(
      entries.map(({ id }) => id),
      null,
    );
    const items = await Promise.all(entries.map(({ raw, id }) => entryItems(id, raw, readDetail, seen)));
    position = positionAfter(position, found, seen.size);
    if (position !== null && position.shard !== shard) guard = new ListingGuard(base);
    yield { items: items.flat(), cursor: position === null ? null : `${position.shard} ${position.page}` };
  }
}

function parsePosition(cursor: string | null | undefined): Position {
  const [, shard = "0", page = "1"] = /^(\d+) (\d+)$/.exec(cursor ?? "") ?? [];
  return { shard: Number(shard), page: Number(page) };
}

/** The query's next page, else the next query. The first has no words: when it showed everything, the others add nothing. */
function positionAfter({ shard, page }: Position, found: z.infer<typeof PageSchema>, seen: number): Position | null {
  const { totalPages, totalCount } = found.pagination ?? {};
  if (found.servers.length > 0 && page < (totalPages ?? Number.POSITIVE_INFINITY)) return { shard, page: page + 1 };
  const everything = shard === 0 && totalCount != null && seen >= totalCount;
  return everything || shard + 1 >= SHARDS.length ? null : { shard: shard + 1, page: 1 };
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

function idOf(raw: unknown, index: number, page = 1): string {
  const place = page === 1 ? `servers[${index}]` : `servers[${index}] of page ${page}`;
  return EntrySchema.pick({ qualifiedName: true }).safeParse(raw).data?.qualifiedName ?? place;
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
