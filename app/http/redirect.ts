import { serverPath } from "@/lib/catalogue/path";

/** Where an address of another site leads: the one server it names, else a search for it. Never cached for long: it may change. */
export function leadTo(slugs: readonly string[], query: string): Response {
  const [only, ...others] = slugs;
  const location =
    only !== undefined && others.length === 0 ? serverPath(only) : `/search?q=${encodeURIComponent(query)}`;
  return new Response(null, { status: 307, headers: { Location: location, "Cache-Control": "public, max-age=5" } });
}
