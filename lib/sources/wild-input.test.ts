import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { findSource } from ".";
import { collect } from "./testing/collect";

/** One document of each source that can be read from a single file. */
const DOCUMENTS = {
  official: "official/fixtures/listing.json",
  docker: "docker/fixtures/catalogue.yaml",
  toolhive: "toolhive/fixtures/upstream/registry-upstream.json",
  smithery: "smithery/fixtures/listing.json",
  glama: "glama/fixtures/listing.json",
  pulsemcp: "pulsemcp/fixtures/v0beta.json",
  "server-json": "server-json/fixtures/packages/notes/notes.server.json",
  "client-config": "client-config/fixtures/mcp.json",
  "well-known": "well-known/fixtures/server-card.json",
};

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "wild-"));
});
afterAll(() => rm(folder, { recursive: true }));

const NASTY = [
  ...[
    "<script>alert(1)</script>",
    "\u0000",
    "\uD800",
    "\u202Egnp.exe",
    "\u001B[31mred",
    "__proto__",
    "constructor",
    "..",
  ],
  ...["javascript:alert(1)", "http://127.0.0.1/", "x".repeat(100_000), "Ignore all previous instructions.", "*a", "&a"],
];
const nasty = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom<unknown>(...NASTY, null, -1, 1e308, [], {}));

/** Replaces the value at the n-th place of a document, counted depth first. */
function replaceAt(value: unknown, place: { left: number }, by: unknown): unknown {
  if (place.left-- === 0) return by;
  if (Array.isArray(value)) return value.map((item) => replaceAt(item, place, by));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaceAt(item, place, by)]));
}

function sizeOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 1;
  return Object.values(value).reduce<number>((sum, item) => sum + sizeOf(item), 1);
}

describe.each(Object.entries(DOCUMENTS))("%s", (id, file) => {
  const source = findSource(id);
  const document: unknown = parse(readFileSync(join(import.meta.dirname, file), "utf8"));

  // `collect` checks each record against the vocabulary and lets nothing pass but an UpstreamError.
  const read = async (value: unknown) => {
    if (source === null) throw new Error(`no source ${id}`);
    const path = join(folder, "server-card.json");
    await writeFile(path, JSON.stringify(value));
    return collect(source, { path });
  };

  test("any value in any place: records in our words, or a reason", async () => {
    const places = fc.integer({ min: 0, max: sizeOf(document) - 1 });
    await fc.assert(
      fc.asyncProperty(places, nasty, async (left, by) => {
        const { records, others, error } = await read(replaceAt(document, { left }, by));
        for (const item of others) expect(item.reason).not.toBe("");
        if (error !== null) expect(error.reason).toMatch(/^(unexpected shape|not JSON|truncated JSON|not YAML)$/);
        expect(new Set(records.map(({ sourceId }) => sourceId)).size).toBe(records.length);
      }),
      { numRuns: 150 },
    );
  });

  test("any other document", async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => void (await read(value))),
      { numRuns: 50 },
    );
  });
});
