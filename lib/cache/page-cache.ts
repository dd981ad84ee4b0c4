import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { CacheHandler, CacheHandlerValue } from "next/dist/server/lib/incremental-cache";
import type { Freshness } from "./freshness";

/**
 * Rendered pages in memory, bounded by bytes; nothing on disk, so a robot that walks every address fills neither. A page is served
 * until its server, or for pages about many servers anything, changes.
 */

type Entry = {
  value: Value;
  cacheControl: CacheHandlerValue["cacheControl"];
  server: string | null;
  time: number;
  storedAt: number;
  bytes: number;
};
type Value = Parameters<CacheHandler["set"]>[1];
type SetContext = Parameters<CacheHandler["set"]>[2];

/**
 * A server's own pages also show numbers of the whole catalogue, and somebody may change the database by hand, without raising its
 * generation: no page is older than this. A busy page is still rendered once in that time, not once a visit.
 */
const MAX_AGE_MS = 4000;
const OVERHEAD_BYTES = 1000;

/**
 * Makes it the page cache of this process. Next looks here when its configuration names no `cacheHandler`; a configured one it imports
 * anew for every request, which takes a quarter of the time that a cached page needs.
 */
export function installPageCache(cache: PageCache): void {
  // Next makes an instance for each request; all of them are this one.
  function FetchCache(): PageCache {
    return cache;
  }
  Object.assign(globalThis, { [Symbol.for("@next/cache-handlers")]: { FetchCache } });
}

export class PageCache implements CacheHandler {
  readonly #freshness: Freshness;
  readonly #pages: LRUCache<string, Entry>;
  /** When each page that is being rendered began: a change meanwhile makes it stale. The earliest of several, to be sure. */
  readonly #begun = new LRUCache<string, number>({ max: 10_000 });

  constructor(freshness: Freshness, maxBytes: number) {
    this.#freshness = freshness;
    this.#pages = new LRUCache({ maxSize: Math.max(1, maxBytes), sizeCalculation: (entry) => entry.bytes });
  }

  async get(key: string): Promise<CacheHandlerValue | null> {
    const entry = this.#pages.get(key);
    if (entry !== undefined && this.#isFresh(entry)) {
      return { value: entry.value, cacheControl: entry.cacheControl, lastModified: Date.now() }; // Fresh as of now.
    }
    this.#pages.delete(key);
    if (!this.#begun.has(key)) this.#begun.set(key, this.#freshness.clock);
    return null;
  }

  async set(key: string, value: Value, context: SetContext): Promise<void> {
    if (value?.kind === "APP_PAGE") finishPage(value);
    const time = this.#begun.get(key);
    this.#begun.delete(key);
    if (time === undefined) return;
    const cacheControl = "cacheControl" in context ? context.cacheControl : undefined;
    const stored = value?.kind === "APP_PAGE" ? { ...value, headers: { ...value.headers } } : value;
    const bytes = OVERHEAD_BYTES + key.length + bytesOf(value);
    this.#pages.set(key, { value: stored, cacheControl, server: serverOf(key), time, storedAt: Date.now(), bytes });
  }

  async revalidateTag(): Promise<void> {} // No page uses tags: the catalogue's generation says what is stale.

  resetRequestCache(): void {}

  #isFresh({ server, time, storedAt }: Entry): boolean {
    return Date.now() - storedAt <= MAX_AGE_MS && this.#freshness.isFresh(server, time);
  }
}

/** What a page that tells of something removed says in its metadata, for a page cannot choose its own status. */
const GONE = '<meta name="page-status" content="410"/>';

/**
 * Completes a rendered page before it is stored and, being the same object, before it is sent for the first time: the policy that
 * allows its own inline scripts by their hashes, and 410 where it says so.
 */
function finishPage(page: Extract<Value, { kind: "APP_PAGE" }>): void {
  const html = String(page.html);
  page.headers = { ...page.headers, "Content-Security-Policy": contentPolicy(inlineScriptHashes(html).join(" ")) };
  if (html.includes(GONE)) page.status = 410;
}

/** A strict policy: nothing from other hosts, no inline script but those named, no framing, no plug-ins, no other base. */
export function contentPolicy(scripts: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${scripts}`.trim(),
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Sources for every inline script of a page; data blocks such as JSON-LD are not run and need none. */
function inlineScriptHashes(html: string): string[] {
  const scripts = html.matchAll(/<script(?![^>]*(?:\bsrc=|application\/ld\+json))[^>]*>([\s\S]*?)<\/script>/g);
  const hash = (script: string): string => createHash("sha256").update(script).digest("base64");
  return [...new Set([...scripts].map(([, script = ""]) => `'sha256-${hash(script)}'`))];
}

/** `/servers/…` that are lists of servers. */
const LISTS = new Set(["after", "letter", "sorted"]);

/** Slug of the server whose page it is; null for pages about many. A key ends with `$` and the pathname. */
function serverOf(key: string): string | null {
  const [, room, slug] = /\$\/(tools|servers)\/([^/]+)/.exec(key) ?? [];
  return slug === undefined || (room === "servers" && LISTS.has(slug)) ? null : slug;
}

/** Strings count two bytes a character, as V8 may hold them. */
function bytesOf(value: Value): number {
  if (value?.kind === "APP_PAGE") {
    const segments = [...(value.segmentData?.values() ?? [])].reduce((sum, segment) => sum + segment.length, 0);
    return 2 * value.html.length + (value.rscData?.length ?? 0) + segments;
  }
  return value?.kind === "APP_ROUTE" ? value.body.length : 0;
}
