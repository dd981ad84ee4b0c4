import { attackPatterns } from "@/lib/attacks/load";
import { CATEGORIES } from "@/lib/catalogue/category";
import { categoryPath, riskPath } from "@/lib/catalogue/path";
import { RISKS } from "@/lib/catalogue/risk";
import { RULES } from "@/lib/classifier/rules";
import { publicUrl } from "../../origin";
import type { Segments } from "../../page-props";
import { catalogueEntries, fileCount, parseFileName, sitemapXml, urlEntry } from "../sitemap-xml";

const PAGES = ["/", "/servers", "/categories", "/risk", "/high-risk", "/attacks", "/rules", "/methodology", "/sources"];
const MORE = ["/changes", "/look-alikes", "/signals", "/stack", "/badges", "/api", "/glossary", "/privacy"];

/** One file of the sitemap, streamed. */
export async function GET(_request: Request, { params }: Segments<"file">): Promise<Response> {
  const file = parseFileName((await params).file);
  if (file === null || file.index >= (await fileCount(file.kind)))
    return new Response("There is no such sitemap.\n", { status: 404 });
  const entries =
    file.kind === "pages"
      ? pageEntries()
      : catalogueEntries(file.kind === "servers" ? "server" : "tool", file.index, publicUrl);
  const headers = { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, max-age=5" };
  return new Response(streamOf(sitemapXml(entries)), { headers });
}

/** Pulled as the visitor reads, so that a slow one does not fill the memory. */
function streamOf(texts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await texts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await texts.return(undefined);
    },
  });
}

async function* pageEntries(): AsyncGenerator<string> {
  const patterns = attackPatterns();
  const paths = [
    ...PAGES,
    ...MORE,
    ...CATEGORIES.map(categoryPath),
    ...RISKS.map(riskPath),
    ...RULES.map(({ id }) => `/rules/${id}`),
    ...patterns
      .flatMap(({ slug, cases }) => [slug, ...cases.map((attack) => attack.slug)])
      .map((slug) => `/attacks/${slug}`),
  ];
  yield paths.map((path) => urlEntry(publicUrl(path))).join("");
}
