import { serverPath, toolPath } from "@/lib/catalogue/path";
import { lastAddressId, listAddresses, type AddressRow } from "@/lib/db/addresses";

/** A sitemap file may hold 50,000 addresses (sitemaps.org). Ours hold ranges of as many ids, so they hold no more. */
const PER_FILE = 50_000;
/** Ids read at a time; divides PER_FILE. */
const BATCH = 5000;

export const SITEMAP_KINDS = ["pages", "servers", "tools"] as const;
export type SitemapKind = (typeof SITEMAP_KINDS)[number];

/** `tools-3.xml` */
export function fileName(kind: SitemapKind, index: number): string {
  return `${kind}-${index}.xml`;
}

/** How many files the index names of a kind. */
export async function fileCount(kind: SitemapKind): Promise<number> {
  if (kind === "pages") return 1;
  return Math.ceil((await lastAddressId(kind === "servers" ? "server" : "tool")) / PER_FILE);
}

/** Which file an address names, or null. */
export function parseFileName(file: string): { kind: SitemapKind; index: number } | null {
  const match = /^(pages|servers|tools)-(\d{1,6})\.xml$/.exec(file);
  const kind = SITEMAP_KINDS.find((one) => one === match?.[1]);
  return kind === undefined ? null : { kind, index: Number(match?.[2]) };
}

/** The XML of one file in pieces of a few thousand addresses: memory stays the same however many there are. */
export async function* sitemapXml(entries: AsyncIterable<string>): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n`;
  for await (const entry of entries) yield entry;
  yield "</urlset>\n";
}

/** One `<url>`; paths are percent-encoded, so that of XML's special characters only the ampersand and quote can stand in them. */
export function urlEntry(url: string, changed?: Date): string {
  const location = url.replaceAll("&", "&amp;").replaceAll("'", "&apos;");
  const lastmod = changed === undefined ? "" : `<lastmod>${changed.toISOString()}</lastmod>`;
  return `<url><loc>${location}</loc>${lastmod}</url>\n`;
}

/** The entries of the ids that a file stands for. `publicUrl` puts the origin before a path. */
export async function* catalogueEntries(
  kind: "server" | "tool",
  index: number,
  publicUrl: (path: string) => string,
): AsyncGenerator<string> {
  const last = (index + 1) * PER_FILE;
  for (let after = index * PER_FILE; after < last; after += BATCH) {
    const rows = await listAddresses(kind, after, after + BATCH);
    if (rows.length > 0) yield rows.map((row) => urlEntry(publicUrl(pathOf(row)), row.updatedAt)).join("");
  }
}

function pathOf({ server, tool }: AddressRow): string {
  return tool === null ? serverPath(server) : toolPath(server, tool);
}
