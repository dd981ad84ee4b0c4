import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { parse } from "yaml";
import { z } from "zod";
import { CABINET, CLUSTER, HOSTILE, POD_EXEC } from "./fixtures/addresses";

const STACK = `/stack?servers=${CLUSTER},${CABINET},pypi:example-ledger-mcp`;
const FileSchema = z.object({ default: z.literal("deny"), tools: z.record(z.string(), z.unknown()) });

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });
    for (const address of ["/stack", STACK, `/builder?server=${CLUSTER}&set=deny:pods_list`]) {
      test(`${address} has no axe violation`, async ({ page }) => {
        await page.goto(address);
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      });
    }
  });
}

test("the merged file names the tools of every server and parses", async ({ page }) => {
  await page.goto(STACK);
  const path = await page.locator("#policy").getByRole("link", { name: "Download" }).getAttribute("href");
  const answer = await page.request.get(path ?? "");
  expect(answer.headers()["content-disposition"]).toContain('filename="stack.yaml"');
  const file = FileSchema.parse(parse(await answer.text()));
  expect(Object.keys(file.tools)).toEqual(expect.arrayContaining(["pods_exec", "fs.read", "send_payout"]));
});

test("a flow names both tools, its attack pattern, and what the file shown makes of it", async ({ page }) => {
  await page.goto(`/stack?servers=${CLUSTER},${HOSTILE}&format=claude-code`);
  const flows = page.locator("#flows");
  await expect(flows.getByRole("heading", { name: "Secrets can leave" })).toBeVisible();
  await expect(flows.getByRole("link", { name: "secrets_get" })).toBeVisible();
  await expect(flows.getByRole("listitem").first()).toContainText("With Claude Code the second is: allowed.");
  await flows.getByRole("link", { name: "Data carried out" }).click();
  await expect(page).toHaveURL(/\/attacks\/data-exfiltration/);
});

test("a stack says what is not catalogued, and its file refuses to be made without it", async ({ page }) => {
  await page.goto(`/stack?servers=${CLUSTER},npm:nobody-wrote-this`);
  await expect(page.getByRole("alert").filter({ hasText: "npm:nobody-wrote-this is not catalogued." })).toBeVisible();
  expect((await page.request.get("/stack/file?servers=npm:nobody-wrote-this")).status()).toBe(404);
  expect((await page.request.get(`/stack/file?servers=${CLUSTER}&format=none`)).status()).toBe(400);
  expect((await page.request.get("/stack/file")).status()).toBe(400);
});

test("a pasted configuration stays in the browser; only the packages it names are sent", async ({ page }) => {
  await page.goto("/stack");
  await page.waitForLoadState("networkidle");
  const sent: string[] = [];
  page.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`));
  const ledger = {
    command: "uvx",
    args: ["example-ledger-mcp==0.9.1", "--key", "s3cret-argument"],
    env: { KEY: "s3cret" },
  };
  const config = JSON.stringify({ mcpServers: { money: ledger, local: { command: "node", args: ["/home/me/a.js"] } } });
  await page.getByLabel(/paste your client’s configuration/).fill(config);
  await page.getByRole("button", { name: "Read it here" }).click();
  await expect(page.getByText("pypi:example-ledger-mcp").first()).toBeVisible();
  await expect(page.getByText(/local: left out/)).toBeVisible();
  expect(sent.filter((text) => text.includes("ledger"))).toEqual([]);
  await page.getByRole("link", { name: "Look these up" }).click();
  await expect(page.getByRole("heading", { name: /^1 server, 3 tools/ })).toBeVisible();
  expect(sent.filter((text) => text.includes("s3cret"))).toEqual([]);
});

test("a tool's page leads to the builder with that tool, and to a stack with its server", async ({ page }) => {
  await page.goto(POD_EXEC);
  await page.getByRole("link", { name: "Decide tool by tool in the builder" }).click();
  await expect(page.getByLabel("Decision for pods_exec")).toBeVisible();
  await expect(page.getByLabel(/^Decision for/)).toHaveCount(1);
  await page.goto(POD_EXEC);
  await page.getByRole("link", { name: "Start from this server, add the rest of your stack" }).click();
  await expect(page.getByRole("heading", { name: "Toxic flows" })).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("tools are decided by hand and the file follows", async ({ page }) => {
    await page.goto(`/builder?server=${CLUSTER}`);
    await page.getByLabel("Decision for pods_list").selectOption("Deny");
    await page.getByLabel("Decision for server_time").selectOption("Leave out");
    await page.getByLabel("Calls of pods_exec at most").fill("3");
    await page.getByRole("button", { name: "Make the file" }).first().click();
    await expect(page).toHaveURL(/set=deny%3Apods_list/);
    expect(new URL(page.url()).searchParams.getAll("set")).toHaveLength(3);
    await expect(page.getByRole("row", { name: /pods_list/ })).toContainText("refused");
    const path = await page.locator("#policy").getByRole("link", { name: "Download" }).getAttribute("href");
    const file = FileSchema.parse(parse(await (await page.request.get(path ?? "")).text()));
    expect(JSON.stringify(file.tools.pods_exec)).toContain("3/minute");
    expect(file.tools).not.toHaveProperty("server_time");
  });

  test("says what is wrong with an address", async ({ page }) => {
    for (const [query, problem] of [
      ["set=deny:ghost", 'there is no tool "ghost" here'],
      ["set=allow,0/minute:pods_exec", "a limit counts 1 to 100000 calls"],
      ["format=none", "format must be one of intercept"],
      ["tool=ghost", 'this server has no tool "ghost"'],
    ]) {
      await page.goto(`/builder?server=${CLUSTER}&${query}`);
      await expect(page.getByRole("alert").filter({ hasText: problem ?? "" })).toBeVisible();
    }
  });

  test("a stack is named in a plain form", async ({ page }) => {
    await page.goto("/stack");
    await page.getByLabel(/^Servers, separated by commas/).fill(`${CLUSTER}, io.example.cabinet/files`);
    await page.getByRole("button", { name: "Show the stack" }).click();
    await expect(page.getByRole("heading", { name: /^2 servers, 11 tools/ })).toBeVisible();
    await expect(page.getByLabel(/paste your client’s configuration/)).toBeHidden();
  });

  test("the merged file takes the names of the user's own configuration", async ({ page }) => {
    await page.goto(`${STACK}&format=cursor`);
    await page.getByLabel("Cabinet", { exact: true }).fill("drawer");
    await page.getByRole("button", { name: "Use these names" }).click();
    await expect(page.locator("#policy-text")).toContainText('"drawer:fs.read"');
    const path = await page.locator("#policy").getByRole("link", { name: "Download" }).getAttribute("href");
    expect(await (await page.request.get(path ?? "")).text()).toContain('"drawer:fs.read"');
  });
});
