import { join } from "node:path";
import { expect, test } from "vitest";
import { collect } from "../testing/collect";
import { fakeRegistries } from "../testing/fake-registry";
import { nimblebrain } from ".";

const FIXTURES = join(import.meta.dirname, "fixtures");
const registry = fakeRegistries();

test("a checkout: server.json with a status of its own", async () => {
  const { records, others } = await collect(nimblebrain, { path: FIXTURES });
  expect(records).toEqual([
    expect.objectContaining({
      source: "nimblebrain",
      sourceId: "ai.nimbletools/echo-example",
      registryName: "ai.nimbletools/echo-example",
      status: "deprecated",
      packages: [expect.objectContaining({ registryType: "mcpb" })],
    }),
  ]);
  expect(others.map(({ id, reason }) => [id, reason])).toEqual([["nameless", "unexpected shape"]]);
});

test("its listing speaks the MCP Registry's language; records carry its own name", async () => {
  const { url, requests } = await registry(() => ({ body: { servers: [{ server: { name: "ai.example/a" } }] } }));
  const { records } = await collect(nimblebrain, { url: `${url}/v0/servers` });
  expect(records).toEqual([expect.objectContaining({ source: "nimblebrain", sourceId: "ai.example/a" })]);
  expect(requests[0]?.url).toMatch(/^\/v0\/servers\?/);
});

test("recognises a checkout", async () => {
  expect(await nimblebrain.recognises(FIXTURES)).toBe(true);
  expect(await nimblebrain.recognises(import.meta.dirname)).toBe(false);
});
