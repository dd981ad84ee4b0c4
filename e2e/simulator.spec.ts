import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { CLUSTER } from "./fixtures/addresses";

test("decides calls under the pasted policy and counts them", async ({ page }) => {
  await page.goto("/simulator");
  await page.getByLabel("Repeat").fill("6");
  await page.getByRole("button", { name: "Decide" }).click();
  const rows = page.getByRole("table", { name: "Decisions" }).getByRole("row");
  await expect(rows.nth(1)).toContainText(/read_page.*Allowed.*none objects/);
  await expect(rows.nth(2)).toContainText(/send_refund.*Allowed.*send_refund\._rate_hour 1 of 5, until .* UTC/);
  await expect(rows.nth(3)).toContainText(/Denied.*Refunds above 100 are not made here\..*amount/);
  await expect(rows.nth(4)).toContainText(/Denied.*not permitted by policy.*\(default deny\)/);
  await expect(rows.nth(22)).toContainText(/Denied.*Rate limit of 5 per hour reached.*five an hour/);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test("says where a policy and a call are broken, and keeps what was typed", async ({ page }) => {
  await page.goto("/simulator");
  const policy = 'version: "1"\ntools:\n  a:\n    rules:\n      - name: n\n        action: allow\n';
  await page.getByLabel("Policy", { exact: true }).fill(policy);
  await page.getByLabel(/^Calls/).fill('{"tool": "a"}\n{"tool": }\n');
  await page.getByRole("button", { name: "Decide" }).click();
  await expect(page.getByText('Line 5, column 9: action must be "evaluate" or "deny", found "allow"')).toBeVisible();
  await expect(page.getByText(/^Line 2, column 1: Unexpected token/)).toBeVisible();
  await expect(page.getByLabel("Policy", { exact: true })).toHaveValue(policy);
  await expect(page.getByRole("table")).toHaveCount(0);
});

test("shows the riskiest call of each tool of a server under our own policies", async ({ page }) => {
  await page.goto(`/simulator/${CLUSTER}`);
  await page.getByLabel("PolicyLayer (JSON)").check();
  await page.getByRole("button", { name: "strict", exact: true }).click();
  await expect(page.getByLabel("Policy", { exact: true })).toHaveValue(/"default": "deny"/);
  await page.getByRole("button", { name: "Decide" }).click();
  const table = page.getByRole("table", { name: "The riskiest call of each tool" });
  await expect(table.getByRole("row", { name: /pods_exec/ })).toContainText("Denied");
});
