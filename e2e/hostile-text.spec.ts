import { expect, test } from "@playwright/test";
import { HOSTILE } from "./fixtures/addresses";
import { HOSTILE as RECORD } from "./fixtures/hostile";

const NAMES = RECORD.tools.map((tool) => tool.name);

for (const name of NAMES) {
  test(`the page of ${name.slice(0, 20)} shows text as text`, async ({ page }) => {
    const response = await page.goto(`/tools/${HOSTILE}/${encodeURIComponent(name)}`);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
    expect(await page.evaluate(() => Reflect.get(window, "hacked"))).toBeUndefined();
    for (const data of await page.locator('script[type="application/ld+json"]').allTextContents()) {
      expect(JSON.parse(data)).toHaveProperty("@context", "https://schema.org");
    }
  });
}

test("invisible characters are shown as what they are", async ({ page }) => {
  await page.goto(`/servers/${HOSTILE}`);
  await expect(page.locator("article header")).toContainText("⟨U+202E⟩");
  await expect(page.locator("article header")).toContainText("⟨U+001B⟩");
});

test("addresses that are not http and packages that are not names get no link and no command", async ({ page }) => {
  await page.goto(`/servers/${HOSTILE}`);
  await expect(page.locator('a[href^="javascript:"], a[href^="data:"]')).toHaveCount(0);
  await expect(page.locator("#install pre")).toHaveCount(0);
});

test("the badge and the policy of a hostile tool are well formed", async ({ request }) => {
  const name = encodeURIComponent(NAMES[0] ?? "");
  const badge = await request.get(`/badge/${HOSTILE}/${name}.svg?label=%3C%2Ftext%3E%3Cscript%3E`);
  expect(badge.status()).toBe(200);
  expect(await badge.text()).not.toContain("<script");
  const policy = await request.get(`/policies/${HOSTILE}/intercept?tools=${name}`);
  expect(policy.status()).toBe(200);
  expect(policy.headers()["content-type"]).toContain("yaml");
});
