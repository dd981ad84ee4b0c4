import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { collect } from "../testing/collect";
import { fakeRegistries } from "../testing/fake-registry";
import { toolhive } from ".";

const FIXTURES = join(import.meta.dirname, "fixtures");
const registry = fakeRegistries();

test("the upstream format: definitions where there are some, names for the rest", async () => {
  const { records, others } = await collect(toolhive, { path: join(FIXTURES, "upstream") });
  expect(records).toEqual([
    expect.objectContaining({
      source: "toolhive",
      sourceId: "io.github.example/notes",
      registryName: "io.github.example/notes",
      status: "deprecated",
      popularity: 12,
      updatedAt: "2026-02-20T00:00:00Z",
      tools: [
        expect.objectContaining({
          name: "add_note",
          description: "Adds a note.",
          annotations: { readOnlyHint: false },
        }),
        expect.objectContaining({ name: "list_notes", description: null, inputSchema: null }),
      ],
    }),
  ]);
  expect(others.map(({ id, reason }) => [id, reason])).toEqual([["data.servers[1]", "unexpected shape"]]);
});

test("the legacy format: images, remotes, and names of tools", async () => {
  const { records, others } = await collect(toolhive, { path: join(FIXTURES, "legacy") });
  expect(records).toEqual([
    expect.objectContaining({
      sourceId: "notes",
      registryName: null,
      popularity: 40,
      repository: { url: "https://github.com/example/notes", subfolder: null },
      packages: [
        {
          registryType: "oci",
          identifier: "ghcr.io/example/notes:0.9.0",
          version: null,
          transport: "stdio",
          environment: [{ name: "NOTES_TOKEN", required: true, secret: true }],
        },
      ],
      tools: [expect.objectContaining({ name: "add_note" })],
    }),
    expect.objectContaining({
      sourceId: "weather",
      remotes: [{ transport: "sse", url: "https://weather.example.com/sse" }],
      tools: null,
    }),
  ]);
  expect(others.map(({ id, message }) => [id, message])).toEqual([
    ["faulty", "description: expected string, received array"],
  ]);
});

test.each(["upstream/registry-upstream.json", "legacy/registry-2026-01-01.json"])(
  "%s reads alike over HTTP",
  async (file) => {
    const body = await readFile(join(FIXTURES, file), "utf8");
    const { url } = await registry(() => ({ body }));
    expect(await collect(toolhive, { url })).toEqual(await collect(toolhive, { path: join(FIXTURES, file) }));
  },
);

test("another document with status 200 is refused", async () => {
  const { url } = await registry(() => ({ body: { data: "maintenance" } }));
  expect((await collect(toolhive, { url })).error?.reason).toBe("unexpected shape");
});

test.each(["upstream", "legacy"])("recognises %s", async (folder) => {
  expect(await toolhive.recognises(join(FIXTURES, folder))).toBe(true);
});
