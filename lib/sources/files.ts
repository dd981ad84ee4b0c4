import type { Dirent, Stats } from "node:fs";
import { open, readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import pLimit from "p-limit";
import type { z } from "zod";
import { InvalidInputError, UpstreamError, messageOf } from "@/lib/errors";
import { parseJson } from "@/lib/http";

const MAX_FILE_BYTES = 128 * 1024 * 1024;
const HEAD_BYTES = 8 * 1024;
/** A registry's files lie no deeper, and a folder with more is not one. */
const MAX_DEPTH = 5;
const MAX_FILES = 50_000;
/** More files than this are not opened to find out what they are. */
const MAX_HEADS = 5_000;
const PARALLEL_READS = 16;

/** @throws InvalidInputError when nothing is there; UpstreamError "too large". */
export async function readText(path: string, maxBytes = MAX_FILE_BYTES): Promise<string> {
  const size = await stat(path).then(
    (found) => found.size,
    (error: unknown) => {
      throw new InvalidInputError(`${path} cannot be read: ${messageOf(error)}`);
    },
  );
  if (size > maxBytes)
    throw new UpstreamError(`${path} is larger than ${Math.floor(maxBytes / 1024)} KiB`, "too large");
  return (await readFile(path, "utf8")).replace(/^\uFEFF/, "");
}

/** Reads JSON of an expected shape. @throws like `readText` and `parseJson`. */
export async function readJson<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  return parseJson(await readText(path), schema, path);
}

/** The first 8 kB, to tell formats apart; empty for what is no file. */
export async function headOf(path: string): Promise<string> {
  if (!(await isFile(path))) return "";
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.toString("utf8", 0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Those of the first `MAX_HEADS` files whose head satisfies the test. */
export async function filesWithHead(paths: readonly string[], test: (head: string) => boolean): Promise<string[]> {
  const limit = pLimit(PARALLEL_READS);
  const looked = paths.slice(0, MAX_HEADS);
  const heads = await Promise.all(looked.map((path) => limit(() => headOf(path))));
  return looked.filter((_, index) => test(heads[index] ?? ""));
}

export async function isFile(path: string): Promise<boolean> {
  return (await statOrNull(path))?.isFile() ?? false;
}

export async function isDirectory(path: string): Promise<boolean> {
  return (await statOrNull(path))?.isDirectory() ?? false;
}

function statOrNull(path: string): Promise<Stats | null> {
  return stat(path).catch((error: unknown) => absent(error, null));
}

function entriesOf(folder: string): Promise<Dirent[]> {
  return readdir(folder, { withFileTypes: true }).catch((error: unknown) => absent(error, []));
}

/** What is not there or may not be looked at holds nothing; any other trouble is not taken for that. */
function absent<T>(error: unknown, nothing: T): T {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ENOENT" || code === "ENOTDIR" || code === "EACCES") return nothing;
  throw error;
}

/** Names of the sub-folders, sorted; empty when there is no such folder. Hidden ones and node_modules are left out. */
export async function foldersIn(path: string): Promise<string[]> {
  const entries = await entriesOf(path);
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith(".") && entry.name !== "node_modules")
    .map((entry) => entry.name)
    .sort();
}

/** Names of the files directly in a folder, sorted; empty when there is no such folder. */
export async function filesIn(path: string): Promise<string[]> {
  const entries = await entriesOf(path);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort();
}

/**
 * Files below a folder whose base name matches, sorted by path; or the path itself when it is such a file.
 * Does not follow symbolic links, nor enter child folders that are repositories of their own (they hold a licence or .git).
 */
export async function filesBelow(path: string, pattern: RegExp): Promise<string[]> {
  if (await isFile(path)) return pattern.test(basename(path)) ? [path] : [];
  const found: string[] = [];
  await walk(path, 0, pattern, found);
  return found.sort();
}

async function walk(folder: string, depth: number, pattern: RegExp, found: string[]): Promise<void> {
  const entries = await entriesOf(folder);
  if (depth === 1 && entries.some((entry) => entry.name === ".git" || /^LICEN[CS]E/i.test(entry.name))) return;
  for (const entry of entries) {
    if (found.length >= MAX_FILES) return;
    if (entry.isFile() && pattern.test(entry.name)) found.push(join(folder, entry.name));
  }
  if (depth === MAX_DEPTH) return;
  for (const name of entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)) {
    if (!name.startsWith(".") && name !== "node_modules") await walk(join(folder, name), depth + 1, pattern, found);
  }
}
