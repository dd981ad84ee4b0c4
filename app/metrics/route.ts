import { createHash, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";
import { metrics } from "@/lib/operations/metrics";

export const dynamic = "force-dynamic";

/**
 * Figures for Prometheus, to whoever sends METRICS_TOKEN; without one the address does not exist. What a request says of where
 * it comes from is not believed; for scrapers on the same machine a worker listens on METRICS_PORT.
 */
export async function GET(request: Request): Promise<Response> {
  const { METRICS_TOKEN } = env();
  if (METRICS_TOKEN === undefined) return new Response("Not found", { status: 404 });
  const sent = /^Bearer (.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  if (sent === undefined || !same(sent, METRICS_TOKEN)) {
    return new Response("A token is needed", { status: 401, headers: { "www-authenticate": "Bearer" } });
  }
  const { text, type } = await metrics();
  return new Response(text, { headers: { "content-type": type, "cache-control": "no-store" } });
}

/** Takes the same time wherever the two differ. */
function same(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
