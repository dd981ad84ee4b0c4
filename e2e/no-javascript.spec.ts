import { expect, test } from "@playwright/test";
import { POD_EXEC } from "./fixtures/addresses";

test.use({ javaScriptEnabled: false });

test("search, tool and policy work without JavaScript", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("main").getByRole("searchbox").fill("pods_exec");
  await page.getByRole("main").getByRole("button", { name: "Search" }).click();
  await page.getByRole("main").getByRole("link", { name: "pods_exec", exact: true }).first().click();
  await expect(page.locator("#policy-text")).toBeVisible();
  await expect(page.getByRole("button", { name: "Copy policy" })).toHaveCount(0);

  await page.getByRole("link", { name: "strict", exact: true }).click();
  await expect(page).toHaveURL(/\/policy\/intercept\/strict/);
});

test("the policy downloads under its own name", async ({ page }) => {
  await page.goto(POD_EXEC);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator("#policy").getByRole("link", { name: "Download", exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("cluster-tools-pods_exec.yaml");
});
