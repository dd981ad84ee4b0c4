import { readdirSync, readFileSync } from "node:fs";
import { LIMITS } from "./limits";

const INTERVAL_MS = 100;

type Usage = {
  /** Shared pages count once a process. */ residentBytes: number;
  /** Processes and threads. */ tasks: number;
};

/**
 * Calls `onExceeded` once, with the reason, when the tree below `root` uses more memory or tasks than LIMITS allow.
 * Returns a function that stops watching. Without /proc nothing is watched.
 */
export function watchUsage(
  root: number,
  onExceeded: (reason: "out of memory" | "too many processes") => void,
): () => void {
  const timer = setInterval(() => {
    const { residentBytes, tasks } = usageOf(descendants(root));
    if (residentBytes <= LIMITS.residentBytes && tasks <= LIMITS.tasks) return;
    clearInterval(timer);
    onExceeded(residentBytes > LIMITS.residentBytes ? "out of memory" : "too many processes");
  }, INTERVAL_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** `root` and every process below it, by parent ids; orphans stay below the init of their own PID namespace. */
export function descendants(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of listProc()) {
    const parent = parentOf(name);
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const found = [root];
  for (const pid of found) found.push(...(children.get(pid) ?? []));
  return found;
}

function usageOf(pids: number[]): Usage {
  const statuses = pids.map((pid) => readProc(`${pid}/status`));
  const sum = (pattern: RegExp): number =>
    statuses.reduce((total, status) => total + Number(pattern.exec(status)?.[1] ?? 0), 0);
  return { residentBytes: sum(/^VmRSS:\s+(\d+) kB/m) * 1024, tasks: sum(/^Threads:\s+(\d+)/m) };
}

function parentOf(pid: string): number | null {
  // "pid (any name) state ppid …": the name may hold spaces and brackets, so read from the last one.
  const stat = readProc(`${pid}/stat`);
  const parent = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1];
  return parent === undefined ? null : Number(parent);
}

function listProc(): string[] {
  try {
    return readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  } catch {
    return []; // Not Linux.
  }
}

function readProc(path: string): string {
  try {
    return readFileSync(`/proc/${path}`, "utf8");
  } catch {
    return ""; // Ended since it was listed.
  }
}
