import { env } from "@/lib/env";
import { messageOf } from "@/lib/errors";
import { log } from "@/lib/log/log";

/** What of a page's answer goes on with it. */
const KEPT = ["content-type", "content-security-policy", "referrer-policy", "x-content-type-options"];

/**
 * One of this site's pages as the answer to a form, with another status than the page's own. A route handler cannot render pages,
 * so it asks this same process for one. `plain` is said where that fails.
 */
export async function answerWithPage(
  path: string,
  { status, plain, retryAfter = null }: { status: number; plain: string; retryAfter?: number | null },
): Promise<Response> {
  const headers = new Headers({ "Cache-Control": "no-store" });
  if (retryAfter !== null) headers.set("Retry-After", String(retryAfter));
  try {
    const page = await fetch(`http://127.0.0.1:${env().PORT}${path}`, { cache: "no-store" });
    for (const name of KEPT) headers.set(name, page.headers.get(name) ?? "");
    return new Response(await page.text(), { status, headers });
  } catch (error) {
    log().error({ port: env().PORT, error: messageOf(error) }, "this process does not answer itself");
    headers.set("Content-Type", "text/plain; charset=utf-8");
    return new Response(`${plain}\n`, { status, headers });
  }
}

/** The answer to GET where only forms are taken. */
export function postOnly(formPath: string): Response {
  const headers = { Allow: "POST", "Content-Type": "text/plain; charset=utf-8" };
  return new Response(`This address takes the form of ${formPath}; open that page instead.\n`, {
    status: 405,
    headers,
  });
}
