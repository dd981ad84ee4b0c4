import { env } from "@/lib/env";
import { fetchJson } from "@/lib/http";
import { headOf, isFile, readJson } from "../files";
import { listingPages } from "../official/listing";
import { ListingGuard, pagesOf } from "../paging";
import { mapEntry } from "../records";
import type { PageOptions, Source, SourcePage } from "../source";
import { betaId, mapBetaServer } from "./map";
import { BetaPageSchema, BetaServerSchema } from "./schema";

/** PulseMCP: its v0.1 API in the MCP Registry's language (with a key), or v0beta when an address names that. */
export const pulsemcp: Source = {
  id: "pulsemcp",
  title: "PulseMCP",
  homepage: "https://www.pulsemcp.com",
  licence: "PulseMCP's terms of service",
  attribution: "PulseMCP, pulsemcp.com",
  defaultOrigin: { url: "https://api.pulsemcp.com/v0.1/servers" },
  complete: true,
  incremental: true,
  unavailable: () => (env().PULSEMCP_API_KEY === undefined ? "PULSEMCP_API_KEY is not set" : null),
  recognises: async (path) => (await isFile(path)) && /"short_description"\s*:/.test(await headOf(path)),
  pages: (origin, options) => {
    if ("path" in origin) return betaFilePages(origin.path, options);
    if (/\/v0beta(\/|$)/.test(new URL(origin.url).pathname)) return betaPages(origin.url, options);
    return listingPages("pulsemcp", origin.url, options, { headers: keys() });
  },
};

function keys(): Record<string, string> {
  const { PULSEMCP_API_KEY: key, PULSEMCP_TENANT_ID: tenant } = env();
  return { ...(key !== undefined && { "x-api-key": key }), ...(tenant !== undefined && { "x-tenant-id": tenant }) };
}

const BETA_PAGE_SIZE = 1000;

/** The cursor is the offset. */
async function* betaPages(url: string, { cursor, signal }: PageOptions): AsyncGenerator<SourcePage> {
  const guard = new ListingGuard(url);
  for (let offset: number | null = Number(cursor ?? 0); offset !== null;) {
    const address = new URL(url);
    if (!address.pathname.endsWith("/servers")) address.pathname = `${address.pathname.replace(/\/$/, "")}/servers`;
    address.searchParams.set("count_per_page", String(BETA_PAGE_SIZE));
    address.searchParams.set("offset", String(offset));
    const page = await fetchJson(address.href, BetaPageSchema, { trust: "operator", signal });
    const end: number = offset + page.servers.length;
    const more: boolean = page.servers.length > 0 && end < (page.total_count ?? Number.POSITIVE_INFINITY);
    guard.check(page.servers.map(idOf), more ? String(end) : null);
    const items = page.servers.flatMap((raw, index) =>
      mapEntry(idOf(raw, index), raw, BetaServerSchema, mapBetaServer),
    );
    yield { items, cursor: more ? String(end) : null };
    offset = more ? end : null;
  }
}

async function* betaFilePages(path: string, { cursor }: PageOptions): AsyncGenerator<SourcePage> {
  const { servers } = await readJson(path, BetaPageSchema);
  const entries = servers.map((value, index) => ({ id: idOf(value, index), value }));
  yield* pagesOf(entries, cursor, ({ id, value }) => mapEntry(id, value, BetaServerSchema, mapBetaServer));
}

function idOf(raw: unknown, index: number): string {
  const server = BetaServerSchema.safeParse(raw).data;
  return server === undefined ? `servers[${index}]` : betaId(server);
}
