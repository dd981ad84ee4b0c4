import { findServerByPackage } from "@/lib/db/addresses";
import { decodeSegment } from "../../decode-segment";
import { leadTo } from "../../http/redirect";

/** `/npm/@scope/name`: a package page with its host swapped. */
export async function GET(_request: Request, { params }: { params: Promise<{ name: string[] }> }): Promise<Response> {
  const name = (await params).name.map((part) => decodeSegment(part) ?? "").join("/");
  const slug = await findServerByPackage("npm", name);
  return leadTo(slug === null ? [] : [slug], name);
}
