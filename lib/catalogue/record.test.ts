import fc from "fast-check";
import { expect, test } from "vitest";
import { storedRecord } from "./record";
import { ServerRecordSchema } from "./server";

const base = { source: "docker", sourceId: "a", name: "a" };

test("an ordinary record stays as it is", () => {
  const record = ServerRecordSchema.parse({ ...base, description: "A server", updatedAt: "2026-01-02T03:04:05.000Z" });
  expect(storedRecord(record)).toEqual({ record, changed: false });
});

test("texts are valid, lists and numbers capped, dates RFC 3339 or nothing", () => {
  const { record, changed } = storedRecord(
    ServerRecordSchema.parse({
      ...base,
      description: "nul \u0000",
      popularity: Number.MAX_SAFE_INTEGER,
      publishedAt: "yesterday",
      updatedAt: "2026-01-02T03:04:05+02:00",
      remotes: Array.from({ length: 1000 }, (_, index) => ({ transport: "sse", url: `https://a.acme.dev/${index}` })),
    }),
  );
  expect(changed).toBe(true);
  expect(record).toMatchObject({ description: "nul \uFFFD", popularity: 2 ** 31 - 1, publishedAt: null });
  expect(record.updatedAt).toBe("2026-01-02T01:04:05.000Z");
  expect(record.remotes).toHaveLength(200);
});

test("what stands in an index fits one, and nothing is cut into somebody else's name", () => {
  const long = "名".repeat(2000);
  const { record } = storedRecord(
    ServerRecordSchema.parse({
      ...base,
      sourceId: long,
      packages: [
        { registryType: long, identifier: "files" },
        { registryType: "npm", identifier: long },
      ],
      remotes: [{ transport: "sse", url: `https://a.acme.dev/${long}` }],
    }),
  );
  expect(Buffer.byteLength(record.sourceId)).toBeLessThan(2000);
  expect(record.packages.map(({ identifier }) => identifier)).toEqual(["files"]);
  expect(Buffer.byteLength(record.packages[0]?.registryType ?? "")).toBeLessThan(500);
  expect(record.remotes).toEqual([]);
});

test("property: nothing that Postgres refuses is left, and storing again changes nothing", () => {
  const text = fc.string({ unit: "binary", maxLength: 3000 });
  fc.assert(
    fc.property(text, text, (one, two) => {
      const raw = ServerRecordSchema.parse({
        ...base,
        ...{ registryName: one, title: two, description: one, version: two, statusMessage: one, websiteUrl: two },
        ...{ publishedAt: one, updatedAt: two, repository: { url: one, subfolder: two } },
        packages: [{ registryType: one, identifier: two, version: one, environment: [{ name: two }] }],
        remotes: [{ transport: "sse", url: one }],
      });
      const { record } = storedRecord(raw);
      expect(JSON.stringify(record)).not.toMatch(/\\u0000|\\ud[89a-f]../i);
      expect(storedRecord(record)).toEqual({ record, changed: false });
    }),
  );
});
