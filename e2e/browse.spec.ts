import { expect, test } from "@playwright/test";
import { CABINET } from "./fixtures/addresses";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("servers are read in several orders and by letter, page by page", async ({ page }) => {
    await page.goto("/servers");
    await page.getByRole("navigation", { name: "Order" }).getByRole("link", { name: "Most tools" }).click();
    await expect(page).toHaveURL(/\/servers\/sorted\/tools$/);
    await expect(page.locator("main tbody tr").first()).toContainText("Cluster Tools");
    await page.getByRole("link", { name: "Next page" }).click();
    await expect(page).toHaveURL(/\/servers\/sorted\/tools\/after\//);
    await expect(page.locator("main tbody tr").first()).toBeVisible();

    await page.goto("/servers/letter/s");
    await expect(page.locator("main tbody tr")).toHaveCount(50);
    await page.goto("/servers/letter/q"); // Of its name, not of its address.
    await expect(page.locator("main tbody tr").first()).toContainText("Quiet");
    await page.goto("/servers/letter/z");
    await expect(page.getByText("No server’s name begins with z.")).toBeVisible();
  });

  test("tools are read by signal, with the count of the list", async ({ page }) => {
    await page.goto("/signals");
    const row = page.getByRole("row", { name: /^Takes a command/ });
    const count = Number(await row.getByRole("cell").last().textContent());
    await row.getByRole("link").click();
    await expect(page).toHaveURL(/\/signals\/takes-command$/);
    await expect(page.locator("main tbody tr")).toHaveCount(count);
  });

  test("a look-alike is named on both servers' pages and in the list", async ({ page }) => {
    await page.goto(`/servers/${CABINET}`);
    const warned = page.getByRole("region", { name: "Not the same as" });
    await expect(warned).toContainText("published by io.example.rival");
    await warned.getByRole("link", { name: "All look-alikes" }).click();
    await expect(page.getByRole("heading", { name: "Cabinet" })).toBeVisible();
    await expect(page.getByRole("table", { name: "Taken for io.example.cabinet/files" })).toContainText("Fi1es");
  });
});

for (const [from, to] of [
  ["/servers/sorted/name", "/servers"],
  ["/servers/letter/I", "/servers/letter/i"],
  ["/signals/Takes-Command", "/signals/takes-command"],
] as const) {
  test(`${from} redirects to ${to}`, async ({ request }) => {
    const response = await request.get(from, { maxRedirects: 0 });
    expect(response.status()).toBe(308);
    expect(new Set(response.headers().location?.split(", "))).toEqual(new Set([to]));
  });
}

for (const address of ["/servers/sorted/size", "/servers/letter/ab", "/signals/none", "/look-alikes/after/forged"]) {
  test(`${address} is not found`, async ({ request }) => {
    expect((await request.get(address)).status()).toBe(404);
  });
}
