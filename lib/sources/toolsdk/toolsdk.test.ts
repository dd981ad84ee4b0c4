import { join } from "node:path";
import { expect, test } from "vitest";
import { collect } from "../testing/collect";
import { fakeRegistries } from "../testing/fake-registry";
import { tarball } from "../testing/tarball";
import { toolsdk } from ".";

const FIXTURES = join(import.meta.dirname, "fixtures");
const registry = fakeRegistries();

test("a checkout: files with what the index knows; of two files for one package the indexed one wins", async () => {
  const { records, others } = await collect(toolsdk, { path: FIXTURES });
  expect(records.map(({ sourceId, title }) => [sourceId, title])).toEqual([
    ["notes-py", "Notes in Python"],
    ["@example/notes-mcp", "Notes"],
    ["faulty", null],
    ["git", "Git"],
    ["@toolsdk-remote/pages", null],
  ]);
  expect(others.map(({ kind, id, reason }) => [kind, id, reason])).toEqual([
    ["failed", "notes/notes.json tools[1]", "unexpected shape"],
    ["failed", "other/faulty.json in the index", "unexpected shape"],
    ["skipped", "git", "duplicate"],
  ]);
});

test("a name is a package's name only where ToolSDK could install it", async () => {
  const { records } = await collect(toolsdk, { path: FIXTURES });
  const packages = Object.fromEntries(
    records.map(({ sourceId, packages: some }) => [
      sourceId,
      some.map((one) => `${one.registryType}:${one.identifier}`),
    ]),
  );
  expect(packages).toEqual({
    "@example/notes-mcp": ["npm:@example/notes-mcp"],
    "notes-py": ["pypi:notes-py"],
    git: [],
    faulty: [],
    "@toolsdk-remote/pages": [],
  });
});

test("repository, website, remotes and tools", async () => {
  const { records } = await collect(toolsdk, { path: FIXTURES });
  expect(records[1]).toMatchObject({
    repository: { url: "https://github.com/example/mono/tree/main/notes" },
    websiteUrl: null,
    version: "1.2.0",
    packages: [{ version: "1.2.0", environment: [{ name: "NOTES_TOKEN", required: true, secret: false }] }],
    tools: [{ name: "add_note", description: "Adds a note.", inputSchema: null }],
  });
  expect(records[4]).toMatchObject({
    name: "pages",
    repository: null,
    websiteUrl: "https://pages.example.com/mcp",
    remotes: [{ transport: "streamable-http", url: "https://pages.example.com/api/mcp" }],
    tools: null,
  });
});

test("the repository's archive over HTTP reads alike", async () => {
  const { url } = await registry(async () => ({ body: await tarball(FIXTURES) }));
  expect(await collect(toolsdk, { url: `${url}/tar.gz/HEAD` })).toEqual(await collect(toolsdk, { path: FIXTURES }));
});

test("recognises a checkout", async () => {
  expect(await toolsdk.recognises(FIXTURES)).toBe(true);
  expect(await toolsdk.recognises(import.meta.dirname)).toBe(false);
});
