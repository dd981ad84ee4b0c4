import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Freshness } from "./freshness";
import { PageCache } from "./page-cache";

const TOOL = "/route-cache/APP_PAGE/0a1b/$/tools/a/read_file";
const HOME = "/route-cache/APP_PAGE/0a1b/$/index";
const CONTEXT = { cacheControl: { revalidate: 1, expire: 1 }, isFallback: false, isRoutePPREnabled: false };

let freshness: Freshness;
let cache: PageCache;

beforeEach(() => {
  freshness = new Freshness();
  cache = new PageCache(freshness, 1_000_000);
});
afterEach(() => {
  vi.useRealTimers();
});

const read = async (key: string) => (await cache.get(key))?.value;
const page = (html: string) => ({
  kind: "APP_PAGE",
  html,
  rscData: Buffer.from(html),
  headers: undefined,
  postponed: undefined,
  status: 200,
  segmentData: undefined,
});

/** A request that misses, renders and stores. */
async function visit(key: string, html: string, whileRendering = () => {}): Promise<void> {
  expect(await read(key)).toBeUndefined();
  whileRendering();
  await store(key, html);
}

async function store(key: string, html: string): Promise<void> {
  // @ts-expect-error Next names the kinds by a const enum, which cannot be imported one file at a time.
  await cache.set(key, page(html), CONTEXT);
}

test("a page is served from memory until its server changes", async () => {
  await visit(TOOL, "first");
  freshness.changed(["b"]);
  expect(await read(TOOL)).toMatchObject({ html: "first" });
  freshness.changed(["a"]);
  await visit(TOOL, "second");
  expect(await read(TOOL)).toMatchObject({ html: "second" });
});

test("pages about many servers go with any change", async () => {
  await visit(HOME, "first");
  const listing = "/route-cache/APP_PAGE/0a1b/$/servers/after/abc";
  await visit(listing, "first");
  freshness.changed(["b"]);
  expect(await read(HOME)).toBeUndefined();
  expect(await read(listing)).toBeUndefined();
});

test("a page whose data changed while it was rendered is not served again", async () => {
  await visit(TOOL, "old", () => freshness.changed(["a"]));
  expect(await read(TOOL)).toBeUndefined();
});

test("of two renderings at once, the later one does not vouch for the earlier", async () => {
  expect(await read(TOOL)).toBeUndefined();
  freshness.changed(["a"]);
  expect(await read(TOOL)).toBeUndefined();
  await store(TOOL, "from before the change");
  expect(await read(TOOL)).toBeUndefined();
});

test("a page is rendered anew after four seconds, for what nobody announced", async () => {
  vi.useFakeTimers();
  await visit(TOOL, "first");
  vi.advanceTimersByTime(3900);
  expect(await read(TOOL)).toMatchObject({ html: "first" });
  vi.advanceTimersByTime(200);
  expect(await read(TOOL)).toBeUndefined();
});

test("memory is bounded: a walk through many addresses drops the oldest pages", async () => {
  const html = "x".repeat(30_000);
  for (let n = 0; n < 50; n++) await visit(`/route-cache/APP_PAGE/0a1b/$/tools/walk/${n}`, html);
  const kept = await Promise.all(
    Array.from({ length: 50 }, (_, n) => read(`/route-cache/APP_PAGE/0a1b/$/tools/walk/${n}`)),
  );
  const count = kept.filter((value) => value !== undefined).length;
  expect(count).toBeGreaterThan(5);
  expect(count * 90_000).toBeLessThan(1_000_000);
  expect(kept[49]).toBeDefined();
});

test("a page names its own inline scripts by hash, and says 410 where it tells of something removed", async () => {
  const html = `<meta name="page-status" content="410"/><script>alert(1)</script><script src="/a.js"></script>`;
  await visit(TOOL, html);
  const found = await cache.get(TOOL);
  // printf 'alert(1)' | openssl dgst -sha256 -binary | base64
  const hash = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='";
  expect(found?.value).toMatchObject({ status: 410 });
  expect(found?.value).toHaveProperty(
    ["headers", "Content-Security-Policy"],
    expect.stringContaining(`script-src 'self' ${hash};`),
  );
});
