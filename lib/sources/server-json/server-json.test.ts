import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { collect } from "../testing/collect";
import { fakeRegistries } from "../testing/fake-registry";
import { tarball } from "../testing/tarball";
import { serverJson } from ".";

const FIXTURES = join(import.meta.dirname, "fixtures");
const registry = fakeRegistries();

test("all files of a repository; a bad one is named by its path", async () => {
  const { records, others } = await collect(serverJson, { path: FIXTURES });
  expect(records.map(({ registryName }) => registryName)).toEqual([
    "io.github.example/notes",
    "io.github.example/root",
  ]);
  expect(others).toEqual([
    { kind: "failed", id: "packages/server.json", reason: "unexpected shape", message: "name: is empty" },
  ]);
});

test("a repository's archive reads alike", async () => {
  const { url } = await registry(async () => ({ body: await tarball(FIXTURES) }));
  expect(await collect(serverJson, { url: `${url}/repository.tgz` })).toEqual(
    await collect(serverJson, { path: FIXTURES }),
  );
});

test("one file, from disk or at an address", async () => {
  const file = join(FIXTURES, "server.json");
  const { url } = await registry(async () => ({ body: await readFile(file, "utf8") }));
  const fromDisk = await collect(serverJson, { path: file });
  expect(fromDisk.records.map(({ registryName }) => registryName)).toEqual(["io.github.example/root"]);
  expect((await collect(serverJson, { url: `${url}/server.json` })).records).toEqual(fromDisk.records);
});

test("recognises files that describe a server", async () => {
  expect(await serverJson.recognises(FIXTURES)).toBe(true);
  expect(await serverJson.recognises(join(FIXTURES, "packages/notes/notes.server.json"))).toBe(true);
  expect(await serverJson.recognises(import.meta.filename)).toBe(false);
});
