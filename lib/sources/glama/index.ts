import { env } from "@/lib/env";
import { fetchJson, type FetchOptions } from "@/lib/http";
import { Details, type Answered } from "../details";
import { headOf, isFile, readJson } from "../files";
import { ListingGuard, pagesOf } from "../paging";
import { mapEntry } from "../records";
import type { PageOptions, Source, SourceItem, SourcePage } from "../source";
import { glamaId, mapServer } from "./map";
import { PageSchema, ServerSchema, type GlamaServer } from "./schema";

/** Glama's directory. The listing rarely holds tools, so each server is asked for alone. */
export const glama: Source = {
  id: "glama",
  title: "Glama",
  homepage: "https://glama.ai/mcp/servers",
  licence: "Glama's terms of service",
  attribution: "Glama, glama.ai",
  defaultOrigin: { url: "https://glama.ai/api/mcp/v1" },
  complete: true,
  unavailable: () => (env().GLAMA_API_KEY === undefined ? "GLAMA_API_KEY is not set" : null),
  recognises: async (path) => (await isFile(path)) && /"pageInfo"\s*:/.test(await headOf(path)),
  pages: (origin, options) => ("url" in origin ? listingPages(origin.url, options) : filePages(origin.path, options)),
};

const PAGE_SIZE = 100;

async function* listingPages(url: string, { cursor = null, signal }: PageOptions): AsyncGenerator<SourcePage> {
  const base = url.replace(/\/servers\/?$|\/+$/, "");
  const key = env().GLAMA_API_KEY;
  const headers = key === undefined ? undefined : { authorization: `Bearer ${key}` };
  const options: FetchOptions = { trust: "operator", signal, headers };
  const details = new Details();
  const readDetail = (id: string): Promise<Answered<GlamaServer>> =>
    details.get(id, () => fetchJson(`${base}/servers/${encodePath(id)}`, ServerSchema, options));
  const guard = new ListingGuard(base);
  let next: string | null = cursor;
  do {
    const query = new URLSearchParams({ first: String(PAGE_SIZE), ...(next !== null && { after: next }) });
    const page = await fetchJson(`${base}/servers?${query.toString()}`, PageSchema, options);
    next = (page.pageInfo?.hasNextPage && page.pageInfo.endCursor) || null;
    guard.check(page.servers.map(idOf), next);
    const items = await Promise.all(page.servers.map((raw, index) => serverItems(raw, index, readDetail)));
    yield { items: items.flat(), cursor: next };
  } while (next !== null);
}

/** A dump of the listing, without further requests. */
async function* filePages(path: string, { cursor }: PageOptions): AsyncGenerator<SourcePage> {
  const { servers } = await readJson(path, PageSchema);
  const entries = servers.map((value, index) => ({ id: idOf(value, index), value }));
  yield* pagesOf(entries, cursor, ({ id, value }) => mapEntry(id, value, ServerSchema, mapServer));
}

async function serverItems(
  raw: unknown,
  index: number,
  readDetail: (id: string) => Promise<Answered<GlamaServer>>,
): Promise<SourceItem[]> {
  const id = idOf(raw, index);
  const listed = ServerSchema.safeParse(raw).data;
  if (listed === undefined || (listed.tools?.length ?? 0) > 0) return mapEntry(id, raw, ServerSchema, mapServer);
  const { detail, failures } = await readDetail(id);
  const items = mapEntry(id, raw, ServerSchema, (server) => mapServer({ ...server, tools: detail?.tools }));
  return [...items, ...failures];
}

function idOf(raw: unknown, index: number): string {
  const server = ServerSchema.safeParse(raw).data;
  return server === undefined ? `servers[${index}]` : glamaId(server);
}

function encodePath(id: string): string {
  return id.split("/").map(encodeURIComponent).join("/");
}
