import { join } from "node:path";
import { expect, test } from "vitest";
import { collect } from "../testing/collect";
import { fakeRegistries } from "../testing/fake-registry";
import { tarball } from "../testing/tarball";
import { toolhiveRegistry } from ".";

const FIXTURES = join(import.meta.dirname, "fixtures");
const registry = fakeRegistries();

test("the folder names the server; a bad file is named by its folder", async () => {
  const { records, others } = await collect(toolhiveRegistry, { path: FIXTURES });
  expect(records).toEqual([
    expect.objectContaining({
      source: "toolhive-registry",
      sourceId: "notes",
      packages: [expect.objectContaining({ identifier: "ghcr.io/example/notes:0.8.0", transport: "streamable-http" })],
      tools: [expect.objectContaining({ name: "add_note" })],
    }),
  ]);
  expect(others.map(({ id, reason }) => [id, reason])).toEqual([["broken", "unexpected shape"]]);
});

test("the repository's archive reads alike", async () => {
  const { url } = await registry(async () => ({ body: await tarball(FIXTURES) }));
  expect(await collect(toolhiveRegistry, { url: `${url}/a.tgz` })).toEqual(
    await collect(toolhiveRegistry, { path: FIXTURES }),
  );
});
