import { join } from "node:path";
import { InvalidInputError } from "@/lib/errors";
import { filesIn, foldersIn, isDirectory, isFile } from "./files";
import { SOURCES } from "./index";
import type { Source } from "./source";

/** A file or folder and the source whose format it is in; null: nobody's. */
export type Discovery = { path: string; source: Source | null };

/**
 * Finds out what a path holds: one registry (a file, a checkout, a dump), or a folder of several, each then named with
 * its source, or with null so that a summary can say what was left out.
 * @throws InvalidInputError when nothing is there, or nothing that any source reads.
 */
export async function discover(path: string): Promise<Discovery[]> {
  if (!(await isFile(path)) && !(await isDirectory(path))) {
    throw new InvalidInputError(`--from ${path}: there is no such file or folder`);
  }
  const own = await recognise(path);
  if (own !== null) return [{ path, source: own }];
  const children = (await foldersIn(path)).map((name) => join(path, name));
  const files = (await filesIn(path)).filter((name) => /\.(json|ya?ml)$/.test(name)).map((name) => join(path, name));
  const found: Discovery[] = [];
  for (const child of [...children, ...files]) found.push({ path: child, source: await recognise(child) });
  if (found.some(({ source }) => source !== null)) return found;
  const known = SOURCES.map(({ id }) => id).join(", ");
  throw new InvalidInputError(`--from ${path}: not in the format of any source (${known})`);
}

async function recognise(path: string): Promise<Source | null> {
  for (const source of SOURCES) {
    if (await source.recognises(path)) return source;
  }
  return null;
}
