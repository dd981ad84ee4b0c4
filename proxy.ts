import { randomBytes } from "node:crypto";
import { NextResponse, type NextRequest } from "next/server";
import { contentPolicy } from "@/lib/cache/page-cache";

/**
 * Pages that are rendered for each request get a nonce; cached pages get hashes when they are stored (lib/cache/page-cache.ts). What
 * wants something else than to read is refused, for pages would answer as if they had been asked for: POST where no form is taken,
 * any other method anywhere (lib/visitor/door.ts names it in a header).
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
    { source: "/:path*", has: [{ type: "header", key: "x-toolrisk-method", value: "(?!POST$).+" }] },
    {
      source: "/((?!api/|contact/send$|builder/apply$|servers/[^/]+/rescan/request$).*)",
      has: [{ type: "header", key: "x-toolrisk-method" }],
    },
  ],
};

export function proxy(request: NextRequest): NextResponse {
  if (request.headers.has("x-toolrisk-method")) return readOnly();
  const policy = contentPolicy(`'nonce-${randomBytes(16).toString("base64")}'`);
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy); // Next reads the nonce from here.
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

/** The answer to whatever else than reading. */
function readOnly(): NextResponse {
  const headers = { Allow: "GET, HEAD", "Content-Type": "text/plain; charset=utf-8" };
  return new NextResponse("This address can only be read.\n", { status: 405, headers });
}
