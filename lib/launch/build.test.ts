import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isBuilt, sourcesDigest } from "./build";

let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "toolrisk-build-"));
  await write("app/page.tsx", "export default () => null;");
  await write("lib/db/client.ts", "export const prisma = 1;");
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function write(name: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(root, name)), { recursive: true });
  await writeFile(path.join(root, name), text);
}

test("the digest follows names and contents, wherever the checkout lies", async () => {
  const before = await sourcesDigest(root);
  const copy = `${root}-copy`;
  await cp(root, copy, { recursive: true });
  expect(await sourcesDigest(copy)).toBe(before);
  await rm(copy, { recursive: true });
  await write("app/page.tsx", "export default () => 1;");
  const changed = await sourcesDigest(root);
  await write("app/other.tsx", "export default () => null;");
  expect(new Set([before, changed, await sourcesDigest(root)]).size).toBe(3);
});

test("tests and generated files do not ask for a build", async () => {
  const before = await sourcesDigest(root);
  await write("app/page.test.tsx", "test");
  await write("lib/db/generated/client.ts", "generated");
  await write("lib/db/testing/index.ts", "testing");
  expect(await sourcesDigest(root)).toBe(before);
});

test("a build counts when it is whole and of these very sources", async () => {
  expect(await isBuilt(root)).toBe(false);
  await write(".next/toolrisk-sources", await sourcesDigest(root));
  expect(await isBuilt(root)).toBe(false);
  await write(".next/BUILD_ID", "id");
  expect(await isBuilt(root)).toBe(true);
  await write("app/page.tsx", "export default () => 1;");
  expect(await isBuilt(root)).toBe(false);
});
