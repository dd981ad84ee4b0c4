import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { collect } from "../testing/collect";
import { fakeRegistries } from "../testing/fake-registry";
import { docker } from ".";

const FIXTURES = join(import.meta.dirname, "fixtures");
const registry = fakeRegistries();

const definitions = await readFile(join(FIXTURES, "tree/servers/notes/tools.json"), "utf8");
const yaml = await readFile(join(FIXTURES, "catalogue.yaml"), "utf8");
const Catalogue = z.object({ registry: z.object({ notes: z.looseObject({}) }).loose() });

/** The catalogue of the fixture with another `toolsUrl`. */
function catalogue(toolsUrl: string): object {
  const { registry: servers } = Catalogue.parse(parse(yaml));
  return { registry: { ...servers, notes: { ...servers.notes, toolsUrl } } };
}

describe("the registry's tree", () => {
  const tree = () => collect(docker, { path: join(FIXTURES, "tree") });

  test("one record a folder; what is broken is named and loses nothing else", async () => {
    const { records, others } = await tree();
    expect(records.map(({ sourceId }) => sourceId)).toEqual(["notes", "odd-tools", "shell", "weather"]);
    expect(others.map(({ kind, id, reason }) => [kind, id, reason])).toEqual([
      ["failed", "broken", "not YAML"],
      ["failed", "odd-tools tools[1]", "unexpected shape"],
      ["failed", "odd-tools tools[2]", "unexpected shape"],
      ["failed", "odd-tools tools[3]", "unexpected shape"],
    ]);
  });

  test("everything that identifies a server is kept; the image without its digest", async () => {
    const { records } = await tree();
    expect(records[0]).toMatchObject({
      source: "docker",
      title: "Notes",
      repository: { url: "https://github.com/example/mcp-servers", subfolder: "src/notes" },
      packages: [
        {
          registryType: "oci",
          identifier: "mcp/notes",
          environment: [
            { name: "NOTES_TOKEN", required: true, secret: true },
            { name: "NOTES_FOLDER", required: false, secret: false },
          ],
        },
      ],
    });
    expect(records[3]?.remotes).toEqual([{ transport: "streamable-http", url: "https://weather.example.com/mcp" }]);
  });

  test("their argument list becomes JSON Schema", async () => {
    const { records } = await tree();
    expect(records[0]?.tools).toEqual([
      {
        name: "add_note",
        title: null,
        description: "Adds a note.",
        inputSchema: {
          type: "object",
          properties: {
            text: { type: "string", description: "What to write" },
            labels: { type: "array", description: "Labels", items: { type: "string" } },
          },
          required: ["text"],
        },
        outputSchema: null,
        annotations: { title: "Add a note", readOnlyHint: false },
      },
      expect.objectContaining({ name: "list_notes", inputSchema: { type: "object", properties: {} } }),
      expect.objectContaining({ inputSchema: { type: "object", properties: { q: { type: "string" } } } }),
      expect.objectContaining({ name: "undocumented", description: null, inputSchema: null }),
    ]);
  });

  test("an empty tools.json means that the tools are not known", async () => {
    expect((await tree()).records[3]?.tools).toBeNull();
  });

  test("a plain container is a tool, and its image identifies no server", async () => {
    const shell = (await tree()).records[2];
    expect(shell?.packages).toEqual([]);
    expect(shell?.tools).toEqual([
      expect.objectContaining({ name: "run", inputSchema: expect.objectContaining({ required: ["args"] }) }),
    ]);
  });

  test("a tools.json that is cut off leaves the server with its tools unknown", async () => {
    const folder = await mkdtemp(join(tmpdir(), "docker-"));
    await cp(join(FIXTURES, "tree/servers/notes"), join(folder, "servers/notes"), { recursive: true });
    await writeFile(join(folder, "servers/notes/tools.json"), '[{"name":"add_no');
    const { records, others } = await collect(docker, { path: folder });
    expect(records[0]?.tools).toBeNull();
    expect(others).toEqual([expect.objectContaining({ id: "notes tools.json", reason: "truncated JSON" })]);
    await rm(folder, { recursive: true });
  });

  test("a schema 100,000 levels deep is dropped and named; the tool is kept", async () => {
    const folder = await mkdtemp(join(tmpdir(), "docker-"));
    await cp(join(FIXTURES, "tree/servers/notes"), join(folder, "servers/notes"), { recursive: true });
    const deep = `${'{"items":'.repeat(100_000)}{}${"}".repeat(100_000)}`;
    await writeFile(
      join(folder, "servers/notes/tools.json"),
      `[{"name":"deep","inputSchema":${deep}},{"name":"flat"}]`,
    );
    const { records, others } = await collect(docker, { path: folder });
    expect(records[0]?.tools?.map(({ name, inputSchema }) => [name, inputSchema])).toEqual([
      ["deep", null],
      ["flat", null],
    ]);
    expect(others.map(({ id, message }) => [id, message])).toEqual([
      ["notes tools[0]", "inputSchema is nested too deeply to keep"],
    ]);
    await rm(folder, { recursive: true });
  });

  test("YAML nested without end is refused", async () => {
    const folder = await mkdtemp(join(tmpdir(), "docker-"));
    await cp(join(FIXTURES, "tree/servers/notes"), join(folder, "servers/notes"), { recursive: true });
    await writeFile(join(folder, "servers/notes/server.yaml"), `name: notes\nabout: ${"[".repeat(100_000)}`);
    const { others } = await collect(docker, { path: folder });
    expect(others).toEqual([expect.objectContaining({ id: "notes", reason: "not YAML" })]);
    await rm(folder, { recursive: true });
  });

  test("YAML that is too large is refused", async () => {
    const folder = await mkdtemp(join(tmpdir(), "docker-"));
    await cp(join(FIXTURES, "tree/servers/notes"), join(folder, "servers/notes"), { recursive: true });
    await writeFile(join(folder, "servers/notes/server.yaml"), `name: notes\ntext: ${"x".repeat(300_000)}`);
    const { others } = await collect(docker, { path: folder });
    expect(others).toEqual([expect.objectContaining({ id: "notes", reason: "too large" })]);
    await rm(folder, { recursive: true });
  });
});

describe("the built catalogue", () => {
  test("from a file, names alone are tools without definition", async () => {
    const { records, others } = await collect(docker, { path: join(FIXTURES, "catalogue.yaml") });
    expect(records).toEqual([
      expect.objectContaining({
        sourceId: "notes",
        popularity: 1200,
        publishedAt: "2025-06-12T18:00:16Z",
        repository: { url: "https://github.com/example/mcp-servers/tree/0123abc/src/notes", subfolder: null },
        tools: [expect.objectContaining({ name: "add_note", description: null, inputSchema: null })],
      }),
      expect.objectContaining({
        sourceId: "weather",
        remotes: [{ transport: "sse", url: "https://weather.example.com/sse" }],
      }),
    ]);
    expect(others).toEqual([
      expect.objectContaining({ id: "faulty", message: "title: expected string, received number" }),
    ]);
  });

  test("over HTTP, definitions are fetched from the catalogue's own host", async () => {
    const { url } = await registry(({ url: asked }) =>
      asked.pathname === "/tools/notes.json" ? { body: definitions } : { body: catalogue("/tools/notes.json") },
    );
    const { records, others } = await collect(docker, { url: `${url}/catalog.json` });
    expect(records[0]?.tools?.map(({ name }) => name)).toEqual(["add_note", "list_notes", "find_note", "undocumented"]);
    expect(others.map(({ id }) => id)).toEqual(["faulty"]);
  });

  test("over HTTP, the YAML form reads alike", async () => {
    const { url } = await registry(({ number }) => (number === 1 ? { body: yaml } : { status: 404 }));
    const { records } = await collect(docker, { url: `${url}/catalog.yaml` });
    expect(records.map(({ sourceId }) => sourceId)).toEqual(["notes", "weather"]);
  });

  test("a toolsUrl on a private address is refused; the names are kept and the refusal is named", async () => {
    const inside = await registry(() => ({ body: definitions }));
    const { url } = await registry(() => ({ body: catalogue(`${inside.url}/tools.json`) }));
    const { records, others } = await collect(docker, { url });
    expect(records[0]?.tools?.map(({ name }) => name)).toEqual(["add_note"]);
    expect(others).toContainEqual(expect.objectContaining({ id: "notes details", reason: "address refused" }));
    expect(inside.requests).toHaveLength(0);
  });

  test.each([
    ["an HTML page", "<html></html>", "not YAML"],
    ["another document", "a: 1", "unexpected shape"],
    ["truncated JSON", '{"registry":{"notes":{"ti', "truncated JSON"],
    ["aliases", "registry: &r\n  a: *r", "not YAML"],
  ])("%s is refused", async (_case, body, reason) => {
    const { url } = await registry(() => ({ body }));
    expect((await collect(docker, { url })).error?.reason).toBe(reason);
  });
});

test.each([
  ["tree", true],
  ["catalogue.yaml", true],
  ["tree/servers", false],
  ["tree/servers/notes/tools.json", false],
  ["../../official/fixtures/listing.json", false],
])("recognises %s: %s", async (path, expected) => {
  expect(await docker.recognises(join(FIXTURES, path))).toBe(expected);
});
