import { expect, test, type Page } from "@playwright/test";

const results = (page: Page) => page.getByRole("region", { name: "Results" });

test("results follow the typing, without a reload, and the address with them", async ({ page }) => {
  await page.goto("/search");
  await page.evaluate(() => Object.assign(window, { stayed: true }));
  const field = page.getByRole("combobox");
  await field.pressSequentially("pods_ex", { delay: 30 });
  await expect(results(page).locator("[data-hit]").first()).toHaveText("pods_exec");
  await expect(results(page).locator("mark").first()).toBeVisible();
  await expect(page).toHaveURL(/q=pods_ex$/);
  expect(await page.evaluate(() => "stayed" in window)).toBe(true);

  await field.press("ArrowDown");
  await expect(page.locator("[data-hit]").first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("pods_exec");
});

test("an answer that was overtaken is dropped", async ({ page }) => {
  await page.goto("/search");
  await page.route(/\/search\?q=delete/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue().catch(() => undefined);
  });
  const field = page.getByRole("combobox");
  await field.fill("delete");
  await page.waitForTimeout(300);
  await field.fill("pods_exec");
  await expect(results(page).locator("[data-hit]").first()).toHaveText("pods_exec");
  await page.waitForTimeout(2000);
  await expect(results(page).locator("[data-hit]").first()).toHaveText("pods_exec");
  await expect(field).toHaveValue("pods_exec");
});

test("the syntax is completed", async ({ page }) => {
  await page.goto("/search");
  const field = page.getByRole("combobox");
  await field.fill("cat");
  await page.getByRole("option", { name: /^category:/ }).click();
  await field.pressSequentially("ex");
  await field.press("ArrowDown");
  await field.press("Enter");
  await expect(field).toHaveValue("category:execute ");
  await expect(results(page).getByText("Execute").first()).toBeVisible();
  await expect(results(page).getByText("Destructive")).toHaveCount(0);
});

test("completions go away with Escape, which keeps the text, and with the focus", async ({ page }) => {
  await page.goto("/search");
  const field = page.getByRole("combobox");
  for (const key of ["Escape", "Tab"]) {
    await field.fill("category");
    await expect(page.getByRole("option", { name: /^category:/ })).toBeVisible();
    await field.press(key);
    await expect(page.getByRole("option")).toHaveCount(0);
    await expect(field).toHaveValue("category");
    await field.fill("");
  }
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("facets narrow, widen and stay in the address", async ({ page }) => {
      await page.goto("/search?q=pods");
      const facets = page.getByRole("complementary", { name: "Narrow the results" });
      await facets.getByRole("link", { name: "Execute" }).click();
      await expect(page).toHaveURL(/category=execute/);
      await expect(results(page).locator("[data-hit]").first()).toHaveText("pods_exec");
      await expect(facets.getByRole("link", { name: "Destructive" })).toBeVisible();
      await facets.getByRole("link", { name: /Execute/ }).click();
      await expect(page).not.toHaveURL(/category=/);
    });

    test("a misspelt name is found, nonsense gets help, a wrong filter is named", async ({ page }) => {
      await page.goto("/search?q=pods_exce");
      await expect(results(page).locator("[data-hit]").first()).toHaveText("pods_exec");
      await page.goto("/search?q=qqxzzv");
      await expect(page.getByText("Nothing matches.")).toBeVisible();
      await page.goto("/search?q=pods+risk:99");
      await expect(page.getByText('risk: "99" is not known')).toBeVisible();
      await expect(results(page).locator("[data-hit]").first()).toBeVisible();
    });
  });
}

test("the API refuses what is wrong and answers what is odd", async ({ request }) => {
  for (const query of ["q=risk:99", "category=none", "limit=0", "cursor=abc", `q=${"x".repeat(10_000)}`]) {
    const response = await request.get(`/api/v1/search?${query}`);
    expect(response.status(), query).toBe(400);
    expect((await response.json()).detail).toMatch(/\w/);
  }
  for (const q of [
    "",
    "a",
    "!!!",
    '"',
    "'; DROP TABLE x",
    'category = "x" OR 1=1',
    "a & !b | (c:*",
    "\u0000",
    "مرحبا",
    "😀",
  ]) {
    const response = await request.get(`/api/v1/search?${new URLSearchParams({ q }).toString()}`);
    expect(response.status(), q).toBe(200);
    expect(response.headers()["x-search-engine"]).toBe("postgres");
  }
});
