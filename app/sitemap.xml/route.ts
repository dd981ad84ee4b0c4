import { cacheable } from "../http/etag";
import { publicUrl } from "../origin";
import { fileCount, fileName, SITEMAP_KINDS } from "../sitemaps/sitemap-xml";

export const dynamic = "force-dynamic";

/** The index of all sitemap files. */
export async function GET(request: Request): Promise<Response> {
  const counts = await Promise.all(SITEMAP_KINDS.map(fileCount));
  const files = SITEMAP_KINDS.flatMap((kind, at) =>
    Array.from({ length: counts[at] ?? 0 }, (_, index) => fileName(kind, index)),
  );
  const entries = files.map((file) => `<sitemap><loc>${publicUrl(`/sitemaps/${file}`)}</loc></sitemap>`);
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join("\n")}\n</sitemapindex>\n`;
  return cacheable(request, xml, "application/xml; charset=utf-8");
}
