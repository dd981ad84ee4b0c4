import { expect, test } from "@playwright/test";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "../lib/db/embedded/port";

/** `npm start` itself, on an embedded database of its own. */
let directory: string;
let port: number;

test.describe.configure({ mode: "serial", timeout: 120_000 });
test.beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), "toolrisk-start-"));
  port = await freePort();
});
test.afterAll(() => rm(directory, { recursive: true, force: true }));

type Run = { child: ChildProcess; output: () => string };

/** In a process group of its own, as a shell starts it. */
function start(): Run {
  const variables = { ...process.env, PORT: String(port), DATA_DIR: directory, DATABASE_URL: "" };
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/start.ts", "--no-ingest"], {
    env: variables,
    detached: true,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += String(chunk)));
  return { child, output: () => output };
}

const isUp = ({ output }: Run) =>
  expect.poll(output, { timeout: 60_000 }).toContain(`answers at http://localhost:${port}`);
const homePage = () => fetch(`http://127.0.0.1:${port}/`).then((response) => response.status);

/** Command lines of what still runs for the directory or on the port. */
async function leftovers(): Promise<string[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")));
  const found = lines.filter((line) => line.includes(directory) || line.includes(`--port\0${port}\0`));
  return found.map((line) => line.replaceAll("\0", " "));
}

test("says how long each step took, answers, and stops with everything it started", async () => {
  const run = start();
  await isUp(run);
  expect(run.output()).toMatch(
    /database +\d+\.\d s {2}embedded\n +migrations +\d+\.\d s {2}\d+ applied\n +build .* up to date\n +first page/,
  );
  expect(await homePage()).toBe(200);
  process.kill(-(run.child.pid ?? 0), "SIGINT");
  const [code] = await once(run.child, "exit");
  expect(code).toBe(0);
  await expect.poll(leftovers, { timeout: 10_000 }).toEqual([]);
});

test("after kill -9 nothing is left running, and the next start works", async () => {
  const killed = start();
  await isUp(killed);
  killed.child.kill("SIGKILL");
  await expect.poll(leftovers, { timeout: 20_000 }).toEqual([]);
  const run = start();
  await isUp(run);
  expect(run.output()).toContain("0 applied");
  run.child.kill("SIGTERM");
  await once(run.child, "exit");
});

test("a port that is taken is said at once, with the way out", async () => {
  const squatter = net.createServer().listen(port);
  const run = start();
  const [code] = await once(run.child, "exit");
  expect(code).toBe(2);
  expect(run.output()).toContain(
    `Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start`,
  );
  squatter.close();
});
