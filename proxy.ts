import { randomBytes } from "node:crypto";
import { NextResponse, type NextRequest } from "next/server";
import { contentPolicy } from "@/lib/cache/page-cache";

/**
 * Pages that are rendered for each request get a nonce; cached pages get hashes when they are stored (lib/cache/page-cache.ts). What
 * comes by a method that its address does not take is refused; lib/visitor/door.ts says so in a header, for a matcher sees no method.
 */
export const config = {
  matcher: [
    "/search",
    "/compare",
    "/builder",
    "/stack",
    "/contact",
    "/contact/sent/:receipt",
    "/servers/:server/rescan",
    { source: "/:path*", has: [{ type: "header", key: "x-toolrisk-refused" }] },
  ],
};

export function proxy(request: NextRequest): NextResponse {
  if (request.headers.has("x-toolrisk-refused")) return readOnly();
  const policy = contentPolicy(`'nonce-${randomBytes(16).toString("base64")}'`);
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy); // Next reads the nonce from here.
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

/** The answer to whatever its address does not take. */
function readOnly(): NextResponse {
  const headers = { Allow: "GET, HEAD", "Content-Type": "text/plain; charset=utf-8" };
  return new NextResponse("This address can only be read.\n", { status: 405, headers });
}
