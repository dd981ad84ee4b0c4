import { basename } from "node:path";
import { env } from "@/lib/env";
import { UpstreamError } from "@/lib/errors";
import { fetchJson } from "@/lib/http";
import { splitAddresses } from "../addresses";
import { headOf, isFile, readJson } from "../files";
import { pagesOf, type Entry } from "../paging";
import { failedBy, mapEntry } from "../records";
import type { PageOptions, Source, SourceItem, SourcePage } from "../source";
import { mapCard } from "./map";
import { CardFileSchema, CardSchema } from "./schema";

/** Server cards that hosts publish about themselves. Which hosts are asked, WELL_KNOWN_HOSTS says. */
export const wellKnown: Source = {
  id: "well-known",
  title: "Server cards",
  homepage: "https://modelcontextprotocol.io",
  licence: "Each host's own",
  attribution: "The hosts that publish the cards",
  get defaultOrigin() {
    const setting = env().WELL_KNOWN_HOSTS;
    return setting === undefined ? null : { url: setting };
  },
  complete: false,
  unavailable: () => (env().WELL_KNOWN_HOSTS === undefined ? "WELL_KNOWN_HOSTS names no host" : null),
  recognises: async (path) => {
    return (
      (await isFile(path)) &&
      basename(path) === "server-card.json" &&
      /"serverInfo"|"transport"/.test(await headOf(path))
    );
  },
  pages: (origin, options) => ("url" in origin ? hostPages(origin.url, options) : filePages(origin.path, options)),
};

/** Places where cards are found, most common first (census of August 2026). */
const PLACES = ["/.well-known/mcp/server-card.json", "/.well-known/mcp.json", "/.well-known/mcp"];

async function* hostPages(setting: string, { cursor, signal }: PageOptions): AsyncGenerator<SourcePage> {
  const hosts = splitAddresses(setting).map((value) => ({ id: value, value }));
  yield* pagesOf(hosts, cursor, (host) => hostItems(host, signal), { asksNetwork: true });
}

/** The first place that holds a card counts. A host without one is skipped, a host in trouble has failed. */
async function hostItems({ id, value }: Entry<string>, signal?: AbortSignal): Promise<SourceItem[]> {
  const base = new URL(/^https?:\/\//.test(value) ? value : `https://${value}`);
  let failure: SourceItem = { kind: "skipped", id, reason: "no server card", message: "publishes no server card" };
  for (const place of PLACES) {
    try {
      const cards = await fetchJson(new URL(place, base).href, CardFileSchema, { trust: "operator", signal });
      return cardItems(cards, id, base);
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof UpstreamError)) throw error;
      if (error.reason === "unreachable" || error.reason === "address refused") return [failedBy(id, error)];
      if (error.reason !== "status 404") failure = failedBy(id, error);
    }
  }
  return [failure];
}

async function* filePages(path: string, { cursor }: PageOptions): AsyncGenerator<SourcePage> {
  const cards = await readJson(path, CardFileSchema);
  yield* pagesOf([{ id: path, value: cards }], cursor, ({ id, value }) => cardItems(value, id, null));
}

function cardItems(cards: unknown[], id: string, base: URL | null): SourceItem[] {
  return cards.flatMap((card, index) => {
    const place = cards.length === 1 ? id : `${id} servers[${index}]`;
    return mapEntry(place, card, CardSchema, (parsed) => mapCard(parsed, base));
  });
}
