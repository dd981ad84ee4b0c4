import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { buffer } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { pack } from "tar-stream";

/** A folder as GitHub would send it: tar.gz with one folder around everything. */
export async function tarball(folder: string): Promise<Buffer> {
  const tar = pack();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    tar.entry({ name: `repository-HEAD/${relative(folder, path)}` }, await readFile(path));
  }
  tar.finalize();
  return gzipSync(await buffer(tar));
}
