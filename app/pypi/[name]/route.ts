import { findServerByPackage } from "@/lib/db/addresses";
import { decodeSegment } from "../../decode-segment";
import { leadTo } from "../../http/redirect";
import type { Segments } from "../../page-props";

/** `/pypi/name`: names are compared as PyPI compares them. */
export async function GET(_request: Request, { params }: Segments<"name">): Promise<Response> {
  const name = decodeSegment((await params).name) ?? "";
  const slug = await findServerByPackage("pypi", name.replace(/[-_.]+/g, "-"));
  return leadTo(slug === null ? [] : [slug], name);
}
