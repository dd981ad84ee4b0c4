import { defineConfig } from "@playwright/test";

/** scripts/e2e.ts starts the site and names the browser; see there. */
const baseURL = process.env.E2E_URL;
if (baseURL === undefined) throw new Error("Start the browser tests with: npm run test:e2e");

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
  use: {
    baseURL,
    locale: "en-GB",
    timezoneId: "UTC",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: { executablePath: process.env.E2E_BROWSER, env: { ...process.env, ...browserVariables() } },
  },
});

/** What a browser from npm needs to find its libraries and fonts. */
function browserVariables(): Record<string, string> {
  const variables: unknown = JSON.parse(process.env.E2E_BROWSER_VARIABLES ?? "{}");
  return Object.fromEntries(Object.entries(variables ?? {}).map(([name, value]) => [name, String(value)]));
}
