import { spawn } from "node:child_process";
import { terminalText } from "@/lib/catalogue/text";
import { HarvestError } from "./result";

const INSTALL_MS = 180_000;
const OUTPUT_LIMIT = 64 * 1024;

type Surroundings = { cwd: string; env: NodeJS.ProcessEnv; signal?: AbortSignal };

/** What npm and pip print where the registry has no such version, or none that may be installed here. */
const NOTHING = /\bcode (ETARGET|E404)\b|No matching distribution found/;

/**
 * Runs a package manager to its end, in a process group of its own that is killed when it takes too long.
 * @throws HarvestError "nothing to install" or "install failed" with the last of what it printed, fit for the server's page.
 */
export async function runInstaller(
  name: "npm" | "pip",
  command: readonly string[],
  { cwd, env, signal }: Surroundings,
): Promise<void> {
  const limit = AbortSignal.any([AbortSignal.timeout(INSTALL_MS), ...(signal === undefined ? [] : [signal])]);
  const { code, output } = await run(command, cwd, env, limit);
  signal?.throwIfAborted();
  if (code === 0) return;
  const why = limit.aborted
    ? `it took longer than ${INSTALL_MS / 1000} s`
    : terminalText(withoutPlaces(output).trim().slice(-600), 600);
  throw new HarvestError(NOTHING.test(output) ? "nothing to install" : "install failed", `${name} failed: ${why}`);
}

/** What visitors may read: no folder of this machine, no address of an operator's own registry. */
export function withoutPlaces(output: string): string {
  return output
    .replace(/\b[a-z][a-z0-9+.-]*:\/\/\S+/gi, "(address)")
    .replace(/(?<![\w@])(?:\/[\w.@+~-]+){2,}\/?/g, "(path)");
}

async function run(
  command: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
  limit: AbortSignal,
): Promise<{ code: number | null; output: string }> {
  limit.throwIfAborted();
  // The jail's user must be able to read what is installed, whatever the umask here. No file above 512 MiB.
  const limited = ["-c", 'umask 022; ulimit -f 1048576; exec "$@"', "sh", ...command];
  const child = spawn("sh", limited, { cwd, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  const keep = (chunk: Buffer): void => {
    output = (output + chunk.toString()).slice(-OUTPUT_LIMIT);
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  const kill = (): void => void (child.pid !== undefined && process.kill(-child.pid, "SIGKILL"));
  limit.addEventListener("abort", kill, { once: true });
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once("error", reject);
      child.once("exit", resolve);
    });
    return { code, output };
  } finally {
    limit.removeEventListener("abort", kill);
  }
}
