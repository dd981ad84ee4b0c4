import { LRUCache } from "lru-cache";
import { withLabel, type Badge } from "@/lib/badges/badge";
import { parseBadgeStyle, renderSvg, shieldsEndpoint, type BadgeStyle } from "@/lib/badges/render-svg";
import { decodeSegment } from "../decode-segment";
import { answerTagged, tagged, type Tagged } from "../http/etag";

/** `name.svg` is the picture, `name.json` the shields endpoint; without either the whole segment is the name, drawn. */
export function parseBadgeFile(segment: string): { name: string; format: "svg" | "json" } {
  const file = decodeSegment(segment) ?? segment;
  const match = /^(.*)\.(svg|json)$/s.exec(file);
  if (match === null) return { name: file, format: "svg" };
  return { name: match[1] ?? "", format: match[2] === "json" ? "json" : "svg" };
}

/** Drawing and hashing take longer than all else of an answer, and few different badges are asked for again and again. */
const drawn = new LRUCache<string, Tagged>({ max: 5000 });

/** The badge in the form that the address asks for. */
export function badgeResponse(request: Request, badge: Badge, format: "svg" | "json"): Response {
  const { searchParams } = new URL(request.url);
  const labelled = withLabel(badge, searchParams.get("label"));
  const style = parseBadgeStyle(searchParams.get("style"));
  const key = JSON.stringify([format, style, labelled]);
  const answer = drawn.get(key) ?? draw(labelled, format, style);
  drawn.set(key, answer);
  return answerTagged(request, answer);
}

function draw(badge: Badge, format: "svg" | "json", style: BadgeStyle): Tagged {
  return format === "json"
    ? tagged(JSON.stringify(shieldsEndpoint(badge)), "application/json; charset=utf-8")
    : tagged(renderSvg(badge, style), "image/svg+xml; charset=utf-8");
}
