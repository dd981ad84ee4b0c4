import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { FORMATS } from "@/lib/policies/formats";
import { CLUSTER, POD_EXEC } from "./fixtures/addresses";

/** Pages that show a policy, each with a neighbour of its kind. */
const PAGES = {
  "a tool's page": { path: POD_EXEC, other: `/tools/${CLUSTER}/pods_list` },
  "a server's page": { path: `/servers/${CLUSTER}`, other: POD_EXEC },
};

const policyText = (page: Page) => page.locator("#policy-text");

for (const [name, { path, other }] of Object.entries(PAGES)) {
  test(`${name} shows each format, with the file that its download gives`, async ({ page, request }) => {
    test.slow(); // Twelve pages.
    await page.goto(path);
    for (const { id, title, steps } of FORMATS) {
      await page.locator("#policy").getByRole("link", { name: title, exact: true }).click();
      await expect(page).toHaveURL(`${path}/policy/${id}/recommended#policy`);
      await expect(page.getByLabel(`Policy for ${title}`)).toBeVisible();
      await expect(page.locator("#policy ol li")).toHaveCount(steps.length);
      const download = await page
        .locator("#policy")
        .getByRole("link", { name: "Download", exact: true })
        .getAttribute("href");
      const file = await request.get(download ?? "");
      expect(file.ok()).toBe(true);
      expect(await policyText(page).textContent()).toBe(await file.text());
    }
  });

  test(`${name} remembers format and strictness for the next page, without anything moving`, async ({ page }) => {
    await page.goto(path);
    await page.locator("#policy").getByRole("link", { name: "Codex", exact: true }).click();
    await expect(page.getByLabel("Policy for Codex")).toBeVisible();
    await page.locator("#policy").getByRole("link", { name: "strict", exact: true }).click();
    await expect(page).toHaveURL(/\/policy\/codex\/strict#policy$/);

    await page.goto(`${other}#policy`);
    await expect(page).toHaveURL(`${other}/policy/codex/strict#policy`);
    await expect(policyText(page)).toContainText("Strict policy for");
    expect(await layoutShift(page)).toBeLessThanOrEqual(0.02);

    await page.goto(`${other}/policy/cursor/permissive`);
    await expect(page.getByLabel("Policy for Cursor")).toBeVisible();

    await page.goto(path);
    await page.locator("#policy").getByRole("link", { name: "Intercept", exact: true }).click();
    await page.locator("#policy").getByRole("link", { name: "recommended", exact: true }).click();
    await expect(page).toHaveURL(/intercept\/recommended/);
    await page.goto(other);
    await expect(page).toHaveURL(other);
  });

  test(`${name} copies the file`, async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto(`${path}/policy/claude-code/strict`);
    await page.locator("#policy").getByRole("button", { name: "Copy policy" }).click();
    await expect(page.locator("#policy").getByRole("button", { name: "Copied" })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await policyText(page).textContent());
  });

  test(`${name} puts the server's own name into the file, in colours`, async ({ page }) => {
    await page.goto(`${path}/policy/codex/recommended`);
    await page.getByLabel("Name of the server in your own configuration").fill("mine");
    await page.getByRole("button", { name: "Use this name" }).click();
    await expect(policyText(page)).toContainText("[mcp_servers.mine]");
    await expect(policyText(page).locator(".k").first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
  });
}

test("a browser that remembers something unknown shows the usual variant", async ({ page }) => {
  await page.goto(POD_EXEC);
  await page.evaluate(() => localStorage.setItem("policy-variant", "codex/strict/../x"));
  await page.goto(POD_EXEC);
  await expect(page).toHaveURL(POD_EXEC);
  await expect(page.getByLabel("Policy for Intercept")).toBeVisible();
});

test("the policy of a tool that is no longer offered can still be downloaded", async ({ page, request }) => {
  await page.goto(`/tools/${CLUSTER}/pods_top`);
  const download = await page
    .locator("#policy")
    .getByRole("link", { name: "Download", exact: true })
    .getAttribute("href");
  const file = await request.get(download ?? "");
  expect(file.status()).toBe(200);
  expect(await file.text()).toBe(await policyText(page).textContent());
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("a server's policy changes by links and downloads under its own name", async ({ page }) => {
    await page.goto(`/servers/${CLUSTER}`);
    await page.locator("#policy").getByRole("link", { name: "Gemini CLI", exact: true }).click();
    await expect(policyText(page)).toContainText("[[rule]]");
    await page.locator("#policy").getByRole("link", { name: "permissive", exact: true }).click();
    await expect(policyText(page)).toContainText("Permissive policy for");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("#policy").getByRole("link", { name: "Download", exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`${CLUSTER}.toml`);
  });
});

test("unknown formats and strictnesses of a server's page are not found", async ({ request }) => {
  for (const variant of ["docker/Strict", "unknown/strict", "intercept/mild"]) {
    expect((await request.get(`/servers/${CLUSTER}/policy/${variant}`)).status()).toBe(404);
  }
});

/** The sum of what moved by itself since the page was opened. */
function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new PerformanceObserver((list) => {
          const shifts = list.getEntries().map((entry) => Number(Reflect.get(entry, "value")));
          resolve(shifts.reduce((sum, value) => sum + value, 0));
        });
        observer.observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(0), 1000); // Nothing moved.
      }),
  );
}
