import { spawn, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import { bwrapCommand } from "./bwrap";
import { commandLine, createRunDir, environment, removeRunDir, type Program, type RunDir } from "./program";
import { unshareCommand } from "./unshare";
import { descendants, watchUsage } from "./watch";

const DRAIN_MS = 500;
const GATE_MS = 20_000;

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

export type Rung = "bwrap" | "unshare" | "none";

export type KillReason = "out of memory" | "too many processes" | "sandbox not ready";

/** A running program. Its streams are a stranger's: read them with caps. */
export type Running = {
  stdin: Writable;
  stdout: Readable;
  stderr: Readable;
  /** Why we killed it; null while it runs or when it ended by itself. */
  killed: () => KillReason | null;
  /** Resolves once the process is gone: "exit code 1", "signal SIGKILL", or why it could not be started. */
  ended: Promise<string>;
  /** Kills everything that belongs to it, waits for the end and removes its directories. */
  close: () => Promise<void>;
};

/** Starts the program on one rung of the ladder. */
export async function launch(rung: Rung, program: Program): Promise<Running> {
  const run = await createRunDir(program);
  const { command, env, cwd } = commandFor(rung, program, run);
  const [file = "", ...args] = command;
  const child = spawn(file, args, { cwd, env, detached: true, stdio: ["pipe", "pipe", "pipe"] });
  let reason: KillReason | null = null;
  const ended = endOf(child);
  const kill = (why: KillReason): void => {
    reason ??= why;
    killTree(child.pid);
  };
  const stopWatching = child.pid === undefined ? () => undefined : watchUsage(child.pid, kill);
  child.stdin.on("error", () => undefined); // The program may close its input; `ended` tells the story.
  if (rung !== "none") await openGate(child, ended, kill);
  return {
    stdin: child.stdin,
    stdout: child.stdout,
    stderr: child.stderr,
    killed: () => reason,
    ended,
    close: async () => {
      stopWatching();
      killTree(child.pid);
      await ended;
      await removeRunDir(run);
    },
  };
}

type Command = { command: string[]; env: NodeJS.ProcessEnv; cwd: string };

function commandFor(rung: Rung, program: Program, run: RunDir): Command {
  const env: NodeJS.ProcessEnv = { NODE_ENV: "production", PATH: "/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin" };
  const asRoot = process.getuid?.() === 0;
  if (rung === "bwrap") return { command: diesWithUs(bwrapCommand(program, run, asRoot)), env, cwd: "/" };
  if (rung === "unshare") return { command: diesWithUs(unshareCommand(program, run, asRoot)), env, cwd: "/" };
  const places = { node: process.execPath, package: program.packageDir, config: run.config, tmp: run.tmp };
  return { command: commandLine(program, places), env: environment(program, places), cwd: run.tmp };
}

/** The command is killed when this process dies; the check closes the moment before the kernel was told. */
function diesWithUs(command: string[]): string[] {
  const check = '[ "$PPID" = "$0" ] && exec "$@"';
  return ["setpriv", "--pdeathsig=KILL", "--", "sh", "-c", check, String(process.pid), ...command];
}

/** Lets the program start once its jail stands; a jail that cannot be made has ended instead. */
async function openGate(child: Child, ended: Promise<string>, kill: (why: KillReason) => void): Promise<void> {
  const timer = setTimeout(() => kill("sandbox not ready"), GATE_MS);
  await Promise.race([once(child.stdout, "readable"), ended]);
  clearTimeout(timer);
  if (child.stdout.read(1) !== null) child.stdin.write("\n");
}

function endOf(child: Child): Promise<string> {
  return new Promise((resolve) => {
    child.once("error", (error) => resolve(`could not be started: ${error.message}`));
    const end = (code: number | null, signal: string | null): void =>
      resolve(signal === null ? `exit code ${code}` : `signal ${signal}`);
    child.once("close", end);
    // What it wrote last is still on its way, but a child of its own may hold the pipes open for ever.
    child.once("exit", (code, signal) => setTimeout(() => end(code, signal), DRAIN_MS));
  });
}

/** Kills the process group and, for what left the group, every descendant. A jail's PID namespace ends with its first process. */
function killTree(pid: number | undefined): void {
  if (pid === undefined) return;
  for (const target of [...descendants(pid).reverse(), -pid]) {
    try {
      process.kill(target, "SIGKILL");
    } catch {
      // Already gone.
    }
  }
}
