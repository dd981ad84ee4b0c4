import { expect, test } from "vitest";
import { collect } from "../testing/collect";
import { fakeRegistries, officialApi } from "../testing/fake-registry";
import { mirrors } from ".";

const registry = fakeRegistries();
const rows = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ server: { name: `${name}/server-${index}` } }));

test("several mirrors, one after the other, their records kept apart", async () => {
  const first = await registry(officialApi(rows("com.example", 150)));
  const second = await registry(officialApi(rows("com.example", 1)));
  const { records, cursors } = await collect(mirrors, { url: `${first.url}, ${second.url}` });
  expect(records).toHaveLength(151);
  expect(new Set(records.map(({ sourceId }) => sourceId)).size).toBe(151);
  expect(cursors).toEqual(["0 after:100", "1 ", null]);
});

test("a run resumes in the mirror it had reached", async () => {
  const first = await registry(officialApi(rows("com.a", 150)));
  const second = await registry(officialApi(rows("com.b", 150)));
  const setting = `${first.url} ${second.url}`;
  expect((await collect(mirrors, { url: setting }, { cursor: "0 after:100" })).records).toHaveLength(200);
  expect((await collect(mirrors, { url: setting }, { cursor: "1 after:100" })).records).toHaveLength(50);
});

test("one that fails does not keep the next from being read; its error comes last", async () => {
  const broken = await registry(() => ({ body: "<html></html>" }));
  const sound = await registry(officialApi(rows("com.b", 3)));
  const { records, cursors, error } = await collect(mirrors, { url: `${broken.url} ${sound.url}` });
  expect([records.length, error?.reason]).toEqual([3, "not JSON"]);
  expect(cursors).not.toContain(null);
});

test("without MIRRORS the source is off and says so", () => {
  expect(mirrors.unavailable?.()).toBe("MIRRORS names no registry");
  expect(mirrors.defaultOrigin).toBeNull();
});
