import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { collect } from "../testing/collect";
import { fakeRegistries } from "../testing/fake-registry";
import { clientConfig } from ".";
import { ConfigSchema } from "./schema";

const FIXTURES = join(import.meta.dirname, "fixtures");
const registry = fakeRegistries();

test("each server is known by the package or address it names", async () => {
  const { records, others } = await collect(clientConfig, { path: FIXTURES });
  expect(records).toEqual([
    expect.objectContaining({
      sourceId: "npm:@example/notes-mcp",
      name: "notes",
      version: "1.2.3",
      packages: [
        {
          registryType: "npm",
          identifier: "@example/notes-mcp",
          version: "1.2.3",
          transport: "stdio",
          environment: [{ name: "NOTES_TOKEN", required: true, secret: false }],
        },
      ],
    }),
    expect.objectContaining({ sourceId: "https://weather.example.com/sse", name: "weather" }),
  ]);
  expect(others.map(({ kind, id, reason }) => [kind, id, reason])).toEqual([
    ["skipped", "mine", "local"],
    ["failed", "faulty", "unexpected shape"],
  ]);
});

test("no value of a variable, header or argument is kept", async () => {
  expect(JSON.stringify(await collect(clientConfig, { path: FIXTURES }))).not.toContain("secret-");
  expect(JSON.stringify(await collect(clientConfig, { path: FIXTURES }))).not.toContain("the-value-is");
});

test("reads alike over HTTP", async () => {
  const body = await readFile(join(FIXTURES, "mcp.json"), "utf8");
  const { url } = await registry(() => ({ body }));
  expect(await collect(clientConfig, { url })).toEqual(await collect(clientConfig, { path: FIXTURES }));
});

test.each([{ mcpServers: { a: {} } }, { servers: { a: {} }, inputs: [] }, { mcp: { servers: { a: {} } } }])(
  "the forms of several clients: %o",
  (config) => expect(ConfigSchema.parse(config)).toEqual({ a: {} }),
);

test("recognises a project's configuration", async () => {
  expect(await clientConfig.recognises(FIXTURES)).toBe(true);
  expect(await clientConfig.recognises(join(FIXTURES, "mcp.json"))).toBe(true);
  expect(await clientConfig.recognises(import.meta.dirname)).toBe(false);
});
