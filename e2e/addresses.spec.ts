import { once } from "node:events";
import { IncomingMessage, request as ask } from "node:http";
import { expect, test } from "@playwright/test";
import { CABINET, CLUSTER } from "./fixtures/addresses";

test.describe("addresses that are not quite right", () => {
  for (const [what, from, to] of [
    ["a tool in the wrong case", `/tools/${CLUSTER}/PODS_EXEC`, `/tools/${CLUSTER}/pods_exec`],
    ["a server in the wrong case", `/servers/${CLUSTER.toUpperCase()}`, `/servers/${CLUSTER}`],
    ["a tool's address without the tool", `/tools/${CLUSTER}`, `/servers/${CLUSTER}`],
    ["a category in the wrong case", "/categories/Execute", "/categories/execute"],
    ["a risk by its number", "/risk/4", "/risk/high"],
  ] as const) {
    test(`${what} redirects for ever`, async ({ request }) => {
      const response = await request.get(from, { maxRedirects: 0 });
      expect(response.status()).toBe(308);
      // Next writes the header twice when it renders the redirect for the first time.
      expect(new Set(response.headers().location?.split(", "))).toEqual(new Set([to]));
    });
  }

  for (const address of [
    "/tools/nobody",
    "/tools/nobody/nothing",
    `/tools/${CLUSTER}/nothing`,
    `/tools/${CLUSTER}/pods_exec/policy/nothing/strict`,
    `/tools/${CLUSTER}/${"x".repeat(300)}`,
    "/tools/%F0%9F%A6%80/%00",
    "/servers/after/forged",
    "/categories/none",
    "/categories/execute/after/forged",
    "/risk/-1",
  ]) {
    test(`${address.slice(0, 60)} is a page that was not found and searches`, async ({ page }) => {
      const response = await page.goto(address);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole("main").getByRole("searchbox")).toBeVisible();
    });
  }
});

test.describe("names that need care in an address", () => {
  for (const name of ["fs.read", "search/glob", "foo.json"]) {
    test(`${name} has a page and a badge`, async ({ page, request }) => {
      await page.goto(`/servers/${CABINET}`);
      await page.getByRole("link", { name, exact: true }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
      const badge = await request.get(`/badge/${CABINET}/${encodeURIComponent(name)}.svg`);
      expect(await badge.text()).not.toContain("unknown");
    });
  }
});

test.describe("what is gone answers 410", () => {
  for (const address of ["/servers/io-example-gone-gone", "/tools/io-example-gone-gone/anything"]) {
    test(`${address} says that it was removed and nothing else of it`, async ({ page }) => {
      const response = await page.goto(address);
      expect(response?.status()).toBe(410);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("This server was removed");
      await expect(page.getByRole("main")).not.toContainText("Did something");
    });
  }

  test("a tool that is no longer listed keeps its history", async ({ page }) => {
    const response = await page.goto(`/tools/${CLUSTER}/pods_top`);
    expect(response?.status()).toBe(410);
    await expect(page.getByText("No longer offered.")).toBeVisible();
  });
});

test.describe("addresses of other sites with the host swapped", () => {
  for (const [from, to] of [
    ["/npm/@example-harbour/cluster-tools", `/servers/${CLUSTER}`],
    ["/pypi/example_ledger_mcp", "/servers/io-example-ledger-ledger"],
    ["/github.com/example-harbour/cluster-tools/tree/main", `/servers/${CLUSTER}`],
    ["/npm/nobody-knows-it", "/search?q=nobody-knows-it"],
  ] as const) {
    test(`${from} leads to ${to}`, async ({ request }) => {
      const response = await request.get(from, { maxRedirects: 0 });
      expect(response.status()).toBe(307);
      expect(response.headers().location).toBe(to);
    });
  }
});

test("the sitemap names every page once, and no page that is gone", async ({ request }) => {
  const index = await (await request.get("/sitemap.xml")).text();
  const files = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url ?? "").pathname);
  const texts = await Promise.all(files.map(async (file) => (await request.get(file)).text()));
  const urls = texts.flatMap((text) => [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url ?? ""));
  expect(new Set(urls).size).toBe(urls.length);
  expect(urls.some((url) => url.endsWith(`/tools/${CLUSTER}/pods_exec`))).toBe(true);
  expect(urls.filter((url) => /pods_top|gone-gone/.test(url))).toEqual([]);
  for (const file of ["pages-1", "tools-99", "servers-999999"])
    expect((await request.get(`/sitemaps/${file}.xml`)).status(), file).toBe(404);
});

test("the shelf of servers is read page by page", async ({ page }) => {
  await page.goto("/servers");
  await expect(page.locator("main tbody tr")).toHaveCount(50);
  await page.getByRole("link", { name: "Next page" }).click();
  await expect(page).toHaveURL(/\/servers\/after\//);
  await expect(page.locator("main tbody tr").first()).toBeVisible();
  await page.getByRole("link", { name: "First page" }).click();
  await expect(page).toHaveURL(/\/servers$/);
});

test.describe("pages can only be read", () => {
  for (const method of ["POST", "PUT", "DELETE", "TRACE"]) {
    test(`${method} is refused, with what is allowed`, async ({ baseURL }) => {
      for (const address of ["/", `/tools/${CLUSTER}/pods_exec`, "/search", "/contact"]) {
        const { status, allow } = await answerTo(method, new URL(address, baseURL));
        expect([address, status, allow]).toEqual([address, 405, "GET, HEAD"]);
      }
    });
  }
});

/** Asks as `fetch` will not: by any method. */
async function answerTo(method: string, url: URL) {
  const [response] = await once(ask(url, { method }).end(), "response");
  if (!(response instanceof IncomingMessage)) throw new Error("no response");
  response.resume();
  return { status: response.statusCode, allow: response.headers.allow };
}
