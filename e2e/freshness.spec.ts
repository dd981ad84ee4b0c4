import { expect, test, type Page } from "@playwright/test";
import { Client } from "pg";

/** Pages are kept in memory, and yet a change of the database shows at once. */
const ADDRESS = "/servers/io-example-quiet-quiet";

async function query(sql: string): Promise<void> {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Several statements in one string are one transaction. */
const describe = (text: string, raise: string) =>
  query(`UPDATE "Server" SET description = '${text}' WHERE slug = 'io-example-quiet-quiet'; ${raise}`);

const RAISE = `
  UPDATE "CatalogueGeneration" SET value = value + 1;
  UPDATE "Server" SET generation = (SELECT value FROM "CatalogueGeneration") WHERE slug = 'io-example-quiet-quiet';
  SELECT pg_notify('catalogue', '')`;

async function secondsUntilShown(page: Page, text: string): Promise<number> {
  const start = Date.now();
  await expect(async () => {
    await page.goto(ADDRESS);
    await expect(page.getByRole("main").getByText(text).first()).toBeVisible({ timeout: 1 });
  }).toPass({ timeout: 20_000, intervals: [100] });
  return (Date.now() - start) / 1000;
}

test.describe.configure({ mode: "serial" });

test("a page is answered from memory the second time", async ({ request }) => {
  await expect(async () => {
    await request.get(ADDRESS);
    const second = await request.get(ADDRESS);
    expect(second.headers()["x-nextjs-cache"]).toBe("HIT");
    expect(second.headers()["cache-control"]).toBe("s-maxage=1");
  }).toPass({ timeout: 20_000 });
});

test("a change that raises the generation shows within moments", async ({ page }) => {
  await secondsUntilShown(page, "quiet");
  await describe("Announced change.", RAISE);
  expect(await secondsUntilShown(page, "Announced change.")).toBeLessThan(3);
});

test("a change made by hand shows within five seconds", async ({ page }) => {
  await describe("Change by hand.", "");
  expect(await secondsUntilShown(page, "Change by hand.")).toBeLessThan(5.5);
});
