import { listChanges } from "@/lib/db/changes";
import { cacheable } from "../http/etag";
import { publicUrl } from "../origin";
import type { ChangeScope } from "./change-scope";
import { atomFeed, feedContent, jsonFeed } from "./feed";

/** A reader that asks daily misses none of the newest; the pages have the rest. */
const ENTRIES = 100;

const TYPES = { atom: "application/atom+xml; charset=utf-8", json: "application/feed+json; charset=utf-8" };

/** The newest changes as a feed, with ETag and Last-Modified; whoever has them already is told so. */
export async function feedResponse(request: Request, scope: ChangeScope, format: "atom" | "json"): Promise<Response> {
  const { items } = await listChanges({ ...scope.filter, limit: ENTRIES });
  const content = feedContent(scope, items, publicUrl);
  const response = cacheable(request, format === "atom" ? atomFeed(content) : jsonFeed(content), TYPES[format]);
  response.headers.set("Last-Modified", content.updated.toUTCString());
  return isUnchanged(request, content.updated)
    ? new Response(null, { status: 304, headers: response.headers })
    : response;
}

/** By date only where no ETag is sent, which tells more (RFC 9110, 13.1.3). Dates of HTTP have no milliseconds. */
function isUnchanged(request: Request, updated: Date): boolean {
  if (request.headers.has("if-none-match")) return false;
  const since = Date.parse(request.headers.get("if-modified-since") ?? "");
  return !Number.isNaN(since) && Math.floor(updated.getTime() / 1000) * 1000 <= since;
}
