import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { collect } from "../testing/collect";
import { fakeRegistries } from "../testing/fake-registry";
import { tarball } from "../testing/tarball";
import { metorial } from ".";

const FIXTURES = join(import.meta.dirname, "fixtures");
const registry = fakeRegistries();

test("a checkout: the repository and its folder identify a server", async () => {
  const { records, others } = await collect(metorial, { path: FIXTURES });
  expect(records).toEqual([
    expect.objectContaining({
      sourceId: "example/notes/notes",
      name: "notes",
      title: "Notes",
      repository: { url: "https://github.com/example/notes", subfolder: "packages/server" },
      packages: [],
      tools: null,
    }),
  ]);
  expect(others).toEqual([
    {
      kind: "failed",
      id: "example/broken/broken",
      reason: "unexpected shape",
      message: "fullId: expected string, received number",
    },
  ]);
});

test("the repository's archive over HTTP reads alike and leaves nothing behind", async () => {
  const { url } = await registry(async () => ({ body: await tarball(FIXTURES) }));
  const leftovers = async () => (await readdir(tmpdir())).filter((name) => name.startsWith("toolrisk-source-"));
  const before = await leftovers();
  expect(await collect(metorial, { url: `${url}/main.tar.gz` })).toEqual(await collect(metorial, { path: FIXTURES }));
  expect(await leftovers()).toEqual(before);
});

test.each([
  ["an error page", () => ({ body: "<html></html>" }), "not an archive"],
  ["no such repository", () => ({ status: 404 }), "status 404"],
])("%s instead of an archive ends the listing", async (_case, answer, reason) => {
  const { url } = await registry(answer);
  expect((await collect(metorial, { url: `${url}/main.tar.gz` })).error?.reason).toBe(reason);
});

test("an address that is no archive is explained", async () => {
  await expect(collect(metorial, { url: "https://example.com/registry" })).rejects.toThrow(
    "give its GitHub address or a .tar.gz",
  );
});

test("recognises a checkout", async () => {
  expect(await metorial.recognises(FIXTURES)).toBe(true);
  expect(await metorial.recognises(import.meta.dirname)).toBe(false);
});
