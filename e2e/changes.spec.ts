import { expect, test } from "@playwright/test";
import { CLUSTER, TURNCOAT } from "./fixtures/addresses";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("changes are read from the newest on, by server, category and day", async ({ page }) => {
    await page.goto("/changes");
    await expect(page.getByRole("heading", { name: "Possible rug pull" })).toBeVisible();
    await expect(page.getByRole("table", { name: "Changes" })).toContainText("goes by another name now: archive_note");

    await page.goto(`/servers/${CLUSTER}/changes`);
    const table = page.getByRole("table", { name: /^Changes of/ });
    await expect(table).toContainText("pods_top is no longer listed");
    await expect(table).toContainText("argument name added, required");
    await expect(table).not.toContainText("archive_note");

    await page.goto("/categories/execute/changes");
    await expect(page.getByRole("table", { name: /^Changes of Execute/ })).toContainText("pods_exec");
    await page.goto("/changes/2026-11-18");
    await expect(page.getByRole("table", { name: "Changes", exact: true })).toContainText("archive_note");
    await page.goto("/changes/2026-10");
    await expect(page.getByText("No change is recorded here.")).toBeVisible();
  });
});

test("hidden text and instructions that came in are said before all else, on server and tool page", async ({
  page,
}) => {
  for (const address of [`/servers/${TURNCOAT}`, `/tools/${TURNCOAT}/add_note`]) {
    await page.goto(address);
    const warning = page.getByRole("region", { name: "Possible rug pull" });
    await expect(warning).toContainText("1 × U+200B");
    await expect(warning).toContainText("“Ignore all previous instructions”");
  }
});

test("a possible rug pull is told once, above the other changes", async ({ page }) => {
  for (const address of ["/changes", `/servers/${TURNCOAT}/changes`, "/changes/rug-pulls"]) {
    await page.goto(address);
    const rows = await page.locator("tr[id^=change-]").evaluateAll((found) => found.map(({ id }) => id));
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows).size).toBe(rows.length);
  }
});

test("the old name of a tool leads to the new one, which keeps its history", async ({ page, request }) => {
  const old = await request.get(`/tools/${TURNCOAT}/note.archive`, { maxRedirects: 0 });
  expect(old.status()).toBe(308);
  await page.goto(`/tools/${TURNCOAT}/note.archive`);
  await expect(page).toHaveURL(new RegExp(`/tools/${TURNCOAT}/archive_note$`));
  await expect(page.locator("#versions")).toContainText("of note.archive, its earlier name");
  const moved = await request.get(`/api/v1/tools/${TURNCOAT}/note.archive`, { maxRedirects: 0 });
  expect(moved.status()).toBe(301);
  expect(moved.headers().location).toBe(`/api/v1/tools/${TURNCOAT}/archive_note`);
  const badge = await request.get(`/badge/${TURNCOAT}/note.archive.svg`);
  expect(await badge.text()).not.toContain("removed");
});

for (const path of ["/changes", `/servers/${TURNCOAT}/changes`, "/categories/execute/changes", "/changes/rug-pulls"]) {
  test(`${path} is followed by feeds that are well formed and not sent twice`, async ({ page, request }) => {
    await page.goto(path);
    for (const [type, name] of [
      ["application/atom+xml", "atom.xml"],
      ["application/feed+json", "feed.json"],
    ] as const) {
      const href = await page.locator(`link[rel="alternate"][type="${type}"]`).getAttribute("href");
      expect(new URL(href ?? "").pathname).toBe(`${path}/${name}`);
      const feed = await request.get(href ?? "");
      expect(feed.headers()["content-type"]).toContain(type);
      const { etag = "", "last-modified": changed = "" } = feed.headers();
      expect((await request.get(href ?? "", { headers: { "If-None-Match": etag } })).status()).toBe(304);
      expect((await request.get(href ?? "", { headers: { "If-Modified-Since": changed } })).status()).toBe(304);
    }
    const atom = await (await request.get(`${path}/atom.xml`)).text();
    const read = await page.evaluate((text) => {
      const document = new DOMParser().parseFromString(text, "application/xml");
      return {
        failed: document.querySelector("parsererror") !== null,
        entries: document.querySelectorAll("entry > title").length,
      };
    }, atom);
    expect(read.failed).toBe(false);
    const { items } = await (await request.get(`${path}/feed.json`)).json();
    expect(read.entries).toBe(items.length);
    expect(items.length).toBeGreaterThan(0);
  });
}

for (const address of [
  "/changes/after/forged",
  "/changes/2026-02-31",
  "/changes/yesterday",
  "/categories/none/changes",
]) {
  test(`${address} is not found`, async ({ request }) => {
    expect((await request.get(address)).status()).toBe(404);
  });
}

test("feeds of nobody are not found, those of a removed server tell that alone", async ({ request }) => {
  expect((await request.get("/servers/nobody/changes/atom.xml")).status()).toBe(404);
  expect((await request.get("/servers/io-example-gone-gone/changes")).status()).toBe(410);
  expect((await request.get("/servers/io-example-gone-gone/changes/feed.json")).status()).toBe(200);
});
