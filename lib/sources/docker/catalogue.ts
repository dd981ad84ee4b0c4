import { z } from "zod";
import { fetchJson, fetchText, parseJson } from "@/lib/http";
import { Details, type Answered } from "../details";
import { readText } from "../files";
import { pagesOf, type Entry } from "../paging";
import { mapEntry } from "../records";
import type { PageOptions, SourceItem, SourcePage } from "../source";
import { parseYaml } from "../yaml";
import { mapBuilt } from "./map";
import { BuiltServerSchema, CatalogueSchema, DockerToolSchema } from "./schema";

/** The built catalogue is one document; YAML of this size takes some seconds. */
const MAX_CATALOGUE_YAML = 16 * 1024 * 1024;

/** The built catalogue from a file, JSON or YAML. Its `toolsUrl` addresses are left alone: a file is read without a network. */
export async function* filePages(path: string, cursor: string | null | undefined): AsyncGenerator<SourcePage> {
  const entries = parseCatalogue(await readText(path), path);
  yield* pagesOf(entries, cursor, ({ id, value }) => {
    return mapEntry(id, value, BuiltServerSchema, (server) => mapBuilt(id, server, null));
  });
}

/** The built catalogue over HTTP. Where it only names the tools, their definitions are fetched from `toolsUrl`. */
export async function* urlPages(url: string, { cursor, signal }: PageOptions): AsyncGenerator<SourcePage> {
  const details = new Details();
  const entries = parseCatalogue(await fetchText(url, { trust: "operator", revalidate: true, signal }), url);
  const toItems = async ({ id, value }: Entry<unknown>): Promise<SourceItem[]> => {
    const toolsUrl = detailAddress(value);
    const { detail, failures } =
      toolsUrl === null ? NONE : await details.get(id, () => fetchTools(toolsUrl, url, signal));
    return [...mapEntry(id, value, BuiltServerSchema, (server) => mapBuilt(id, server, detail)), ...failures];
  };
  yield* pagesOf(entries, cursor, toItems, { asksNetwork: true });
}

const NONE: Answered<unknown[]> = { detail: null, failures: [] };

/** Where an entry's definitions stand, when it only names its tools. */
function detailAddress(value: unknown): string | null {
  const server = BuiltServerSchema.safeParse(value).data;
  return (server?.tools?.some(isNameOnly) && server.toolsUrl) || null;
}

function parseCatalogue(text: string, where: string): Entry<unknown>[] {
  const catalogue = /^\s*\{/.test(text)
    ? parseJson(text, CatalogueSchema, where)
    : parseYaml(text, CatalogueSchema, where, MAX_CATALOGUE_YAML);
  return Object.entries(catalogue.registry).map(([id, value]) => ({ id, value }));
}

function isNameOnly(raw: unknown): boolean {
  const tool = DockerToolSchema.safeParse(raw).data;
  return tool !== undefined && !tool.description && tool.arguments == null && tool.inputSchema == null;
}

/** The catalogue writes http addresses of its own host; they are asked for over the catalogue's protocol. */
async function fetchTools(toolsUrl: string, catalogueUrl: string, signal?: AbortSignal): Promise<unknown[]> {
  const catalogue = new URL(catalogueUrl);
  const address = URL.parse(toolsUrl, catalogue);
  const own = address !== null && address.host === catalogue.host;
  if (own) address.protocol = catalogue.protocol;
  return fetchJson(address?.href ?? toolsUrl, z.array(z.unknown()), { trust: own ? "operator" : "record", signal });
}
