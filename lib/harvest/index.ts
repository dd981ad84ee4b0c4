import { join } from "node:path";
import { messageOf } from "@/lib/errors";
import { findScript, installEntry } from "./install";
import type { HarvestEntry } from "./list";
import { readCommittedLock } from "./lock";
import { PROTOCOL_LIMITS } from "./protocol/limits";
import { resolveLock } from "./relock";
import { HarvestError, type HarvestResult } from "./result";
import { converse } from "./run";
import { findRung, type Program, type Rung } from "./sandbox";

export { loadHarvestList, type HarvestEntry } from "./list";
export { entryForPackage } from "./package-entry";
export { harvestRemote, type RemoteOptions } from "./remote";
export type { HarvestResult, Problem } from "./result";
export { describeIsolation, findRung, type Isolation } from "./sandbox";

export type HarvestStep = "installing" | "asking";

export type HarvestOptions = {
  /** Installed packages are kept here. */
  cacheDir: string;
  /** Run servers even where no sandbox can be made. */
  allowUnsandboxed: boolean;
  /** "committed" (the default): data/locks; "resolved": npm resolves the dependencies now, as for packages out of records. */
  lock?: "committed" | "resolved";
  signal?: AbortSignal;
  onProgress?: (step: HarvestStep) => void;
};

/**
 * Installs a package without running its scripts, starts it in the strongest sandbox this machine offers and reads its
 * tools. Never throws for what the package does; an aborted signal gives reason "interrupted".
 */
export async function harvestPackage(entry: HarvestEntry, options: HarvestOptions): Promise<HarvestResult> {
  const { rung, refused } = await findRung();
  if (rung === null && !options.allowUnsandboxed) {
    const message = `nothing was executed: no sandbox can be made here (${refused.join("; ")}). Install bubblewrap, or allow it with --allow-unsandboxed`;
    return { ok: false, reason: "no sandbox", message, isolation: "none" };
  }
  return harvestOn(rung ?? "none", entry, options);
}

async function harvestOn(rung: Rung, entry: HarvestEntry, options: HarvestOptions): Promise<HarvestResult> {
  try {
    options.onProgress?.("installing");
    const lock = await (options.lock === "resolved" ? resolveLock(entry, options.signal) : readCommittedLock(entry));
    const packageDir = await installEntry(entry, lock, options.cacheDir, options.signal);
    const script = await findScript(packageDir, entry);
    options.onProgress?.("asking");
    const program: Program = { packageDir, script, args: entry.args, env: entry.env, files: entry.files };
    const answer = await converse(rung, program, PROTOCOL_LIMITS, options.signal);
    return {
      ok: true,
      ...answer,
      observedHow: "tools/list over stdio",
      observedVersion: entry.version,
      isolation: rung,
    };
  } catch (error) {
    const reason = options.signal?.aborted ? "interrupted" : error instanceof HarvestError ? error.reason : "failed";
    return { ok: false, reason, message: messageOf(error), isolation: rung };
  }
}

/** Where installed packages lie below the data directory. */
export function harvestCacheDir(dataDir: string): string {
  return join(dataDir, "harvest");
}
