import { expect, test } from "@playwright/test";
import { CABINET, CLUSTER } from "./fixtures/addresses";

test.describe("addresses that are not quite right", () => {
  for (const [what, from, to] of [
    ["a tool in the wrong case", `/tools/${CLUSTER}/PODS_EXEC`, `/tools/${CLUSTER}/pods_exec`],
    ["a server in the wrong case", `/servers/${CLUSTER.toUpperCase()}`, `/servers/${CLUSTER}`],
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

test("the shelf of servers is read page by page", async ({ page }) => {
  await page.goto("/servers");
  await expect(page.locator("main tbody tr")).toHaveCount(50);
  await page.getByRole("link", { name: "Next page" }).click();
  await expect(page).toHaveURL(/\/servers\/after\//);
  await expect(page.locator("main tbody tr").first()).toBeVisible();
  await page.getByRole("link", { name: "First page" }).click();
  await expect(page).toHaveURL(/\/servers$/);
});
