import { publicUrl } from "../origin";

export const dynamic = "force-dynamic";

/** Everything may be read; searches and policy variants are left to people, for they are the same pages over again. */
export function GET(): Response {
  const lines = [
    "User-agent: *",
    "Disallow: /search",
    "Disallow: /compare",
    "Disallow: /builder",
    "Disallow: /stack?",
    "Disallow: /stack/",
    "Disallow: /contact",
    "Disallow: /servers/*/rescan",
    "Disallow: /api/",
    "Disallow: /policies/",
    "Disallow: /tools/*/*/policy/",
    "Disallow: /servers/*/policy/",
    "Allow: /",
    "",
    `Sitemap: ${publicUrl("/sitemap.xml")}`,
    "",
  ];
  return new Response(lines.join("\n"), { headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
