import { expect, test, type Locator, type Page } from "@playwright/test";
import { POD_EXEC } from "./fixtures/addresses";

/** Presses Tab until the wanted element has the focus: what cannot be reached so cannot be used. */
async function tabTo(page: Page, target: Locator, most = 80): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Not reached with ${most} tabs: ${String(target)}`);
}

test("the way from home to a copied policy and the server needs no pointer", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/");
  await tabTo(page, page.getByRole("main").getByRole("searchbox"));
  await page.keyboard.type("pods_exec");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/search\?/);

  await tabTo(page, page.getByRole("main").getByRole("link", { name: "pods_exec", exact: true }).first());
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`${POD_EXEC}$`));

  await tabTo(page, page.getByRole("button", { name: "Copy policy" }).first());
  await page.keyboard.press("Enter");
  await expect(page.getByText("Copied to the clipboard.")).toBeAttached();

  await tabTo(page, page.getByRole("link", { name: /^See the full policy/ }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/servers\//);
});

test("the first tab stop skips to the content", async ({ page }) => {
  await page.goto(POD_EXEC);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#main")).toBeFocused();
});

test("a slash and Ctrl K go to the search field, a question mark lists the keys", async ({ page }) => {
  await page.goto(POD_EXEC);
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.getByRole("searchbox").blur();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});
