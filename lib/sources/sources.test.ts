import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { SOURCES, findSource } from ".";

test("the list, the folders and the ids agree", () => {
  const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !["testing", "look-ups"].includes(entry.name))
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

test.each(SOURCES)("no source before $id takes its fixtures for its own", async ({ id }) => {
  const fixtures = join(import.meta.dirname, id, "fixtures");
  for (const file of [fixtures, ...filesOf(fixtures)]) {
    const first = await firstAsync(SOURCES, (source) => source.recognises(file));
    expect([id, undefined], file).toContain(first?.id);
  }
});

function filesOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => join(folder, name));
}

async function firstAsync<T>(list: readonly T[], matches: (item: T) => Promise<boolean>): Promise<T | undefined> {
  for (const item of list) if (await matches(item)) return item;
  return undefined;
}
