import { join } from "node:path";
import { beforeAll, expect, test, vi } from "vitest";
import { collect } from "../testing/collect";
import { fakeRegistries } from "../testing/fake-registry";
import { pulsemcp } from ".";

const DUMP = join(import.meta.dirname, "fixtures/v0beta.json");
const registry = fakeRegistries();
beforeAll(() => {
  vi.stubEnv("PULSEMCP_API_KEY", "a-key");
  vi.stubEnv("PULSEMCP_TENANT_ID", "a-tenant");
});

test("v0.1 speaks the MCP Registry's language, with key, tenant and facts of its own", async () => {
  const { url, requests } = await registry(() => ({
    body: {
      servers: [
        {
          server: { name: "com.example/notes", version: "1.0.0" },
          _meta: {
            "com.pulsemcp/server": { visitorsEstimateTotal: 1234.4, isOfficial: true },
            "com.pulsemcp/server-version": { status: "deprecated", updatedAt: "2026-02-02T00:00:00Z", isLatest: true },
          },
        },
        {
          server: { name: "com.example/notes", version: "0.9.0" },
          _meta: { "com.pulsemcp/server-version": { isLatest: false } },
        },
      ],
    },
  }));
  const { records, others } = await collect(pulsemcp, { url: `${url}/v0.1/servers` });
  expect(records).toEqual([
    expect.objectContaining({
      source: "pulsemcp",
      registryName: "com.example/notes",
      status: "deprecated",
      popularity: 1234,
      updatedAt: "2026-02-02T00:00:00Z",
    }),
  ]);
  expect(others.map(({ reason }) => reason)).toEqual(["older version"]);
  expect(requests[0]?.headers).toMatchObject({ "x-api-key": "a-key", "x-tenant-id": "a-tenant" });
});

test("v0beta is read where an address names it, page by page and without the key", async () => {
  const names = Array.from({ length: 2100 }, (_, index) => ({
    name: `S${index}`,
    url: `https://www.pulsemcp.com/servers/s${index}`,
  }));
  const { url, requests } = await registry(({ url: asked }) => {
    const offset = Number(asked.searchParams.get("offset"));
    const count = Number(asked.searchParams.get("count_per_page"));
    return { body: { servers: names.slice(offset, offset + count), total_count: names.length } };
  });
  const { records, cursors } = await collect(pulsemcp, { url: `${url}/v0beta` });
  expect([records.length, cursors]).toEqual([2100, ["1000", "2000", null]]);
  expect(requests[0]?.headers["x-api-key"]).toBeUndefined();
});

test("a withdrawn API ends the listing with its status", async () => {
  const { url } = await registry(() => ({ status: 410 }));
  expect((await collect(pulsemcp, { url: `${url}/v0beta/servers` })).error?.reason).toBe("status 410");
});

test("a registry that ignores the offset is found out", async () => {
  const { url } = await registry(() => ({ body: { servers: [{ name: "A" }, { name: "B" }], total_count: 1e9 } }));
  const { records, error } = await collect(pulsemcp, { url: `${url}/v0beta` });
  expect([records.length, error?.reason]).toEqual([2, "repeated page"]);
});

test("a dump of v0beta: packages, repository and remotes", async () => {
  expect(await pulsemcp.recognises(DUMP)).toBe(true);
  const { records, others } = await collect(pulsemcp, { path: DUMP });
  expect(records).toEqual([
    expect.objectContaining({
      sourceId: "example-notes",
      title: "Notes",
      popularity: 9,
      repository: { url: "https://github.com/example/notes", subfolder: null },
      packages: [expect.objectContaining({ registryType: "npm", identifier: "@example/notes" })],
      remotes: [{ transport: "sse", url: "https://notes.example.com/sse" }],
    }),
    expect.objectContaining({ sourceId: "weather", packages: [], remotes: [] }),
  ]);
  expect(others.map(({ id }) => id)).toEqual(["servers[2]"]);
});
