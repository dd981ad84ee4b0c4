/**
 * Runs once in each server process, before the first request: from here on changes of the catalogue make cached pages stale, every
 * request comes in order, and what is not to be kept is deleted.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return; // Written so that the bundler leaves the rest out of its edge build.
  const { freshness } = await import("@/lib/cache/freshness");
  const { listen } = await import("@/lib/db/generation");
  const { forgetRegularly } = await import("@/lib/db/forget");
  const { watchDoor } = await import("@/lib/visitor/door");
  watchDoor();
  forgetRegularly();
  const pages = freshness();
  listen(({ slugs }) => pages.changed(slugs));
}
