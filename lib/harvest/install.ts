import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join, normalize, resolve } from "node:path";
import { z } from "zod";
import { messageOf } from "@/lib/errors";
import type { HarvestEntry } from "./list";
import { runNpm } from "./npm";
import { HarvestError } from "./result";
import { withinSize } from "./size";

const PARTIAL = ".partial-";
const PARTIAL_MAX_AGE_MS = 3_600_000;

/**
 * Installs the npm package of an entry from its lock into the cache, or finds it there.
 * @returns the directory that holds node_modules.
 * @throws HarvestError "install failed" or "package too large".
 */
export async function installEntry(
  entry: HarvestEntry,
  lock: string,
  cacheDir: string,
  signal?: AbortSignal,
): Promise<string> {
  return installOnce({ id: entry.id, version: entry.version, lock, cacheDir, signal }, async (dir, guard) => {
    await writeFile(join(dir, "package.json"), JSON.stringify(manifestFor(entry)));
    await writeFile(join(dir, "package-lock.json"), lock);
    await runNpm(["ci", ...(entry.omitOptional ? ["--omit=optional"] : [])], dir, guard);
  });
}

type Installation = { id: string; version: string; lock: string; cacheDir: string; signal?: AbortSignal };

/**
 * The directory of the cache that `fill` filled for this lock, now or before. It appears in one rename, so a killed
 * install leaves nothing that looks finished; what unpacks to too much is stopped.
 */
export async function installOnce(
  { id, version, lock, cacheDir, signal }: Installation,
  fill: (dir: string, guard: AbortSignal) => Promise<void>,
): Promise<string> {
  const digest = createHash("sha256").update(lock).digest("hex").slice(0, 12);
  const target = resolve(cacheDir, `${id}@${version}-${digest}`);
  if (existsSync(target)) return target;
  await mkdir(cacheDir, { recursive: true });
  await removeStalePartials(cacheDir);
  const partial = await mkdtemp(join(cacheDir, `${PARTIAL}${id}-`));
  try {
    await chmod(partial, 0o755);
    await withinSize(partial, signal, (guard) => fill(partial, guard));
    await moveIntoPlace(partial, target);
  } finally {
    await rm(partial, { recursive: true, force: true, maxRetries: 5 });
  }
  return target;
}

/** The package.json that the lock of an entry belongs to. */
export function manifestFor(entry: Pick<HarvestEntry, "package" | "version">): Record<string, unknown> {
  return { private: true, dependencies: { [entry.package]: entry.version } };
}

async function moveIntoPlace(partial: string, target: string): Promise<void> {
  try {
    await rename(partial, target);
  } catch (error) {
    if (!existsSync(target)) throw error; // Else another process was faster, with the same lock.
  }
}

/** What killed installs left behind. */
async function removeStalePartials(cacheDir: string): Promise<void> {
  const oldest = Date.now() - PARTIAL_MAX_AGE_MS;
  for (const name of (await readdir(cacheDir)).filter((entry) => entry.startsWith(PARTIAL))) {
    const path = join(cacheDir, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Infinity }));
    if (mtimeMs < oldest) await rm(path, { recursive: true, force: true });
  }
}

const ManifestSchema = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]).optional() });

/**
 * The script that an installed package starts with, relative to `packageDir`.
 * @throws HarvestError "nothing to start" when the package names no executable of its own.
 */
export async function findScript(packageDir: string, entry: Pick<HarvestEntry, "package" | "bin">): Promise<string> {
  const root = join("node_modules", entry.package);
  const script = pickBin(await readManifest(join(packageDir, root, "package.json")), entry);
  const path = normalize(join(root, script));
  if (!path.startsWith(`${root}/`) || !existsSync(join(packageDir, path))) {
    throw new HarvestError(
      "nothing to start",
      `${entry.package}: its executable ${script} does not exist in the package`,
    );
  }
  return path;
}

async function readManifest(path: string): Promise<z.infer<typeof ManifestSchema>> {
  try {
    return ManifestSchema.parse(JSON.parse(await readFile(path, "utf8")));
  } catch (error) {
    throw new HarvestError("nothing to start", `${path} is not usable: ${messageOf(error)}`);
  }
}

/** npx's rule: the only executable, or the one named like the package without its scope. */
function pickBin({ bin }: z.infer<typeof ManifestSchema>, entry: Pick<HarvestEntry, "package" | "bin">): string {
  if (typeof bin === "string") return bin;
  const names = Object.keys(bin ?? {});
  const wanted = entry.bin ?? (names.length === 1 ? names[0] : entry.package.split("/").at(-1));
  const script = wanted === undefined ? undefined : bin?.[wanted];
  if (script !== undefined) return script;
  const choice = names.length === 0 ? "it has none" : `it has ${names.join(", ")}`;
  throw new HarvestError("nothing to start", `${entry.package} has no executable ${wanted ?? ""}; ${choice}`);
}
