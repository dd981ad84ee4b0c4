import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test, vi } from "vitest";
import { collect } from "../testing/collect";
import { fakeRegistries, type Answer } from "../testing/fake-registry";
import { smithery } from ".";
import { SHARDS } from "./shards";

const LISTING = join(import.meta.dirname, "fixtures/listing.json");
const listing: unknown = JSON.parse(await readFile(LISTING, "utf8"));
const registry = fakeRegistries();
beforeAll(() => vi.stubEnv("SMITHERY_API_KEY", "a-key"));

const DETAIL = {
  deploymentUrl: "https://notes.smithery.example/mcp",
  connections: [
    { type: "http", deploymentUrl: "https://notes.smithery.example/mcp", configSchema: {} },
    { type: "stdio", bundleUrl: "https://smithery.example/notes.mcpb" },
  ],
  tools: [
    {
      name: "add_note",
      description: "Adds a note.",
      inputSchema: { type: "object" },
      hints: { readOnly: false, destructive: true },
    },
    { name: "list_notes", inputSchema: { type: "object" }, annotations: { readOnlyHint: true } },
  ],
};

test("listing and details together, with the key", async () => {
  const { url, requests } = await registry(({ url: asked }) => {
    if (asked.pathname === "/servers") return { body: listing };
    return asked.pathname === "/servers/%40example%2Fnotes"
      ? { body: DETAIL }
      : { status: 404, body: { error: "Server not found" } };
  });
  const { records, others, error } = await collect(smithery, { url });
  expect(error).toBeNull();
  expect(records).toEqual([
    expect.objectContaining({
      sourceId: "@example/notes",
      name: "notes",
      title: "Notes",
      popularity: 42,
      publishedAt: "2025-11-01T00:00:00Z",
      repository: { url: "https://github.com/example/notes", subfolder: null },
      remotes: [{ transport: "streamable-http", url: "https://notes.smithery.example/mcp" }],
      tools: [
        expect.objectContaining({ name: "add_note", annotations: { readOnlyHint: false, destructiveHint: true } }),
        expect.objectContaining({ name: "list_notes", annotations: { readOnlyHint: true } }),
      ],
    }),
    expect.objectContaining({
      sourceId: "weather",
      websiteUrl: "https://weather.example.com",
      repository: null,
      tools: null,
    }),
  ]);
  expect(others.map(({ id, reason }) => [id, reason])).toEqual([["servers[2]", "unexpected shape"]]);
  expect(new Set(requests.map(({ headers }) => headers.authorization))).toEqual(new Set(["Bearer a-key"]));
});

/** 250 servers, of which a query shows the first 100 only; the query "is:verified" shows the rest. */
const windowed: Answer = ({ url }) => {
  if (url.pathname !== "/servers") return { status: 404 };
  const all = Array.from({ length: 250 }, (_, index) => ({ qualifiedName: `server-${index}` }));
  const found = url.searchParams.get("q") === "is:verified" ? all.slice(100) : all.slice(0, 100);
  const page = Number(url.searchParams.get("page"));
  return {
    body: {
      servers: found.slice((page - 1) * 100, page * 100),
      pagination: { totalPages: Math.ceil(found.length / 100), totalCount: 250 },
    },
  };
};

test("further queries reach past the window; each server counts once", async () => {
  const { url, requests } = await registry(windowed);
  const { records, cursors, error } = await collect(smithery, { url });
  expect(error).toBeNull();
  expect(new Set(records.map(({ sourceId }) => sourceId)).size).toBe(250);
  expect(records).toHaveLength(250);
  expect(cursors.slice(0, 3)).toEqual(["1 1", "1 2", "2 1"]);
  expect(cursors.at(-1)).toBeNull();
  const queries = requests
    .filter(({ url: asked }) => asked?.startsWith("/servers?"))
    .map(({ url: asked }) => new URLSearchParams(asked?.slice(9)).get("q"));
  expect(new Set(queries)).toEqual(new Set(SHARDS));
});

test("a run resumes at the query and page it had reached", async () => {
  const { url, requests } = await registry(windowed);
  await collect(smithery, { url }, { cursor: "1 2" });
  expect(requests[0]?.url).toBe("/servers?q=is%3Averified&page=2&pageSize=100");
});

test("details that fail in a row are given up; the listing is kept", async () => {
  const servers = Array.from({ length: 30 }, (_, index) => ({ qualifiedName: `server-${index}` }));
  const { url, requests } = await registry(({ url: asked }) => {
    if (asked.pathname !== "/servers") return { status: 403 };
    return { body: { servers, pagination: { totalPages: 1, totalCount: 30 } } };
  });
  const { records, others } = await collect(smithery, { url });
  expect(records).toHaveLength(30);
  expect(others.filter(({ reason }) => reason === "given up")).toHaveLength(1);
  expect(requests.length).toBeLessThan(20);
});

test("a dump of the listing reads without a network", async () => {
  expect(await smithery.recognises(LISTING)).toBe(true);
  const { records, others } = await collect(smithery, { path: LISTING });
  expect(records.map(({ sourceId }) => sourceId)).toEqual(["@example/notes", "weather"]);
  expect(others).toHaveLength(1);
});
