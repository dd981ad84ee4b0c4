import { withLabel, type Badge } from "@/lib/badges/badge";
import { parseBadgeStyle, renderSvg, shieldsEndpoint } from "@/lib/badges/render-svg";
import { decodeSegment } from "../decode-segment";
import { cacheable } from "../http/etag";

/** `name.svg` is the picture, `name.json` the shields endpoint; without either the whole segment is the name, drawn. */
export function parseBadgeFile(segment: string): { name: string; format: "svg" | "json" } {
  const file = decodeSegment(segment) ?? segment;
  const match = /^(.*)\.(svg|json)$/s.exec(file);
  if (match === null) return { name: file, format: "svg" };
  return { name: match[1] ?? "", format: match[2] === "json" ? "json" : "svg" };
}

/** The badge in the form that the address asks for. */
export function badgeResponse(request: Request, badge: Badge, format: "svg" | "json"): Response {
  const { searchParams } = new URL(request.url);
  const labelled = withLabel(badge, searchParams.get("label"));
  if (format === "json") {
    return cacheable(request, JSON.stringify(shieldsEndpoint(labelled)), "application/json; charset=utf-8");
  }
  const svg = renderSvg(labelled, parseBadgeStyle(searchParams.get("style")));
  return cacheable(request, svg, "image/svg+xml; charset=utf-8");
}
