import { expect, test } from "@playwright/test";
import { PAGE_TYPES, POD_EXEC } from "./fixtures/addresses";

for (const [name, address] of Object.entries(PAGE_TYPES)) {
  test(`${name} runs under a strict policy, at the first visit and the next`, async ({ page }) => {
    const refused: string[] = [];
    page.on("console", (message) => {
      if (/Content Security Policy|violates/.test(message.text())) refused.push(message.text());
    });
    for (const visit of [1, 2]) {
      const response = await page.goto(address);
      const headers = response?.headers() ?? {};
      const policy = headers["content-security-policy"] ?? "";
      expect(policy, `visit ${visit}`).toContain("default-src 'none'");
      expect(policy).toMatch(/script-src 'self' '(sha256|nonce)-/);
      expect(policy).not.toContain("unsafe");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["referrer-policy"]).toBe("strict-origin-when-cross-origin");
    }
    await page.waitForLoadState("networkidle");
    expect(refused).toEqual([]);
  });
}

test("no page asks another host for anything", async ({ page, baseURL }) => {
  test.slow(); // Every kind of page in one test.
  const hosts = new Set<string>();
  page.on("request", (request) => hosts.add(new URL(request.url()).origin));
  for (const address of Object.values(PAGE_TYPES)) await page.goto(address, { waitUntil: "networkidle" });
  expect([...hosts]).toEqual([new URL(baseURL ?? "").origin]);
});

test("badges may be embedded anywhere", async ({ request }) => {
  const badge = await request.get(`${POD_EXEC.replace("/tools/", "/badge/")}.svg`);
  expect(badge.headers()["cross-origin-resource-policy"]).toBe("cross-origin");
  expect(badge.headers()["access-control-allow-origin"]).toBe("*");
});
