import { rm } from "node:fs/promises";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { messageOf } from "@/lib/errors";
import { startCluster, type Cluster } from "./cluster";
import { addressFile, Door } from "./door";

/**
 * The process that keeps one embedded server running while anybody uses it: starts it, starts it again when it dies, and stops it
 * when the last user is gone. Arguments: the directory, and `--temporary` for a cluster to be deleted at the end.
 */

const WATCH_MS = 500;

/**
 * One supervisor a directory. SQLite's lock is the operating system's, so it ends with the process, however that ends; there is
 * no lock file to clear. It is held until exit.
 */
function takeLock(directory: string): DatabaseSync | null {
  const lock = new DatabaseSync(path.join(directory, "supervisor.lock"));
  try {
    lock.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
    return lock;
  } catch {
    return null;
  }
}

/** Resolves when the last user has left, or at once on a signal. */
async function supervise(directory: string, temporary: boolean): Promise<void> {
  let cluster = startCluster(directory, { temporary });
  const door = new Door(() => cluster);
  await door.open(directory);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => door.close());
  try {
    await cluster;
    while (!door.closed.aborted) {
      await sleep(WATCH_MS, undefined, { signal: door.closed }).catch(() => undefined);
      if (await isUp(cluster)) continue;
      console.error(`${new Date().toISOString()} The server is gone. Starting it again.`);
      cluster = startCluster(directory, { temporary });
      await cluster.catch((error) => console.error(messageOf(error)));
    }
  } finally {
    await door.shut(); // Users that wait are told what went wrong.
    await rm(addressFile(directory), { force: true });
    await cluster.then((up) => up.stop()).catch(() => undefined);
  }
}

async function isUp(cluster: Promise<Cluster>): Promise<boolean> {
  return cluster.then((up) => up.isUp()).catch(() => false);
}

async function main([directory, mode]: string[]): Promise<void> {
  if (directory === undefined) throw new Error("Usage: supervisor.ts DIRECTORY [--temporary]");
  const temporary = mode === "--temporary";
  const lock = takeLock(directory);
  if (lock === null) return; // Another supervisor is at work.
  try {
    await supervise(directory, temporary);
    if (temporary) await rm(directory, { recursive: true, force: true });
  } finally {
    lock.close();
  }
}

await main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(messageOf(error));
    process.exit(1);
  },
);
