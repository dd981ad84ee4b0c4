import { readdirSync, readFileSync } from "node:fs";

const INTERVAL_MS = 100;

/**
 * Calls `onExceeded` once when the resident memory of `root` and all its descendants passes `limit` bytes.
 * Returns a function that stops watching. Without /proc nothing is watched.
 */
export function watchMemory(root: number, limit: number, onExceeded: (bytes: number) => void): () => void {
  const timer = setInterval(() => {
    const bytes = residentBytes(descendants(root));
    if (bytes <= limit) return;
    clearInterval(timer);
    onExceeded(bytes);
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

/** Resident memory of the processes together, in bytes. Shared pages count once a process. */
export function residentBytes(pids: number[]): number {
  const kilobytes = pids.map((pid) => Number(/^VmRSS:\s+(\d+) kB/m.exec(readProc(`${pid}/status`))?.[1] ?? 0));
  return kilobytes.reduce((sum, value) => sum + value, 0) * 1024;
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
