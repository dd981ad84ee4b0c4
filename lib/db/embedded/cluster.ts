import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, mkdir, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import { totalmem } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { z } from "zod";
import { findAccount, giveTo, spawnAs, type Account } from "./account";
import { findBinaries, type Binaries } from "./binaries";
import { freePort, isFree } from "./port";
import { isServerOf } from "./process";

/** Everything of one server lives in one directory: `cluster/` (the data), `cluster.json` (port, password), `postgres.log`. */
const SettingsSchema = z.object({ port: z.number().int(), password: z.string() });
type Settings = z.infer<typeof SettingsSchema>;

/** A running server. `url` names the database `postgres`. */
export type Cluster = { pid: number; url: string; isUp(): Promise<boolean>; stop(): Promise<void> };

type Place = { directory: string; data: string; account: Account; binaries: Binaries };

const FLAGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "", // Their paths are limited to 107 bytes; a checkout may lie deeper.
  max_connections: "100",
  shared_buffers: `${sharedBuffersMb()}MB`,
  max_wal_size: "1GB",
  jit: "off", // Compiling costs more than these short queries take.
};
/** A cluster that is thrown away need not survive a crash. */
const TEMPORARY_FLAGS = {
  shared_buffers: "128MB",
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  autovacuum_naptime: "1h",
};

/** A quarter of the memory, as Postgres' manual advises, and at most what search over half a million tools reads. */
function sharedBuffersMb(): number {
  const bytes = Math.min(totalmem(), process.constrainedMemory() || Infinity); // 0: no limit is set.
  return Math.round(Math.min(1024, Math.max(128, bytes / 4 / 2 ** 20)));
}

const START_MS = 60_000;
const LOG_BYTES = 1_000_000;

/**
 * Starts the server of a directory, or joins it when it still runs after its supervisor died. Creates the cluster the first time;
 * keeps the port of last time unless another program has it.
 * @throws Error with the end of the server's log when it does not come up.
 */
export async function startCluster(where: string, options: { temporary: boolean }): Promise<Cluster> {
  const directory = path.resolve(where);
  await mkdir(directory, { recursive: true });
  await chmod(directory, 0o755); // The server's account passes through; every file in it is closed to others.
  const binaries = await findBinaries();
  const data = path.join(directory, "cluster");
  const account = await findAccount(binaries, directory, data);
  const place = { directory, data, account, binaries };
  const settings = await readSettings(directory);
  if (!existsSync(path.join(data, "PG_VERSION"))) await createCluster(place, settings.password, options.temporary);
  const running = await runningPid(place, settings);
  if (running !== null) return asCluster(running, place, settings);
  if (!(await isFree(settings.port))) settings.port = await freePort();
  await writeSettings(directory, settings);
  return asCluster(await launchPatiently(place, settings, options.temporary), place, settings);
}

function asCluster(pid: number, { data }: Place, settings: Settings): Cluster {
  return { pid, url: urlOf(settings), isUp: () => isServerOf(data, pid), stop: () => stopServer(data, pid) };
}

const urlOf = (settings: Settings) => `postgresql://postgres:${settings.password}@127.0.0.1:${settings.port}/postgres`;

async function readSettings(directory: string): Promise<Settings> {
  const file = path.join(directory, "cluster.json");
  if (existsSync(file)) return SettingsSchema.parse(JSON.parse(await readFile(file, "utf8")));
  const settings = { port: await freePort(), password: randomBytes(24).toString("base64url") };
  await writeSettings(directory, settings);
  return settings;
}

async function writeSettings(directory: string, settings: Settings): Promise<void> {
  const file = path.join(directory, "cluster.json");
  await writeFile(`${file}.new`, JSON.stringify(settings), { mode: 0o600 });
  await rename(`${file}.new`, file);
}

/** Made beside and renamed, so that a killed first start leaves no half cluster. */
async function createCluster({ directory, data, account, binaries }: Place, password: string, temporary: boolean) {
  const fresh = path.join(directory, "cluster.new");
  const secret = path.join(directory, "password.new");
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { mode: 0o700 });
  await writeFile(secret, password, { mode: 0o600 });
  await chmod(fresh, 0o700);
  await giveTo(account, fresh);
  await giveTo(account, secret);
  const locale = ["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"];
  const auth = ["--username=postgres", "--auth=scram-sha-256", `--pwfile=${secret}`];
  const log = await openLog(directory);
  const initdb = [binaries.initdb, `--pgdata=${fresh}`, ...locale, ...auth, ...(temporary ? ["--no-sync"] : [])];
  const child = spawnAs(account, initdb, { stdio: ["ignore", log.fd, log.fd] });
  const code = await new Promise((resolve) => child.on("error", resolve).on("exit", resolve));
  await log.close();
  await rm(secret, { force: true });
  if (code !== 0) throw new Error(`Postgres could not create its files in ${fresh}:\n${await endOfLog(directory)}`);
  await rename(fresh, data);
}

/** After a crash the dead server's children may hold its shared memory for a moment. */
async function launchPatiently(place: Place, settings: Settings, temporary: boolean): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await launch(place, settings, temporary);
    } catch (error) {
      if (attempt === 4) throw error;
      await sleep(500);
    }
  }
}

async function launch({ directory, data, account, binaries }: Place, settings: Settings, temporary: boolean) {
  const flags = Object.entries({ ...FLAGS, ...(temporary ? TEMPORARY_FLAGS : {}) });
  const command = [binaries.postgres, "-D", data, "-p", String(settings.port)];
  const log = await openLog(directory);
  const child = spawnAs(account, [...command, ...flags.flatMap(([name, value]) => ["-c", `${name}=${value}`])], {
    stdio: ["ignore", log.fd, log.fd],
    detached: true, // A terminal's Ctrl-C is for the users of the server, not for the server.
  });
  await log.close();
  child.unref();
  let exited = false;
  child.on("exit", () => (exited = true)).on("error", () => (exited = true));
  for (const end = Date.now() + START_MS; Date.now() < end && !exited; await sleep(25)) {
    if (child.pid !== undefined && (await answers(settings, data))) return child.pid;
  }
  if (!exited) child.kill("SIGINT");
  throw new Error(`Postgres did not start in ${directory}:\n${await endOfLog(directory)}`);
}

/**
 * Pid of a server that already runs on these files, waiting while it recovers or shuts down; null when none does.
 * A lock left by a dead server is made to name us: Postgres takes its parent's pid as stale, yet still checks shared memory.
 */
async function runningPid({ data }: Place, settings: Settings): Promise<number | null> {
  const lock = path.join(data, "postmaster.pid");
  for (const end = Date.now() + START_MS; Date.now() < end; await sleep(100)) {
    const lines = (await readFile(lock, "utf8").catch(() => "")).split("\n");
    const pid = Number(lines[0]);
    if (!(pid > 0)) return null;
    if (!(await isServerOf(data, pid))) {
      await writeFile(lock, [process.pid, ...lines.slice(1)].join("\n"));
      return null;
    }
    const port = Number(lines[3]);
    if (port > 0 && (await answers({ ...settings, port }, data))) {
      settings.port = port;
      return pid;
    }
  }
  throw new Error(`A Postgres server holds ${data} and does not answer. Stop it, or set DATABASE_URL.`);
}

async function answers(settings: Settings, data: string): Promise<boolean> {
  const client = new Client({ connectionString: urlOf(settings), connectionTimeoutMillis: 2000 });
  client.on("error", () => undefined); // The query below fails as well and says so.
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>("SHOW data_directory");
    return rows[0]?.data_directory === data;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Fast shutdown; immediate when that takes longer than 10 s. */
async function stopServer(data: string, pid: number): Promise<void> {
  for (const [signal, limit] of [
    ["SIGINT", 10_000],
    ["SIGQUIT", 5_000],
    ["SIGKILL", 1_000],
  ] as const) {
    if (!(await isServerOf(data, pid))) return;
    process.kill(pid, signal);
    for (const end = Date.now() + limit; Date.now() < end; await sleep(20)) {
      if (!(await isServerOf(data, pid))) return;
    }
  }
}

async function openLog(directory: string) {
  const file = path.join(directory, "postgres.log");
  const log = await open(file, "a", 0o600);
  if ((await log.stat()).size > LOG_BYTES) await log.truncate();
  return log;
}

async function endOfLog(directory: string): Promise<string> {
  const text = await readFile(path.join(directory, "postgres.log"), "utf8").catch(() => "");
  return text.split("\n").slice(-15).join("\n");
}
