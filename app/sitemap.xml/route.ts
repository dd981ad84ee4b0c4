import { lastAddressId } from "@/lib/db/addresses";
import { cacheable } from "../http/etag";
import { publicUrl } from "../origin";
import { fileName, PER_FILE } from "../sitemaps/sitemap-xml";

export const dynamic = "force-dynamic";

/** The index of all sitemap files. */
export async function GET(request: Request): Promise<Response> {
  const [servers, tools] = await Promise.all([lastAddressId("server"), lastAddressId("tool")]);
  const files = [
    fileName("pages", 0),
    ...Array.from({ length: Math.ceil(servers / PER_FILE) }, (_, index) => fileName("servers", index)),
    ...Array.from({ length: Math.ceil(tools / PER_FILE) }, (_, index) => fileName("tools", index)),
  ];
  const entries = files.map((file) => `<sitemap><loc>${publicUrl(`/sitemaps/${file}`)}</loc></sitemap>`);
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join("\n")}\n</sitemapindex>\n`;
  return cacheable(request, xml, "application/xml; charset=utf-8");
}
