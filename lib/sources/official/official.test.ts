import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { collect } from "../testing/collect";
import { officialApi, fakeRegistries, type Answer } from "../testing/fake-registry";
import { official } from ".";

const FIXTURES = join(import.meta.dirname, "fixtures");
const registry = fakeRegistries();

const row = (number: number, more: Record<string, unknown> = {}) => ({
  server: { name: `com.example/server-${number}`, description: "One of many.", version: "1.0.0" },
  ...more,
});
const rows = (count: number) => Array.from({ length: count }, (_, index) => row(index));

describe("from a file", () => {
  test("a listing: one record a server, the rest named with its reason", async () => {
    const { records, others } = await collect(official, { path: join(FIXTURES, "listing.json") });
    expect(records.map(({ sourceId, status, statusMessage }) => [sourceId, status, statusMessage])).toEqual([
      ["com.example.weather/forecast", "active", null],
      ["com.example/retired", "deprecated", "Use com.example/successor."],
      ["com.example/malware", "deleted", null],
    ]);
    expect(others).toEqual([
      expect.objectContaining({ kind: "skipped", id: "com.example.weather/forecast", reason: "older version" }),
      expect.objectContaining({
        kind: "failed",
        id: "listing.json row 5",
        message: expect.stringContaining("server.name"),
      }),
      expect.objectContaining({
        kind: "failed",
        id: "com.example/bad-packages",
        message: "server.packages: expected array, received string",
      }),
    ]);
  });

  test("everything that identifies a server is kept", async () => {
    const { records } = await collect(official, { path: join(FIXTURES, "listing.json") });
    expect(records[0]).toEqual({
      source: "official",
      sourceId: "com.example.weather/forecast",
      registryName: "com.example.weather/forecast",
      name: "forecast",
      title: "Forecast",
      description: "Weather for the next ten days.",
      version: "2.1.0",
      status: "active",
      statusMessage: null,
      repository: { url: "https://github.com/example-weather/servers", subfolder: "packages/forecast" },
      websiteUrl: "https://weather.example.com",
      packages: [
        {
          registryType: "npm",
          identifier: "@example-weather/forecast-mcp",
          version: "2.1.0",
          transport: "stdio",
          environment: [
            { name: "WEATHER_KEY", required: true, secret: true },
            { name: "WEATHER_UNITS", required: false, secret: false },
          ],
        },
        {
          registryType: "oci",
          identifier: "ghcr.io/example-weather/forecast:2.1.0",
          version: null,
          transport: "streamable-http",
          environment: [],
        },
      ],
      remotes: [
        { transport: "streamable-http", url: "https://mcp.weather.example.com/{region}/mcp" },
        { transport: "sse", url: "https://mcp.weather.example.com/sse" },
      ],
      tools: null,
      popularity: 0,
      publishedAt: "2026-01-05T08:00:00Z",
      updatedAt: "2026-02-01T09:30:00Z",
    });
  });

  test("the envelope of September 2025", async () => {
    const { records } = await collect(official, { path: join(FIXTURES, "listing-2025-09.json") });
    expect(records).toEqual([
      expect.objectContaining({
        status: "deprecated",
        websiteUrl: "https://tides.example.org",
        updatedAt: "2025-09-02T00:00:00Z",
        packages: [
          expect.objectContaining({
            registryType: "pypi",
            environment: [{ name: "TIDES_TOKEN", required: true, secret: true }],
          }),
        ],
      }),
    ]);
  });

  test("the seed of May 2025, whose packages may be of an unknown registry", async () => {
    const { records, others } = await collect(official, { path: join(FIXTURES, "seed-2025-05.json") });
    expect(records).toEqual([
      expect.objectContaining({
        version: "0.0.1-seed",
        publishedAt: "2025-05-16T18:56:49Z",
        packages: [expect.objectContaining({ registryType: "oci", identifier: "example/lantern", version: "1.2" })],
        remotes: [{ transport: "sse", url: "https://lantern.example.org/sse" }],
      }),
    ]);
    expect(others).toEqual([
      { kind: "failed", id: "seed-2025-05.json row 2", reason: "unexpected shape", message: "server.name: is empty" },
    ]);
  });
});

describe("from a directory", () => {
  test("several dumps: the newest file wins, a broken one is named", async () => {
    const folder = await mkdtemp(join(tmpdir(), "official-"));
    const dump = (description: string) => JSON.stringify({ servers: [{ server: { ...row(1).server, description } }] });
    await writeFile(join(folder, "2026-01-01.json"), dump("old"));
    await writeFile(join(folder, "2026-01-02.json"), dump("new"));
    await writeFile(join(folder, "2026-01-03.json"), dump("cut").slice(0, -5));
    await writeFile(join(folder, "other.json"), '{"unrelated":true}');
    await copyFile(join(FIXTURES, "seed-2025-05.json"), join(folder, "2025-05-16.json"));
    const { records, others } = await collect(official, { path: folder });
    expect(records.map(({ name, description }) => [name, description])).toEqual([
      ["server-1", "new"],
      ["lantern", "Switches lanterns."],
    ]);
    expect(others.map(({ id, reason }) => [id, reason])).toEqual([
      ["2026-01-03.json", "truncated JSON"],
      ["com.example/server-1", "duplicate"],
      ["2025-05-16.json row 2", "unexpected shape"],
    ]);
    await rm(folder, { recursive: true });
  });

  test("without isLatest the highest version of a name wins", async () => {
    const folder = await mkdtemp(join(tmpdir(), "official-"));
    const versions = ["1.9.0", "1.10.0", "1.2.0"].map((version) => ({ server: { ...row(1).server, version } }));
    await writeFile(join(folder, "dump.json"), JSON.stringify({ servers: versions }));
    const { records, others } = await collect(official, { path: folder });
    expect(records.map(({ version }) => version)).toEqual(["1.10.0"]);
    expect(others.map(({ reason }) => reason)).toEqual(["duplicate", "duplicate"]);
    await rm(folder, { recursive: true });
  });

  test.each([
    ["listing.json", true],
    ["listing-2025-09.json", true],
    ["seed-2025-05.json", true],
    ["../index.ts", false],
    ["nowhere.json", false],
  ])("recognises %s: %s", async (file, expected) => {
    expect(await official.recognises(join(FIXTURES, file))).toBe(expected);
  });
});

describe("over HTTP", () => {
  test("pages with the parameters of the specification", async () => {
    const { url, requests } = await registry(officialApi(rows(250)));
    const { records, cursors, error } = await collect(official, { url }, { updatedSince: "2026-02-01T00:00:00Z" });
    expect(error).toBeNull();
    expect(records).toHaveLength(250);
    expect(cursors).toEqual(["after:100", "after:200", null]);
    const first = new URL(requests[0]?.url ?? "", url);
    expect(Object.fromEntries(first.searchParams)).toEqual({
      version: "latest",
      limit: "100",
      updated_since: "2026-02-01T00:00:00Z",
    });
  });

  test("resumes after a stored cursor", async () => {
    const { url } = await registry(officialApi(rows(250)));
    const { records } = await collect(official, { url }, { cursor: "after:200" });
    expect(records.map(({ name }) => name)).toEqual(
      rows(250)
        .slice(200)
        .map(({ server }) => server.name.split("/")[1]),
    );
  });

  test("a mirror's own path is taken as it is", async () => {
    const { url, requests } = await registry(() => ({ body: { servers: rows(1) } }));
    await collect(official, { url: `${url}/registry/v0/servers?tenant=a` });
    expect(requests[0]?.url).toBe("/registry/v0/servers?tenant=a&version=latest&limit=100");
  });

  test("a mirror that mixes versions yields each server once", async () => {
    const old = { server: { ...row(0).server, version: "0.9.0" } };
    const { url } = await registry(officialApi([row(0), old, row(1), row(1)]));
    const { records, others } = await collect(official, { url });
    expect(records).toHaveLength(2);
    expect(others.map(({ reason }) => reason)).toEqual(["duplicate", "duplicate"]);
  });

  test("overload and throttling are waited out", async () => {
    const honest = officialApi(rows(150));
    const { url } = await registry((request) => {
      if (request.number === 1) return { status: 429, headers: { "retry-after": "0" } };
      if (request.number === 3) return { status: 503, headers: { "retry-after": "0" } };
      return honest(request);
    });
    const { records, error } = await collect(official, { url });
    expect([records.length, error]).toEqual([150, null]);
  });

  test.each<[string, number, string, Answer]>([
    ["an error page with status 200", 100, "not JSON", () => ({ body: "<html>Maintenance</html>" })],
    ["an error object with status 200", 100, "unexpected shape", () => ({ body: { error: "quota" } })],
    ["JSON cut in the middle", 100, "truncated JSON", () => ({ body: '{"servers":[{"server":' })],
    ["no such page", 100, "status 404", () => ({ status: 404 })],
    ["the same cursor for ever", 200, "repeated cursor", ({ number }) => page(number, "again")],
    ["the same page under new cursors", 200, "repeated page", ({ number }) => page(2, `new-${number}`)],
    [
      "empty pages for ever",
      100,
      "endless listing",
      ({ number }) => ({
        body: { servers: [], metadata: { nextCursor: `new-${number}` } },
      }),
    ],
  ])("%s on a later page: what came before is kept", async (_case, kept, reason, later) => {
    const { url } = await registry((request) => (request.number === 1 ? page(1, "second") : later(request)));
    const { records, error } = await collect(official, { url });
    expect(error?.reason).toBe(reason);
    expect(error?.message).toContain(url);
    expect(records).toHaveLength(kept);
  });

  function page(number: number, nextCursor: string): { body: unknown } {
    return { body: { servers: rows(number * 100).slice(-100), metadata: { nextCursor } } };
  }
});
