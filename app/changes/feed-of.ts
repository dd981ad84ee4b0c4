import { parseCategory } from "@/lib/catalogue/category";
import { serverBySlug } from "@/lib/db/changes";
import { decodeSegment } from "../decode-segment";
import { categoryChanges, serverChanges } from "./change-scope";
import { feedResponse } from "./feed-response";

/** The feed that a segment of an address names; 404 in plain text where it names nothing. */
export async function categoryFeed(request: Request, segment: string, format: "atom" | "json"): Promise<Response> {
  const category = parseCategory(segment);
  return category === null ? missing() : feedResponse(request, categoryChanges(category), format);
}

/** A server's feed, by its slug now or an earlier one: whoever subscribed before a rename goes on reading. */
export async function serverFeed(request: Request, segment: string, format: "atom" | "json"): Promise<Response> {
  const slug = decodeSegment(segment)?.toLowerCase();
  const server = slug === undefined ? null : await serverBySlug(slug);
  return server === null ? missing() : feedResponse(request, serverChanges(server), format);
}

function missing(): Response {
  return new Response("There is no such feed.\n", {
    status: 404,
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}
