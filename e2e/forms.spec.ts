import AxeBuilder from "@axe-core/playwright";
import { expect, test, type APIRequestContext, type Page } from "@playwright/test";
import { Client } from "pg";
import { CABINET, CLUSTER, POD_EXEC } from "./fixtures/addresses";

/** Forms share their hourly counts: one after the other, each from nothing. */
test.describe.configure({ mode: "serial" });

async function query<T extends object>(sql: string): Promise<T[]> {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

test.beforeEach(() => query(`DELETE FROM "Message"; DELETE FROM "RateCount"; DELETE FROM "RescanRequest"`));

const stored = () => query<{ kind: string; server: string; tool: string; text: string }>(`SELECT * FROM "Message"`);

/** People take longer than programs. */
async function fillIn(page: Page, text: string): Promise<void> {
  await page.getByLabel("Message", { exact: true }).fill(text);
  await page.waitForTimeout(2100);
}

const post = (request: APIRequestContext, path: string, form: Record<string, string>, headers = {}) =>
  request.post(path, { form, headers: { "Sec-Fetch-Site": "same-origin", ...headers }, maxRedirects: 0 });

test.describe("a message from a tool's page", () => {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
      test.use({ javaScriptEnabled });
      test("is stored, and only then said to be sent", async ({ page }) => {
        await page.goto(POD_EXEC);
        await page.getByLabel("Your e-mail address").fill("ada@example.org");
        await fillIn(page, "What about <b>init containers</b>?");
        await page.getByRole("button", { name: "Send", exact: true }).click();
        await expect(page).toHaveURL(/\/contact\/sent\/[0-9a-f-]{36}$/);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText("Message sent.");
        expect(await stored()).toMatchObject([
          { kind: "contact", server: CLUSTER, tool: "pods_exec", text: "What about <b>init containers</b>?" },
        ]);
        await query(`DELETE FROM "Message"`);
        expect((await page.reload())?.status()).toBe(404);
      });
    });
  }
});

test("a report is reached from the tool, filled with what it is about, by keys alone", async ({ page }) => {
  await page.goto(POD_EXEC);
  await page.getByRole("link", { name: "Report or dispute this label" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/contact\?/);
  await expect(page.getByRole("main")).toContainText("About pods_exec of Cluster Tools");
  await page.getByLabel("What it is about").focus();
  await page.keyboard.type("The category");
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("Message", { exact: true })).toBeFocused();
  await page.keyboard.type("It cannot do that.");
  await page.waitForTimeout(2100);
  for (const _ of ["name", "address", "button"]) await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Send", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Message sent.");
  expect(await stored()).toMatchObject([{ kind: "category", tool: "pods_exec", text: "It cannot do that." }]);
});

test("what is wrong is named with its field, and what was typed stays", async ({ page }) => {
  await page.goto(`/contact?server=${CABINET}`);
  // As a browser that does not check by itself.
  await page.locator("form[action='/contact/send']").evaluate((form: HTMLFormElement) => (form.noValidate = true));
  await page.getByLabel("Your e-mail address").fill("ada");
  await page.getByLabel("Your name").fill("Ada");
  const text = page.getByLabel("Message", { exact: true });
  await text.evaluate((field: HTMLTextAreaElement) => field.removeAttribute("maxlength"));
  await fillIn(page, `</textarea><script>window.hacked=true</script>${"x".repeat(5000)}`);
  const answer = page.waitForResponse("**/contact/send");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  expect((await answer).status()).toBe(400);
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Nothing was stored yet.");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Your e-mail address: It does not look like");
  await expect(text).toHaveValue(`</textarea><script>window.hacked=true</script>${"x".repeat(5000)}`);
  await expect(text).toHaveAccessibleDescription(/5,04\d characters; at most 4,000/);
  await expect(page.getByLabel("Your name")).toHaveValue("Ada");
  expect(await page.evaluate(() => Reflect.get(window, "hacked"))).toBeUndefined();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  expect(await stored()).toEqual([]);

  await text.fill("Shorter.");
  await page.getByLabel("Your e-mail address").fill("");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Message sent.");
  expect(await stored()).toMatchObject([{ server: CABINET, text: "Shorter." }]);
});

test("a form that is shown again runs under the same strict policy", async ({ page, request }) => {
  const response = await post(request, "/contact/send", { text: "" });
  expect(response.status()).toBe(400);
  expect(response.headers()["content-security-policy"]).toMatch(/script-src 'self' 'nonce-/);
  expect(response.headers()["cache-control"]).toContain("no-store");
  const refused: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy|violates/.test(message.text())) refused.push(message.text());
  });
  await page.goto("/contact");
  await page.locator("form[action='/contact/send']").evaluate((form: HTMLFormElement) => (form.noValidate = true));
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Write what you want to say");
  await page.waitForLoadState("networkidle");
  expect(refused).toEqual([]);
});

for (const [what, form, headers, status, says] of [
  ["64 kB of text", { text: "x".repeat(65_536) }, {}, 400, "65,536 characters"],
  ["more than half a megabyte", { text: "x".repeat(600_000) }, {}, 413, "larger than 512 kB"],
  ["the field that people do not see", { text: "a", website: "https://spam.example" }, {}, 400, "programs do"],
  ["a script's haste", { text: "a", elapsed: "12" }, {}, 400, "within two seconds"],
  ["an unknown server", { text: "a", server: "nobody" }, {}, 404, "left out now"],
  ["an unknown tool", { text: "a", server: CLUSTER, tool: "\u0000" }, {}, 404, "left out now"],
  ["another site", { text: "a" }, { "Sec-Fetch-Site": "cross-site", Origin: "https://evil.example" }, 403, "this site"],
  ["nobody knows where", { text: "a" }, { "Sec-Fetch-Site": "none" }, 403, "this site"],
  ["a program's content type", {}, { "Content-Type": "application/json" }, 415, "x-www-form-urlencoded"],
] as const) {
  test(`${what} is refused with ${status}, and nothing is stored`, async ({ request }) => {
    const response = await post(request, "/contact/send", { ...form }, headers);
    expect(response.status()).toBe(status);
    const body = await response.text();
    expect(body).toContain(says);
    expect(body).toContain("<textarea");
    expect(await stored()).toEqual([]);
  });
}

test("a request that does not say where it comes from is refused", async ({ request }) => {
  const response = await request.post("/contact/send", { form: { text: "a" } });
  expect(response.status()).toBe(403);
});

test("NUL, bidi and HTML are stored as text", async ({ request }) => {
  const response = await post(request, "/contact/send", { text: "a\u0000b \u202Ec <script>" });
  expect(response.status()).toBe(303);
  expect(await stored()).toMatchObject([{ text: "a\uFFFDb \u202Ec <script>" }]);
});

test("the sixth message of an hour waits, its text is kept, and an invented address does not help", async ({
  request,
}) => {
  for (let n = 0; n < 5; n++) expect((await post(request, "/contact/send", { text: `${n}` })).status()).toBe(303);
  const invented = { "X-Forwarded-For": "198.51.100.9", "X-Toolrisk-Peer": "198.51.100.9" };
  const sixth = await post(request, "/contact/send", { text: "the sixth" }, invented);
  expect(sixth.status()).toBe(429);
  expect(Number(sixth.headers()["retry-after"])).toBeGreaterThan(0);
  expect(Number(sixth.headers()["retry-after"])).toBeLessThanOrEqual(3600);
  expect(await sixth.text()).toMatch(/the sixth<\/textarea>/);
  expect(await stored()).toHaveLength(5);
});

test("a rescan is asked for once, and its page says how far it is", async ({ page, request }) => {
  await page.goto(`/servers/${CABINET}`);
  await page.getByRole("link", { name: "How the last rescan of the server went" }).click();
  await expect(page.getByText("It cannot be rescanned")).toBeVisible();

  await page.goto(POD_EXEC);
  await page.getByRole("button", { name: "Request a rescan" }).click();
  await expect(page).toHaveURL(`/servers/${CLUSTER}/rescan`);
  await expect(page.getByRole("status")).toContainText("Asked for just now");
  await expect(page.getByRole("status")).toContainText("It waits for its turn.");
  expect((await post(request, `/servers/${CLUSTER}/rescan/request`, {})).status()).toBe(303);
  expect(await query(`SELECT * FROM "RescanRequest"`)).toHaveLength(1);

  await query(`UPDATE "RescanRequest" SET "startedAt" = now()`);
  await page.getByRole("link", { name: "Look again" }).click();
  await expect(page.getByRole("status")).toContainText("It is running since");
  await query(`UPDATE "RescanRequest" SET "finishedAt" = now(), outcome = 'failed', message = 'It did <not> start.'`);
  await page.reload();
  await expect(page.getByRole("status")).toContainText(/Failed at .*: It did <not> start\./);
  await expect(page.getByText("once an hour at most")).toBeVisible();
  await expect(page.getByRole("button", { name: "Request a rescan" })).toHaveCount(0);
});

test("rescans of what is unknown or removed, or asked for elsewhere, are refused", async ({ request }) => {
  expect((await post(request, "/servers/nobody/rescan/request", {})).status()).toBe(404);
  expect((await post(request, "/servers/%E0%A4%A/rescan/request", {})).status()).toBe(404);
  const gone = await post(request, "/servers/io-example-gone-gone/rescan/request", {});
  expect(gone.status()).toBe(410);
  expect(await gone.text()).toContain("This server was removed");
  const foreign = await request.post(`/servers/${CLUSTER}/rescan/request`, {
    headers: { Origin: "https://evil.example" },
  });
  expect(foreign.status()).toBe(403);
  expect(await query(`SELECT * FROM "RescanRequest"`)).toEqual([]);
});

test("addresses that take forms say so to who opens them", async ({ request }) => {
  for (const path of ["/contact/send", `/servers/${CLUSTER}/rescan/request`]) {
    const response = await request.get(path);
    expect(response.status()).toBe(405);
    expect(response.headers().allow).toBe("POST");
  }
});

test.describe("addresses that are broken", () => {
  for (const address of [
    "/tools/%E0%A4%A/x",
    `/tools/${CLUSTER}/%E0%A4%A`,
    "/servers/%E0%A4%A",
    "/servers/%E0%A4%A/rescan",
    "/attacks/%E0",
    "/contact?server=nobody",
    `/contact?server=${CLUSTER}&tool=${"x".repeat(10_000)}`,
    "/contact/sent/forged",
    "/servers/nobody/rescan",
  ]) {
    test(`${address.slice(0, 60)} is a page that was not found and searches`, async ({ page }) => {
      const response = await page.goto(address);
      expect(response?.status()).toBe(404);
      expect(response?.headers()["content-security-policy"]).toContain("default-src 'none'");
      await expect(page.getByRole("main").getByRole("searchbox")).toBeVisible();
    });
  }

  test("a badge is drawn unknown, and the API answers with a problem document", async ({ request }) => {
    const badge = await request.get("/badge/%E0%A4%A.svg");
    expect(await badge.text()).toContain("unknown");
    for (const path of ["/api/v1/servers/%E0%A4%A", "/api/v1/nope", "/api/v1/tools/a/b/c", "/api/nope"]) {
      const response = await request.get(path);
      expect(response.status(), path).toBe(404);
      expect(response.headers()["content-type"], path).toContain("application/problem+json");
    }
  });

  test("a query of 10 kB is read or ignored, never a failure", async ({ request }) => {
    for (const path of ["/contact", "/contact?kind=risk", `/servers/${CLUSTER}/rescan`, POD_EXEC]) {
      const response = await request.get(`${path}${path.includes("?") ? "&" : "?"}x=${"%F0%9F%A6%80".repeat(800)}`);
      expect(response.status(), path).toBe(200);
    }
  });
});
