import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test, vi } from "vitest";
import { collect } from "../testing/collect";
import { fakeRegistries } from "../testing/fake-registry";
import { glama } from ".";

const LISTING = join(import.meta.dirname, "fixtures/listing.json");
const listing: unknown = JSON.parse(await readFile(LISTING, "utf8"));
const registry = fakeRegistries();
beforeAll(() => vi.stubEnv("GLAMA_API_KEY", "a-key"));

test("the listing, with the tools of each server that it shows without", async () => {
  const detail = {
    name: "Notes",
    tools: [{ name: "add_note", description: "Adds a note.", inputSchema: { type: "object" } }],
  };
  const { url, requests } = await registry(({ url: asked }) => {
    if (asked.pathname === "/v1/servers") return { body: listing };
    return asked.pathname === "/v1/servers/example/notes" ? { body: detail } : { status: 404 };
  });
  const { records, others } = await collect(glama, { url: `${url}/v1` });
  expect(records).toEqual([
    expect.objectContaining({
      sourceId: "example/notes",
      name: "notes",
      title: "Notes",
      repository: { url: "https://github.com/example/notes", subfolder: null },
      tools: [expect.objectContaining({ name: "add_note" })],
    }),
    expect.objectContaining({
      sourceId: "x2",
      name: "Weather",
      tools: [expect.objectContaining({ name: "forecast" })],
    }),
  ]);
  expect(others.map(({ id, reason }) => [id, reason])).toEqual([["servers[2]", "unexpected shape"]]);
  expect(requests.map(({ url: asked }) => asked)).toEqual(["/v1/servers?first=100", "/v1/servers/example/notes"]);
  expect(requests[0]?.headers.authorization).toBe("Bearer a-key");
});

test("pages by cursor and resumes there", async () => {
  const { url } = await registry(({ url: asked }) => {
    if (asked.pathname !== "/servers") return { status: 404 };
    const after = Number(asked.searchParams.get("after") ?? 0);
    return {
      body: {
        servers: [{ id: `s${after}`, name: `S${after}` }],
        pageInfo: { endCursor: String(after + 1), hasNextPage: after < 3 },
      },
    };
  });
  expect((await collect(glama, { url })).records.map(({ sourceId }) => sourceId)).toEqual(["s0", "s1", "s2", "s3"]);
  expect((await collect(glama, { url }, { cursor: "2" })).records.map(({ sourceId }) => sourceId)).toEqual([
    "s2",
    "s3",
  ]);
});

test("a refused key ends the listing and says so", async () => {
  const { url } = await registry(() => ({ status: 401 }));
  expect((await collect(glama, { url })).error?.reason).toBe("status 401");
});

test("a dump of the listing reads without a network", async () => {
  expect(await glama.recognises(LISTING)).toBe(true);
  expect((await collect(glama, { path: LISTING })).records.map(({ tools }) => tools?.length ?? null)).toEqual([
    null,
    1,
  ]);
});
