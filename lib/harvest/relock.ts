import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { manifestFor } from "./install";
import { lockPath, type HarvestEntry } from "./list";
import { parseLock } from "./lock";
import { runNpm } from "./npm";

/** What a lock says beyond what to install; left out to keep the committed files small. */
const NOT_NEEDED = ["license", "engines", "funding", "deprecated", "bin"];

/**
 * Lets npm resolve the dependencies of an entry anew and writes its lock: versions and integrity, no addresses.
 * @throws HarvestError "install failed" or "bad lock".
 */
export async function relock(entry: HarvestEntry): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), "toolrisk-lock-"));
  try {
    await writeFile(join(dir, "package.json"), JSON.stringify(manifestFor(entry)));
    await runNpm(["install", "--package-lock-only", "--omit-lockfile-registry-resolved"], dir);
    const text = slim(await readFile(join(dir, "package-lock.json"), "utf8"));
    await mkdir(dirname(lockPath(entry.id)), { recursive: true });
    await writeFile(lockPath(entry.id), text);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

function slim(text: string): string {
  const lock = parseLock(text);
  const packages = Object.entries(lock.packages).map(([path, locked]) => [
    path,
    Object.fromEntries(
      Object.entries(JSON.parse(JSON.stringify(locked))).filter(
        ([key, value]) => !NOT_NEEDED.includes(key) && !isEmpty(value),
      ),
    ),
  ]);
  return `${JSON.stringify({ lockfileVersion: 3, requires: true, packages: Object.fromEntries(packages) }, null, 1)}\n`;
}

/** Defaults that our reading added: they say nothing. */
function isEmpty(value: unknown): boolean {
  return value === false || (typeof value === "object" && value !== null && Object.keys(value).length === 0);
}
