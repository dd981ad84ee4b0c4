import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { extract } from "tar-stream";
import { InvalidInputError, UpstreamError, messageOf } from "@/lib/errors";
import { fetchBytes } from "@/lib/http";
import type { Origin, PageOptions, SourcePage } from "./source";

/** Caps on a repository: packed bytes, unpacked bytes, entries. */
const MAX_PACKED = 64 * 1024 * 1024;
const MAX_UNPACKED = 512 * 1024 * 1024;
const MAX_ENTRIES = 100_000;

/** GitHub's archive of a repository's default branch. */
export function githubArchive(repository: string): string {
  return `https://codeload.github.com/${repository}/tar.gz/HEAD`;
}

/**
 * Pages of a registry that is a repository of files: read from a checkout, or from its archive (tar.gz), which is
 * unpacked into a temporary folder and removed afterwards. `https://github.com/owner/name` stands for its archive.
 */
export async function* repositoryPages(
  origin: Origin,
  { cursor, signal }: PageOptions,
  read: (folder: string, cursor: string | null | undefined) => AsyncIterable<SourcePage>,
): AsyncGenerator<SourcePage> {
  if ("path" in origin) {
    yield* read(origin.path, cursor);
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), "toolrisk-source-"));
  try {
    const address = archiveAddress(origin.url);
    await unpack(
      await fetchBytes(address, { trust: "operator", maxBytes: MAX_PACKED, revalidate: true, signal }),
      folder,
      address,
    );
    yield* read(folder, cursor);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function archiveAddress(url: string): string {
  const repository = /^https:\/\/github\.com\/([\w.-]+\/[\w.-]+?)(\.git)?\/?$/.exec(url)?.[1];
  if (repository !== undefined) return githubArchive(repository);
  if (/\.t(ar\.)?gz$|\/tar\.gz\//.test(new URL(url).pathname)) return url;
  throw new InvalidInputError(`${url}: this source reads a repository; give its GitHub address or a .tar.gz`);
}

/**
 * Unpacks the JSON and YAML files of an archive, without its first folder. Links, devices and paths that lead outside
 * are left out. @throws UpstreamError "not an archive" or "too large".
 */
export async function unpack(archive: Buffer, folder: string, where: string): Promise<void> {
  const entries = extract();
  const unpacking = pipeline(Readable.from([archive]), createGunzip(), entries);
  // The loop below ends with the same error; this keeps it from counting as unhandled meanwhile.
  unpacking.catch(() => undefined);
  let bytes = 0;
  let count = 0;
  try {
    for await (const entry of entries) {
      bytes += entry.header.size ?? 0;
      count += 1;
      if (bytes > MAX_UNPACKED || count > MAX_ENTRIES) {
        throw new UpstreamError(`${where} unpacks to more than ${MAX_ENTRIES} files or 512 MiB`, "too large");
      }
      const path = entryPath(entry.header.name);
      if (entry.header.type !== "file" || path === null) {
        entry.resume();
        continue;
      }
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await pipeline(entry, createWriteStream(join(folder, path)));
    }
    await unpacking;
  } catch (error) {
    if (error instanceof UpstreamError) throw error;
    throw new UpstreamError(`${where} is not a tar.gz that can be read: ${messageOf(error)}`, "not an archive", {
      cause: error,
    });
  }
}

/** The path below the archive's first folder, or null when the file is not wanted or its path is not to be trusted. */
function entryPath(name: string): string | null {
  const parts = name.split("/").slice(1);
  const plain =
    parts.length > 0 && parts.every((part) => /^[^\\\0]{1,200}$/.test(part) && part !== "." && part !== "..");
  return plain && /(\.json|\.ya?ml|(^|\/)LICEN[CS]E[^/]*)$/i.test(name) ? parts.join("/") : null;
}
