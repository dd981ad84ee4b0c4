import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { manifestFor } from "./install";
import type { HarvestEntry } from "./list";
import { parseLock } from "./lock";
import { runNpm } from "./npm";

/** What a lock says beyond what to install; left out to keep the committed files small. */
const NOT_NEEDED = ["license", "engines", "funding", "deprecated", "bin"];

/**
 * Lets npm resolve the dependencies of an entry, without installing any: versions and integrity, no addresses.
 * @returns the text of the lock.
 * @throws HarvestError "install failed", or "bad lock" when something would come from outside the registry.
 */
export async function resolveLock(entry: HarvestEntry, signal?: AbortSignal): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "toolrisk-lock-"));
  try {
    await writeFile(join(dir, "package.json"), JSON.stringify(manifestFor(entry)));
    await runNpm(["install", "--package-lock-only", "--omit-lockfile-registry-resolved"], dir, signal);
    return slim(await readFile(join(dir, "package-lock.json"), "utf8"));
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

function slim(text: string): string {
  const { packages } = parseLock(text);
  const kept = Object.entries(packages).map(([path, locked]) => [path, withoutNoise(locked)]);
  return `${JSON.stringify({ lockfileVersion: 3, requires: true, packages: Object.fromEntries(kept) }, null, 1)}\n`;
}

function withoutNoise(locked: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(locked).filter(([key, value]) => !NOT_NEEDED.includes(key) && !isEmpty(value)),
  );
}

/** Defaults that our reading added: they say nothing. */
function isEmpty(value: unknown): boolean {
  return value === false || (typeof value === "object" && value !== null && Object.keys(value).length === 0);
}
