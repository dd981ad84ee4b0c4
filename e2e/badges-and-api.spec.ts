import { expect, test } from "@playwright/test";
import { CABINET, CLUSTER } from "./fixtures/addresses";

test("a tool's badge says what its page says", async ({ request }) => {
  const badge = await request.get(`/badge/${CLUSTER}/pods_exec.svg`);
  expect(badge.headers()["content-type"]).toContain("image/svg+xml");
  expect(await badge.text()).toContain("Execute 4/5 High");
});

test("badges that nobody knows are drawn unknown, removed ones removed", async ({ request }) => {
  for (const [path, says] of [
    ["/badge/nobody.svg", "unknown"],
    [`/badge/${CLUSTER}/nothing.svg`, "unknown"],
    ["/badge/io-example-quiet-quiet.svg", "unknown"],
    ["/badge/%00.svg", "unknown"],
    [`/badge/${CLUSTER}/pods_top.svg`, "removed"],
    ["/badge/io-example-gone-gone.svg", "removed"],
  ] as const) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(200);
    expect(await response.text(), path).toContain(says);
  }
});

test("a badge that is known already is not sent again", async ({ request }) => {
  const first = await request.get(`/badge/${CLUSTER}.svg`);
  const again = await request.get(`/badge/${CLUSTER}.svg`, {
    headers: { "If-None-Match": first.headers().etag ?? "" },
  });
  expect(again.status()).toBe(304);
});

test("the shields endpoint answers with exactly its keys", async ({ request }) => {
  const body = await (await request.get(`/badge/${CABINET}/foo.json.json`)).json();
  expect(Object.keys(body).sort()).toEqual(["color", "isError", "label", "message", "schemaVersion"]);
});

test("the API lists, filters and pages", async ({ request }) => {
  const first = await (await request.get("/api/v1/tools?category=read&limit=5")).json();
  expect(first.data).toHaveLength(5);
  const second = await (await request.get(`/api/v1/tools?category=read&limit=5&after=${first.next}`)).json();
  expect(second.data[0].name).not.toBe(first.data[0].name);
  for (const tool of [...first.data, ...second.data]) expect(tool.category).toBe("Read");
});

test("the API describes itself, and its examples answer", async ({ page, request }) => {
  const description = await (await request.get("/api/v1/openapi.json")).json();
  expect(description.openapi).toMatch(/^3\.1\./);
  await page.goto("/api");
  const main = page.getByRole("main");
  for (const path of Object.keys(description.paths)) {
    await expect(main.getByText(`GET ${path}`, { exact: true })).toBeVisible();
  }
  const examples = await main.getByLabel(/^Example: /).allTextContents();
  expect(examples).toHaveLength(Object.keys(description.paths).length);
  for (const example of examples) {
    const { pathname, search } = new URL(/'(.*)'/.exec(example)?.[1] ?? "");
    expect((await request.get(`${pathname}${search}`)).status(), example).toBe(200);
  }
});

test("the API says what is wrong with a request", async ({ request }) => {
  for (const [path, status] of [
    ["/api/v1/tools?category=none", 400],
    ["/api/v1/tools?page=-1", 400],
    ["/api/v1/servers?after=forged", 400],
    ["/api/v1/servers/nobody", 404],
    [`/api/v1/tools/${CLUSTER}/nothing`, 404],
    ["/api/v1/servers/io-example-gone-gone", 410],
  ] as const) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(status);
    expect(response.headers()["content-type"]).toContain("application/problem+json");
    expect(response.headers()["access-control-allow-origin"]).toBe("*");
  }
});

test("the figures of the API are those of the home page", async ({ page, request }) => {
  const { data } = await (await request.get("/api/v1/stats")).json();
  await page.goto("/");
  await expect(page.getByRole("main")).toContainText(`${data.tools} tools of ${data.serversWithTools} servers`);
});
