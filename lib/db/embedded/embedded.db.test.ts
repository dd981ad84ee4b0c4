import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chown, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Address } from "./door";
import { freePort } from "./port";
import { isServerOf } from "./process";

/** Real processes on real clusters, ended by kill -9. */

const isRoot = process.getuid?.() === 0;
let parent: string;
let directory: string;
let children: ChildProcess[] = [];

beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), "toolrisk embedded "));
  directory = path.join(parent, "postgres");
});

afterEach(async () => {
  for (const child of children) child.kill("SIGKILL");
  children = [];
  await vi.waitFor(async () => expect(await serverPid()).toBeNull(), { timeout: 20_000, interval: 100 });
  await rm(parent, { recursive: true, force: true });
});

type User = { child: ChildProcess; url: string };

/** Starts a process that uses the server, and waits until it has it. */
async function startUser(where = directory, ids: { uid?: number; gid?: number } = {}): Promise<User> {
  const child = spawn(process.execPath, ["--import", "tsx", "lib/db/testing/embedded-user.ts", where], {
    stdio: ["ignore", "pipe", "inherit"],
    ...ids,
  });
  children.push(child);
  const [line] = await once(child.stdout, "data");
  return { child, url: String(line).trim() };
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

/** Pid of the server on the directory's files; null when none runs. */
async function serverPid(): Promise<number | null> {
  const data = path.join(directory, "cluster");
  const pid = Number((await readFile(path.join(data, "postmaster.pid"), "utf8").catch(() => "")).split("\n")[0]);
  return pid > 0 && (await isServerOf(data, pid)) ? pid : null;
}

async function supervisorPid(): Promise<number> {
  const text = await readFile(path.join(directory, "supervisor.json"), "utf8");
  return Address.parse(JSON.parse(text)).pid;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return (await client.query(sql)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

const answers = (url: string) => vi.waitFor(() => query(url, "SELECT 1"), { timeout: 30_000, interval: 100 });
const stops = () => vi.waitFor(async () => expect(await serverPid()).toBeNull(), { timeout: 10_000, interval: 50 });

describe("users share one server", () => {
  test("the first starts it, others join, the last one stops it", async () => {
    const [first, second] = await Promise.all([startUser(), startUser()]);
    expect(second.url).toBe(first.url);
    first.child.kill("SIGTERM");
    await once(first.child, "exit");
    await new Promise((resolve) => setTimeout(resolve, 2000));
    await answers(second.url);
    second.child.kill("SIGTERM");
    await stops();
  });

  test("killing the starter leaves it to the others, killing the last one stops it", async () => {
    const first = await startUser();
    const second = await startUser();
    await kill(first.child);
    await new Promise((resolve) => setTimeout(resolve, 2000));
    await answers(second.url);
    await kill(second.child);
    await stops();
  });

  test("someone who comes while it stops gets a running server", async () => {
    for (let round = 0; round < 2; round++) {
      const { child } = await startUser();
      await kill(child);
      await new Promise((resolve) => setTimeout(resolve, 960 + round * 60)); // About when the supervisor gives up.
      const next = await startUser();
      await new Promise((resolve) => setTimeout(resolve, 300));
      await answers(next.url);
      await kill(next.child);
    }
  });
});

describe("after kill -9", () => {
  test("of the server, it comes back at the same address with what was committed", async () => {
    const { url } = await startUser();
    await query(url, "CREATE TABLE kept AS SELECT 7 AS n");
    process.kill((await serverPid()) ?? 0, "SIGKILL");
    await answers(url);
    expect(await query(url, "SELECT n FROM kept")).toEqual([{ n: 7 }]);
  });

  test("of the supervisor, the server goes on and still stops with its last user", async () => {
    const { child, url } = await startUser();
    const before = await serverPid();
    const killed = await supervisorPid();
    process.kill(killed, "SIGKILL");
    await vi.waitFor(async () => expect(await supervisorPid()).not.toBe(killed), { timeout: 10_000 });
    await answers(url);
    expect(await serverPid()).toBe(before);
    expect((await startUser()).url).toBe(url);
    for (const user of children) await kill(user);
    await stops();
    expect(child.signalCode).toBe("SIGKILL");
  });

  test("of everything, the next start recovers", async () => {
    const { child, url } = await startUser();
    await query(url, "CREATE TABLE kept AS SELECT 7 AS n");
    process.kill(await supervisorPid(), "SIGKILL");
    process.kill((await serverPid()) ?? 0, "SIGKILL");
    await kill(child);
    expect(await query((await startUser()).url, "SELECT n FROM kept")).toEqual([{ n: 7 }]);
  });

  test("of supervisor and user, the next user takes the orphaned server over", async () => {
    const { child } = await startUser();
    const before = await serverPid();
    process.kill(await supervisorPid(), "SIGKILL");
    await kill(child);
    expect(before).not.toBeNull();
    const next = await startUser();
    expect(await serverPid()).toBe(before);
    await answers(next.url);
  });
});

describe("what a dead server left", () => {
  test("a lock that names a living process of somebody else is cleared", async () => {
    const { child } = await startUser();
    const lock = path.join(directory, "cluster", "postmaster.pid");
    const text = await readFile(lock, "utf8");
    await kill(child);
    await stops();
    const bystander = spawn(
      "sleep",
      ["60"],
      isRoot ? { uid: (await stat(lock.replace("/postmaster.pid", ""))).uid } : {},
    );
    children.push(bystander);
    await writeFile(lock, text.replace(/^\d+/, String(bystander.pid)));
    await answers((await startUser()).url);
  });

  test("a half created cluster is created anew", async () => {
    await mkdir(path.join(directory, "cluster.new"), { recursive: true });
    await writeFile(path.join(directory, "cluster.new", "PG_VERSION"), "18\n");
    await answers((await startUser()).url);
  });

  test("an address where another program listens now is not believed", async () => {
    const silent = net.createServer().listen(0, "127.0.0.1");
    await once(silent, "listening");
    const address = silent.address();
    await mkdir(directory);
    const port = typeof address === "object" ? address?.port : 0;
    await writeFile(path.join(directory, "supervisor.json"), JSON.stringify({ port, token: "x", pid: 1 }));
    await answers((await startUser()).url);
    silent.close();
  });
});

describe("place and rights", () => {
  test("a port that another program has taken since is left to it", async () => {
    const { child, url } = await startUser();
    await kill(child);
    await stops();
    const squatter = net.createServer().listen(Number(new URL(url).port), "127.0.0.1");
    await once(squatter, "listening");
    const next = await startUser();
    expect(new URL(next.url).port).not.toBe(new URL(url).port);
    await answers(next.url);
    squatter.close();
  });

  test("a second clone has a server of its own", async () => {
    const other = path.join(parent, "other clone", "postgres");
    const [here, there] = await Promise.all([startUser(), startUser(other)]);
    expect(there.url).not.toBe(here.url);
    await Promise.all([answers(here.url), answers(there.url)]);
    await kill(there.child);
    await new Promise((resolve) => setTimeout(resolve, 2000));
  });

  test("it listens on loopback alone, asks for a password, and keeps that to its owner", async () => {
    const { url } = await startUser();
    expect(await query(url, "SHOW listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
    const wrong = new URL(url);
    wrong.password = "postgres";
    await expect(query(wrong.href, "SELECT 1")).rejects.toThrow(/password authentication failed/);
    for (const file of ["cluster.json", "supervisor.json", "postgres.log", "supervisor.log"]) {
      expect((await stat(path.join(directory, file))).mode & 0o077, file).toBe(0);
    }
    expect((await stat(path.join(directory, "cluster"))).mode & 0o077).toBe(0);
  });

  test("it works below a directory that is closed to others", async () => {
    const closed = path.join(parent, "closed");
    await mkdir(closed, { mode: 0o700 });
    directory = path.join(closed, "postgres");
    await answers((await startUser()).url);
  });

  test.runIf(isRoot)("it works for an account without rights", async () => {
    const ids = { uid: 65534, gid: 65534 };
    await chown(parent, ids.uid, ids.gid);
    await answers((await startUser(directory, ids)).url);
    expect((await stat(path.join(directory, "cluster"))).uid).toBe(ids.uid);
  });

  test("why it cannot start is said", async () => {
    await mkdir(path.join(directory, "cluster"), { recursive: true });
    await writeFile(path.join(directory, "cluster", "PG_VERSION"), "9.6\n");
    const child = spawn(process.execPath, ["--import", "tsx", "lib/db/testing/embedded-user.ts", directory]);
    children.push(child);
    let said = "";
    child.stderr.on("data", (chunk) => (said += String(chunk)));
    await once(child, "exit");
    expect(said).toMatch(/Postgres did not start in .*[^]*postgresql\.conf/);
  });

  test("free ports are free", async () => {
    const server = net.createServer().listen(await freePort(), "127.0.0.1");
    await once(server, "listening");
    server.close();
  });
});
