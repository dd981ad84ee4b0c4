import { createHash } from "node:crypto";

/** Seconds that an answer may be reused without asking: a change of the catalogue shows within five. */
const MAX_AGE = 5;

/** A body with the tag that names exactly it. */
export type Tagged = { body: string; contentType: string; etag: string };

export function tagged(body: string, contentType: string): Tagged {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  return { body, contentType, etag };
}

/** A cacheable answer with its ETag, or 304 when the visitor has it already. Badges and API may be embedded anywhere. */
export function answerTagged(request: Request, { body, contentType, etag }: Tagged, status = 200): Response {
  const headers = {
    ETag: etag,
    "Cache-Control": `public, max-age=${MAX_AGE}`,
    "Access-Control-Allow-Origin": "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "X-Content-Type-Options": "nosniff",
  };
  const known = request.headers.get("if-none-match")?.split(",") ?? [];
  if (status === 200 && known.some((tag) => tag.trim().replace(/^W\//, "") === etag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(body, { status, headers: { ...headers, "Content-Type": contentType } });
}

/** The same for a body that was just made. */
export function cacheable(request: Request, body: string, contentType: string, status = 200): Response {
  return answerTagged(request, tagged(body, contentType), status);
}
