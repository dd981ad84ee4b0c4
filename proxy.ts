import { randomBytes } from "node:crypto";
import { NextResponse, type NextRequest } from "next/server";
import { contentPolicy } from "@/lib/cache/page-cache";

/**
 * Pages that are rendered for each request get a nonce; cached pages get hashes when they are stored (lib/cache/page-cache.ts). And
 * addresses with a percent sign are looked at, for Next answers 500 to encodings that are broken. All others pass by.
 */
export const config = {
  matcher: [
    "/search",
    "/compare",
    "/stack",
    "/contact",
    "/contact/sent/:receipt",
    "/servers/:server/rescan",
    "/(.*%.*)",
  ],
};

/** The pages of the matcher; a percent sign may stand in any address. */
const RENDERED_FOR_EACH = /^\/(search|compare|stack|contact|contact\/sent\/[^/]+|servers\/[^/]+\/rescan)$/;

export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl;
  const policy = RENDERED_FOR_EACH.test(pathname)
    ? contentPolicy(`'nonce-${randomBytes(16).toString("base64")}'`)
    : null;
  const headers = new Headers(request.headers);
  if (policy !== null) headers.set("Content-Security-Policy", policy); // Next reads the nonce from here.
  const response = isBroken(pathname)
    ? NextResponse.rewrite(literally(request.url), { request: { headers } })
    : NextResponse.next({ request: { headers } });
  if (policy !== null) response.headers.set("Content-Security-Policy", policy);
  return response;
}

function isBroken(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return false;
  } catch {
    return true;
  }
}

/** A broken address by its letters: it names nothing, and whatever lives there says so in its own way. */
function literally(address: string): URL {
  const url = new URL(address);
  url.pathname = url.pathname.replaceAll("%", "%25");
  return url;
}
