import { expect, test } from "@playwright/test";
import { PAGE_TYPES, POD_EXEC } from "./fixtures/addresses";

test.use({ viewport: { width: 360, height: 740 } });

test("the first screen of a tool shows name, what it does, category, risk and the copy action", async ({ page }) => {
  await page.goto(POD_EXEC);
  const header = page.locator("article header");
  for (const part of [
    page.getByRole("heading", { level: 1 }),
    header.locator("#what p"),
    header.getByRole("link", { name: "Execute" }),
    header.getByText("risk 4/5 High"),
    header.getByRole("button", { name: "Copy policy" }),
  ]) {
    await expect(part).toBeInViewport({ ratio: 1 });
  }
});

for (const [name, address] of Object.entries(PAGE_TYPES)) {
  test(`${name} fits the screen`, async ({ page }) => {
    await page.goto(address);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
  });
}
