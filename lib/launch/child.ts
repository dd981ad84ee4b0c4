import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath, pathToFileURL } from "node:url";
import { inheritedEnvironment } from "@/lib/env";

const require = createRequire(import.meta.url);
/** The repository; children run in it. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const FOLLOW_PARENT = new URL(`follow-parent.ts?parent=${process.pid}`, import.meta.url).href;
const STOP_MS = 8000;

const running = new Set<ChildProcess>();

type Options = {
  /** Added to this process's environment. */
  variables: Record<string, string>;
  /** Passed on as it is, errors only, or each line to a function. */
  output: "pass" | "errors" | ((line: string) => void);
};

/** Starts Next's command line, which shall not tell its makers about it. */
export function startNext(args: string[], { variables, output }: Options): ChildProcess {
  const quiet = { ...variables, NEXT_TELEMETRY_DISABLED: "1" };
  return start([require.resolve("next/dist/bin/next"), ...args], { variables: quiet, output });
}

/** Starts Playwright's command line. */
export function startPlaywright(args: string[], options: Options): ChildProcess {
  return start([require.resolve("@playwright/test/cli"), ...args], options);
}

/** Starts one of scripts/. */
export function startScript(name: string, args: string[], options: Options): ChildProcess {
  const tsx = pathToFileURL(require.resolve("tsx")).href;
  return start(["--import", tsx, path.join(ROOT, "scripts", `${name}.ts`), ...args], options);
}

/** Starts npm. */
export function startNpm(args: string[], options: Options): ChildProcess {
  return spawnChild("npm", args, options);
}

function start(args: string[], options: Options): ChildProcess {
  return spawnChild(process.execPath, ["--import", FOLLOW_PARENT, ...args], options);
}

function spawnChild(program: string, args: string[], { variables, output }: Options): ChildProcess {
  const lines = typeof output === "function" ? output : undefined;
  const child = spawn(program, args, {
    cwd: ROOT,
    env: inheritedEnvironment(variables),
    stdio: ["ignore", lines ? "pipe" : output === "pass" ? "inherit" : "ignore", lines ? "pipe" : "inherit", "ipc"],
  });
  running.add(child);
  child.once("exit", () => running.delete(child));
  for (const input of [child.stdout, child.stderr]) {
    if (input && lines) createInterface({ input }).on("line", lines);
  }
  return child;
}

/** Exit code of a child; null when a signal ended it. */
export async function exitOf(child: ChildProcess): Promise<number | null> {
  if (hasEnded(child)) return child.exitCode;
  const [code]: (number | null)[] = await once(child, "exit");
  return code ?? null;
}

/** How a child ended, for people: it has no exit code when a signal ended it. */
export function exitText(code: number | null): string {
  return code === null ? "killed" : `exit code ${code}`;
}

/** Asks all children to end, and kills those that do not within 8 s. */
export async function stopChildren(): Promise<void> {
  await Promise.all([...running].map(stop));
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = exitOf(child);
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), STOP_MS);
  await ended;
  clearTimeout(timer);
}

export function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
