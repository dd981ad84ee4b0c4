import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { exitOf, ROOT, startNext } from "./child";

/** What a build is made of. The generated Prisma client follows from the schema. */
const SOURCES = [
  "app",
  "components",
  "lib",
  "data",
  "public",
  "prisma/schema.prisma",
  "instrumentation.ts",
  "proxy.ts",
];
/** Not tsconfig.json: Next rewrites it where it sees fit. */
const SETTINGS = ["next.config.ts", "postcss.config.js", "package.json", "package-lock.json"];
const NOT_BUILT = /\.test\.tsx?$|\/(generated|testing|locks)(\/|$)/;

const stampFile = (root: string) => path.join(root, ".next", "toolrisk-sources");

/** Digest of everything that a build depends on: names and contents, so that a fresh checkout of the same files agrees. */
export async function sourcesDigest(root = ROOT): Promise<string> {
  const hash = createHash("sha256").update(process.version);
  for (const name of [...SOURCES, ...SETTINGS]) {
    for (const file of await filesOf(root, name))
      hash.update(`\0${file}\0`).update(await readFile(path.join(root, file)));
  }
  return hash.digest("hex");
}

/** Files below a name, in order; none when there is no such thing. */
async function filesOf(root: string, name: string): Promise<string[]> {
  if (!existsSync(path.join(root, name))) return [];
  const entries = await readdir(path.join(root, name), { withFileTypes: true, recursive: true }).catch(() => null);
  if (entries === null) return [name]; // A file, not a folder.
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return files
    .map((file) => path.relative(root, file))
    .filter((file) => !NOT_BUILT.test(file))
    .sort();
}

/** Whether .next holds a whole build of the sources as they are. */
export async function isBuilt(root = ROOT): Promise<boolean> {
  if (!existsSync(path.join(root, ".next", "BUILD_ID"))) return false;
  const stamp = await readFile(stampFile(root), "utf8").catch(() => null);
  return stamp !== null && stamp === (await sourcesDigest(root));
}

/**
 * Builds the site for production, unless that has been done. Pages are rendered once meanwhile, so it wants a migrated database.
 * @returns whether there was anything to do.
 * @throws Error with Next's output when the build fails.
 */
export async function buildIfNeeded(databaseUrl: string): Promise<boolean> {
  if (await isBuilt()) return false;
  const digest = await sourcesDigest();
  await rm(stampFile(ROOT), { force: true });
  const lines: string[] = [];
  const variables = { DATABASE_URL: databaseUrl, NODE_ENV: "production" };
  const child = startNext(["build"], { variables, output: (line) => lines.push(line) });
  const whole = (await exitOf(child)) === 0 && existsSync(path.join(ROOT, ".next", "BUILD_ID"));
  if (!whole) throw new Error(`The build failed:\n${lines.join("\n")}`);
  await writeFile(stampFile(ROOT), digest);
  return true;
}
