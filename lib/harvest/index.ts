import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Isolation } from "@/lib/catalogue/isolation";
import { messageOf } from "@/lib/errors";
import { findScript, installEntry } from "./install";
import type { HarvestEntry } from "./list";
import { readCommittedLock } from "./lock";
import { PROTOCOL_LIMITS } from "./protocol/limits";
import { distInfo, installPython, pythonProgram } from "./python/install";
import { withOlderPackages, type PythonEntry } from "./python/entry";
import { resolveLock } from "./relock";
import { HarvestError, type HarvestResult } from "./result";
import { converse } from "./run";
import { findRung, type Ladder, type Program, type Rung } from "./sandbox";
import { readPackageSource, type SourceTools } from "./source/package-source";
import { readPythonSource } from "./source/python-source";

export { loadHarvestList, type HarvestEntry } from "./list";
export { entryForPackage } from "./package-entry";
export { pythonEntryFor, type PythonEntry } from "./python/entry";
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
 * tools. Of one that will not start, cannot be started here or lists nothing, the tools are read from its source. Never throws
 * for what the package does; an aborted signal gives reason "interrupted".
 */
export async function harvestPackage(
  entry: HarvestEntry | PythonEntry,
  options: HarvestOptions,
): Promise<HarvestResult> {
  const first = await harvestOnce(entry, options);
  let last = first;
  for (let older = olderEntry(entry, last); older !== null; older = olderEntry(older, last)) {
    last = await harvestOnce(older, options);
  }
  // Where both ended alike, the later one came further; else the first says what is wrong with the package as it is.
  return last.ok || (!first.ok && last.reason === first.reason) ? last : first;
}

/** What to try next where a package looks as if it was written for earlier versions of what it builds on. */
function olderEntry(tried: HarvestEntry | PythonEntry, result: HarvestResult): PythonEntry | null {
  const isLive = result.ok && result.provenance === "live list";
  if (isLive || !("ecosystem" in tried)) return null;
  return withOlderPackages(tried, result.ok ? (result.problems[0]?.message ?? "") : result.message);
}

async function harvestOnce(entry: HarvestEntry | PythonEntry, options: HarvestOptions): Promise<HarvestResult> {
  const { rung, refused } = options.ladder ?? (await findRung());
  const executes = rung ?? (options.allowUnsandboxed ? "none" : null);
  const isolation = executes ?? "static";
  try {
    options.onProgress?.("installing");
    const installed = await ("ecosystem" in entry ? fromPython(entry, options) : fromNpm(entry, options));
    try {
      return await (executes === null
        ? readSource(installed, isolation, noSandbox(refused))
        : askOrRead(executes, installed, options));
    } finally {
      if (!options.keepInstalled) await rm(installed.dir, { recursive: true, force: true, maxRetries: 3 });
    }
  } catch (error) {
    const reason = options.signal?.aborted ? "interrupted" : error instanceof HarvestError ? error.reason : "failed";
    return { ok: false, reason, message: messageOf(error), isolation };
  }
}

/** A package on this machine, and what can be done with it. */
type Installed = {
  dir: string;
  version: string;
  /** @throws HarvestError "nothing to start" */
  program(): Promise<Program>;
  source(): Promise<SourceTools>;
};

async function fromNpm(entry: HarvestEntry, { lock, cacheDir, signal }: HarvestOptions): Promise<Installed> {
  const text = await (lock === "resolved" ? resolveLock(entry, signal) : readCommittedLock(entry));
  const dir = await installEntry(entry, text, cacheDir, signal);
  const { version, args, env, files } = entry;
  return {
    dir,
    version,
    program: async () => ({ packageDir: dir, script: await findScript(dir, entry), args, env, files }),
    source: () => readPackageSource(join(dir, "node_modules", entry.package)),
  };
}

/** `unusable`: why the package is not started; its own wheel is enough to be read. */
async function fromPython(
  entry: PythonEntry,
  options: Pick<HarvestOptions, "cacheDir" | "signal">,
  unusable?: HarvestError,
): Promise<Installed> {
  let dir;
  try {
    dir = await installPython(entry, options.cacheDir, options.signal);
  } catch (error) {
    if (!(error instanceof HarvestError && error.reason === "needs another Python") || entry.sourceOnly) throw error;
    return fromPython({ ...entry, sourceOnly: true }, options, error);
  }
  return {
    dir,
    version: entry.version,
    program: () => (unusable === undefined ? pythonProgram(dir, entry) : Promise.reject(unusable)),
    source: async () => readPythonSource(join(dir, "site"), await distInfo(join(dir, "site"), entry)),
  };
}

function noSandbox(refused: string[]): HarvestError {
  const message = `the server was not started, because no sandbox can be made here (${refused.join("; ")}). Install bubblewrap, permit what was refused, or do without: --allow-unsandboxed`;
  return new HarvestError("no sandbox", message);
}

async function askOrRead(rung: Rung, installed: Installed, options: HarvestOptions): Promise<HarvestResult> {
  options.onProgress?.("asking");
  try {
    const answer = await converse(rung, await installed.program(), PROTOCOL_LIMITS, options.signal);
    // Many servers list nothing until they have credentials.
    if (answer.tools.length === 0) throw new HarvestError("no tools", "the server lists no tool");
    const observed = { observedHow: "tools/list over stdio", observedVersion: installed.version, isolation: rung };
    return { ok: true, ...answer, ...observed, provenance: "live list" };
  } catch (error) {
    if (options.signal?.aborted || !(error instanceof HarvestError)) throw error;
    return readSource(installed, rung, error);
  }
}

/** What the package's source defines; `failure`, why nothing better is known, when that is nothing. */
async function readSource(installed: Installed, isolation: Isolation, failure: HarvestError): Promise<HarvestResult> {
  const { tools, problems } = await installed.source();
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
    observedVersion: installed.version,
    isolation,
    problems: [{ reason: failure.reason, message: failure.message }, ...problems],
  };
}

/** What a package's source defines, whether or not it would start: to measure how much of it is found. */
export async function sourceTools(entry: HarvestEntry | PythonEntry, options: HarvestOptions): Promise<SourceTools> {
  const installed = await ("ecosystem" in entry ? fromPython(entry, options) : fromNpm(entry, options));
  return installed.source();
}

/** Where installed packages lie below the data directory. */
export function harvestCacheDir(dataDir: string): string {
  return join(dataDir, "harvest");
}
