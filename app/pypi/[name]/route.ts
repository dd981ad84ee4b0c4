import { findServerByPackage } from "@/lib/db/addresses";
import { decodeSegment } from "../../decode-segment";
import { leadTo } from "../../http/redirect";
import type { Segments } from "../../page-props";

/** `/pypi/name`, in any of the spellings that PyPI takes for one name. */
export async function GET(_request: Request, { params }: Segments<"name">): Promise<Response> {
  const name = decodeSegment((await params).name) ?? "";
  const slug = await findServerByPackage("pypi", name);
  return leadTo(slug === null ? [] : [slug], name);
}
