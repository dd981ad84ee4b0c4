import { afterEach, expect, test, vi } from "vitest";
import { testDatabase } from "@/lib/db/testing";

const database = testDatabase();
afterEach(() => vi.unstubAllEnvs());

const TOKEN = "a-token-of-some-length";

/** The answer with this token set, to a request with these headers. */
async function get(set: string, headers: Record<string, string> = {}): Promise<Response> {
  vi.stubEnv("METRICS_TOKEN", set);
  vi.resetModules(); // The environment is read once.
  const { GET } = await import("./route");
  return GET(new Request("http://127.0.0.1/metrics", { headers }));
}

test("without a token set there is no such address, whatever a request says of itself", async () => {
  expect((await get("", { "x-forwarded-for": "127.0.0.1", authorization: "Bearer " })).status).toBe(404);
});

test.each([
  ["none", {}],
  ["another", { authorization: "Bearer another-one-as-long" }],
  ["a part of it", { authorization: `Bearer ${TOKEN.slice(0, -1)}` }],
])("with %s of the token, nothing is told", async (_, headers: Record<string, string>) => {
  const response = await get(TOKEN, headers);
  expect(response.status).toBe(401);
  expect(await response.text()).not.toContain("toolrisk_");
});

test("the token opens it", async () => {
  vi.stubEnv("DATABASE_URL", database.url); // The fresh modules know no other.
  const response = await get(TOKEN, { authorization: `Bearer ${TOKEN}` });
  expect(response.status).toBe(200);
  expect(await response.text()).toContain("toolrisk_servers 0");
});
