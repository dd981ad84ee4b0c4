import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { InvalidInputError } from "@/lib/errors";
import { discover } from "./discover";

const HERE = import.meta.dirname;
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "discover-"));
  await cp(join(HERE, "docker/fixtures/tree"), join(folder, "catalogue-checkout"), { recursive: true });
  await mkdir(join(folder, "dumps/data"), { recursive: true });
  await writeFile(join(folder, "dumps/LICENSE"), "MIT");
  await cp(join(HERE, "official/fixtures/listing.json"), join(folder, "dumps/data/2026-01-01.json"));
  await mkdir(join(folder, "pictures"));
  await writeFile(join(folder, "README.md"), "Several registries.");
});
afterAll(() => rm(folder, { recursive: true }));

const found = async (path: string) =>
  (await discover(path)).map((one) => [basename(one.path), one.source?.id ?? null] as const);

test("a folder of registries: each with its source, strangers with none", async () => {
  expect(await found(folder)).toEqual([
    ["catalogue-checkout", "docker"],
    ["dumps", "official"],
    ["pictures", null],
  ]);
});

test("one registry, as a folder or as a file", async () => {
  expect(await found(join(folder, "dumps"))).toEqual([["dumps", "official"]]);
  expect(await found(join(HERE, "docker/fixtures/catalogue.yaml"))).toEqual([["catalogue.yaml", "docker"]]);
});

test.each([
  ["nothing there", () => join(folder, "nowhere"), "no such file or folder"],
  ["nothing known", () => join(folder, "pictures"), "not in the format of any source (docker,"],
])("%s: the message says so", async (_case, path, message) => {
  await expect(discover(path())).rejects.toThrow(InvalidInputError);
  await expect(discover(path())).rejects.toThrow(message);
});
