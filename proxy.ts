import { randomBytes } from "node:crypto";
import { NextResponse, type NextRequest } from "next/server";
import { contentPolicy } from "@/lib/cache/page-cache";

/** Pages that are rendered for each request get a nonce; cached pages get hashes when they are stored (lib/cache/page-cache.ts). */
export const config = {
  matcher: [
    "/search",
    "/compare",
    "/builder",
    "/stack",
    "/contact",
    "/contact/sent/:receipt",
    "/servers/:server/rescan",
  ],
};

export function proxy(request: NextRequest): NextResponse {
  const policy = contentPolicy(`'nonce-${randomBytes(16).toString("base64")}'`);
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy); // Next reads the nonce from here.
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}
