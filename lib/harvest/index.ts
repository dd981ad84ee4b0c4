import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Isolation } from "@/lib/catalogue/isolation";
import { messageOf } from "@/lib/errors";
import { findScript, installEntry } from "./install";
import type { HarvestEntry } from "./list";
import { readCommittedLock } from "./lock";
import { PROTOCOL_LIMITS } from "./protocol/limits";
import { resolveLock } from "./relock";
import { HarvestError, type HarvestResult } from "./result";
import { converse } from "./run";
import { findRung, type Ladder, type Program, type Rung } from "./sandbox";
import { readPackageSource } from "./source/package-source";

export { loadHarvestList, type HarvestEntry } from "./list";
export { entryForPackage } from "./package-entry";
export { harvestRemote } from "./remote";
export type { HarvestResult } from "./result";

type HarvestStep = "installing" | "asking";

export type HarvestOptions = {
  /** Packages are installed here. */
  cacheDir: string;
  /** Keep what was installed; else it is removed once the server was asked (npm keeps its own cache of downloads). */
  keepInstalled?: boolean;
  /** Run servers even where no sandbox can be made. */
  allowUnsandboxed: boolean;
  /** Endpoints may have private addresses: for those that the operator names. */
  allowPrivate?: boolean;
  /** "committed" (the default): data/locks; "resolved": npm resolves the dependencies now, as for packages out of records. */
  lock?: "committed" | "resolved";
  /** What this machine can isolate; found by probing unless given. */
  ladder?: Ladder;
  signal?: AbortSignal;
  onProgress?: (step: HarvestStep) => void;
};

/**
 * Installs a package without running its scripts, starts it in the strongest sandbox this machine offers and reads its
 * tools. Of one that will not start, or cannot be started here, the tools are read from its source. Never throws for what
 * the package does; an aborted signal gives reason "interrupted".
 */
export async function harvestPackage(entry: HarvestEntry, options: HarvestOptions): Promise<HarvestResult> {
  const { rung, refused } = options.ladder ?? (await findRung());
  const executes = rung ?? (options.allowUnsandboxed ? "none" : null);
  const isolation = executes ?? "static";
  try {
    options.onProgress?.("installing");
    const lock = await (options.lock === "resolved" ? resolveLock(entry, options.signal) : readCommittedLock(entry));
    const packageDir = await installEntry(entry, lock, options.cacheDir, options.signal);
    try {
      return await (executes === null
        ? readSource(packageDir, entry, isolation, noSandbox(refused))
        : askOrRead(executes, packageDir, entry, options));
    } finally {
      if (!options.keepInstalled) await rm(packageDir, { recursive: true, force: true, maxRetries: 3 });
    }
  } catch (error) {
    const reason = options.signal?.aborted ? "interrupted" : error instanceof HarvestError ? error.reason : "failed";
    return { ok: false, reason, message: messageOf(error), isolation };
  }
}

function noSandbox(refused: string[]): HarvestError {
  const message = `the server was not started, because no sandbox can be made here (${refused.join("; ")}). Install bubblewrap, or allow it with --allow-unsandboxed`;
  return new HarvestError("no sandbox", message);
}

async function askOrRead(
  rung: Rung,
  packageDir: string,
  entry: HarvestEntry,
  options: HarvestOptions,
): Promise<HarvestResult> {
  options.onProgress?.("asking");
  try {
    const script = await findScript(packageDir, entry);
    const program: Program = { packageDir, script, args: entry.args, env: entry.env, files: entry.files };
    const answer = await converse(rung, program, PROTOCOL_LIMITS, options.signal);
    const observed = { observedHow: "tools/list over stdio", observedVersion: entry.version, isolation: rung };
    return { ok: true, ...answer, ...observed, provenance: "live list" };
  } catch (error) {
    if (options.signal?.aborted || !(error instanceof HarvestError)) throw error;
    return readSource(packageDir, entry, rung, error);
  }
}

/** What the package's source defines; `failure`, why nothing better is known, when that is nothing. */
async function readSource(
  packageDir: string,
  entry: HarvestEntry,
  isolation: Isolation,
  failure: HarvestError,
): Promise<HarvestResult> {
  const { tools, problems } = await readPackageSource(join(packageDir, "node_modules", entry.package));
  if (tools.length === 0) throw failure;
  return {
    ok: true,
    tools,
    // Code that is not where we look defines tools too.
    complete: false,
    serverInfo: null,
    protocol: null,
    provenance: "package source",
    observedHow: "read from the package's source",
    observedVersion: entry.version,
    isolation,
    problems: [{ reason: failure.reason, message: failure.message }, ...problems],
  };
}

/** Where installed packages lie below the data directory. */
export function harvestCacheDir(dataDir: string): string {
  return join(dataDir, "harvest");
}
