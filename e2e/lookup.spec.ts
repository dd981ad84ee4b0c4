import { expect, test } from "@playwright/test";
import { CLUSTER } from "./fixtures/addresses";

test("a visitor finds a tool, copies its policy and reads on about its server", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/");
  const search = page.getByRole("main").getByRole("search");
  await search.getByRole("searchbox").fill("pods_exec");
  await search.getByRole("button", { name: "Search" }).click();
  await expect(page).toHaveURL(/\/search\?.*q=pods_exec/);

  await page.getByRole("main").getByRole("link", { name: "pods_exec", exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("pods_exec");
  await expect(page.getByRole("main")).toContainText("Execute");
  await expect(page.getByRole("main")).toContainText("4/5 High");

  await page.getByRole("button", { name: "Copy policy" }).first().click();
  await expect(page.getByText("Copied to the clipboard.")).toBeAttached();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain("pods_exec");
  expect(copied).toContain('version: "1"');

  await page.getByRole("link", { name: "See the full policy for all 7 tools" }).click();
  await expect(page).toHaveURL(new RegExp(`/servers/${CLUSTER}#policy$`));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Cluster Tools");
});

test("another format changes the file, the file name and the answers", async ({ page }) => {
  await page.goto(`/tools/${CLUSTER}/pods_exec`);
  await page.getByRole("link", { name: "Claude Code", exact: true }).click();
  await expect(page).toHaveURL(/\/policy\/claude-code\/recommended#policy$/);
  await expect(page.locator("#policy-text")).toContainText("mcp__cluster-tools__pods_exec");
  await expect(page.locator("#questions")).toContainText("with Claude Code: it cannot limit");

  await page.getByLabel("Name of the server in your own configuration").fill("prod");
  await page.getByRole("button", { name: "Use this name" }).click();
  await expect(page.locator("#policy-text")).toContainText("mcp__prod__pods_exec");
});

test("a changed definition is shown with what changed", async ({ page }) => {
  await page.goto(`/tools/${CLUSTER}/pods_exec`);
  const versions = page.locator("#versions");
  await expect(versions.getByText(/^Definition 2/)).toBeVisible();
  await expect(versions.locator("del").first()).toBeVisible();
  await expect(versions.locator("ins").first()).toBeVisible();
});
