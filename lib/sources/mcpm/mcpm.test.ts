import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { collect } from "../testing/collect";
import { fakeRegistries } from "../testing/fake-registry";
import { mcpm } from ".";

const FIXTURES = join(import.meta.dirname, "fixtures");
const registry = fakeRegistries();

test("a checkout: one record a manifest, what is broken is named", async () => {
  const { records, others } = await collect(mcpm, { path: FIXTURES });
  expect(records.map(({ sourceId, status }) => [sourceId, status])).toEqual([
    ["archived", "deprecated"],
    ["notes", "active"],
  ]);
  expect(others.map(({ id, reason }) => [id, reason])).toEqual([
    ["faulty", "unexpected shape"],
    ["notes tools[2]", "unexpected shape"],
  ]);
});

test("packages and remotes are read from the commands, once each", async () => {
  const notes = (await collect(mcpm, { path: FIXTURES })).records[1];
  expect(notes).toMatchObject({
    title: "Notes",
    repository: { url: "https://github.com/example/notes-mcp", subfolder: null },
    websiteUrl: "https://notes.example.com",
    remotes: [{ transport: "streamable-http", url: "https://notes.example.com/mcp" }],
  });
  expect(notes?.packages.map(({ registryType, identifier }) => `${registryType}:${identifier}`)).toEqual([
    "npm:@example/notes-mcp",
    "oci:example/notes",
  ]);
});

test("tools keep their schemas and only those hints that are booleans", async () => {
  const notes = (await collect(mcpm, { path: FIXTURES })).records[1];
  expect(notes?.tools).toEqual([
    expect.objectContaining({
      name: "add_note",
      inputSchema: expect.objectContaining({ type: "object" }),
      annotations: null,
    }),
    expect.objectContaining({
      name: "drop_note",
      inputSchema: { type: "object" },
      annotations: { destructiveHint: true },
    }),
  ]);
});

test("the published servers.json holds the same manifests by name", async () => {
  const notes: unknown = JSON.parse(await readFile(join(FIXTURES, "mcp-registry/servers/notes.json"), "utf8"));
  const { url } = await registry(() => ({ body: { notes, faulty: { display_name: "No name" } } }));
  const { records, others } = await collect(mcpm, { url });
  expect(records.map(({ sourceId }) => sourceId)).toEqual(["notes"]);
  expect(others.map(({ id, message }) => [id, message])).toContainEqual([
    "faulty",
    "name: expected string, received undefined",
  ]);
});

test("recognises a checkout", async () => {
  expect(await mcpm.recognises(FIXTURES)).toBe(true);
  expect(await mcpm.recognises(join(FIXTURES, "mcp-registry/servers/notes.json"))).toBe(true);
  expect(await mcpm.recognises(import.meta.dirname)).toBe(false);
});
