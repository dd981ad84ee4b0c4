/**
 * Whether a POST came from one of this site's own pages. Browsers say so in Sec-Fetch-Site or in Origin, which other sites' pages
 * cannot change; a request that has neither is refused. `publicOrigin` counts where a proxy in front rewrites Host.
 */
export function isFromOwnPage(headers: Headers, publicOrigin: string): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return false;
  const origin = headers.get("origin");
  if (origin === null || origin === "null") return site === "same-origin";
  return origin === publicOrigin || URL.parse(origin)?.host === headers.get("host");
}
