/**
 * Runs once in each server process, before the first request: from here on changes of the catalogue make cached pages stale, every
 * request comes in order, and what is not to be kept is deleted.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return; // Written so that the bundler leaves the rest out of its edge build.
  const { Freshness } = await import("@/lib/cache/freshness");
  const { installPageCache, PageCache } = await import("@/lib/cache/page-cache");
  const { forgetRegularly } = await import("@/lib/db/forget");
  const { listen } = await import("@/lib/db/generation");
  const { env } = await import("@/lib/env");
  const { watchDoor } = await import("@/lib/visitor/door");
  watchDoor();
  forgetRegularly();
  const pages = new Freshness();
  installPageCache(new PageCache(pages, env().PAGE_CACHE_MB * 1_000_000));
  listen(({ slugs }) => pages.changed(slugs));
}
