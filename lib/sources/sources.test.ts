import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { SOURCES, findSource } from ".";

test("the list, the folders and the ids agree", () => {
  const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "testing")
    .map(({ name }) => name)
    .sort();
  expect(SOURCES.map(({ id }) => id).sort()).toEqual(folders);
});

test.each(SOURCES)("$id says where its data comes from and how it may be used", (source) => {
  expect(findSource(source.id)).toBe(source);
  expect(source.homepage).toMatch(/^https:\/\//);
  expect(source.defaultOrigin?.url ?? source.homepage).toMatch(/^https:\/\//);
  for (const text of [source.title, source.licence, source.attribution]) expect(text.length).toBeGreaterThan(2);
});

test.each(SOURCES)("$id does not mistake the other sources' fixtures for its own", async (source) => {
  for (const other of SOURCES.filter(({ id }) => id !== source.id)) {
    expect(await source.recognises(join(import.meta.dirname, other.id, "fixtures"))).toBe(false);
  }
});
