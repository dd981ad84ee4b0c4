import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { homedir } from "node:os";
import { fileURLToPath } from "node:url";
import { describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { PROTOCOL_LIMITS } from "./protocol/limits";
import { converse } from "./run";
import { findRung, probe } from "./sandbox";
import { hostile } from "./testing";

const limits = { ...PROTOCOL_LIMITS, startMs: 45_000, totalMs: 50_000 };
vi.setConfig({ testTimeout: 60_000 });

// Found again by these words among all processes; another run of the tests must not have the same.
const BOMB = `4711${process.pid}`;
const DAEMON = `daemon-${process.pid}-d`;
const ORPHAN = `orphan-${process.pid}-o`;

/** Processes whose command line begins with the one text and holds the other. */
function running(text: string, start = ""): string[] {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && name !== String(process.pid));
  return pids.filter((pid) => {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, "utf8");
      return command.startsWith(start) && command.includes(text);
    } catch {
      return false;
    }
  });
}

test("the rung that was found holds, and the ones above it say why they do not", async () => {
  const { rung, refused } = await findRung();
  expect(refused).toHaveLength(rung === "bwrap" ? 0 : rung === "unshare" ? 1 : 2);
});

describe.each(["unshare", "bwrap"] as const)("%s", async (rung) => {
  const problem = await probe(rung);
  if (problem !== null) {
    test.skip(`not tested, because this machine cannot make it: ${problem}`, () => undefined);
    return;
  }

  test("the server reaches nothing of this machine", async () => {
    vi.stubEnv("TOOLRISK_TEST_SECRET", "visible");
    const listener = createServer((socket) => socket.end()).listen(0, "127.0.0.1");
    await once(listener, "listening");
    const address = z.object({ port: z.number() }).parse(listener.address());
    const program = hostile("spy", String(address.port), homedir());
    const answer = await converse(rung, { ...program, env: { OWN: "{config}" } }, limits);
    listener.close();
    vi.unstubAllEnvs();
    const report: unknown = JSON.parse(answer.tools[0]?.description ?? "");
    expect(report).toMatchObject({
      outside: false,
      internet: false,
      home: "ENOENT",
      secret: null,
      environment: ["HOME", "NODE_ENV", "OWN", "PATH", "TMPDIR"],
      uid: 65534,
      userInfo: "nobody",
      hostname: "sandbox",
      writeUsr: "EROFS",
      writePackage: "EROFS",
      fillTmp: expect.stringMatching(/ENOSPC|EFBIG/),
      setuid: expect.stringMatching(/EPERM|EINVAL/),
    });
    expect(report).not.toMatchObject({ userNamespace: 0 });
    expect(report).not.toMatchObject({ mount: 0 });
  });

  test("memory is bounded over the whole tree", async () => {
    await expect(converse(rung, hostile("memory"), limits)).rejects.toMatchObject({ reason: "out of memory" });
  });

  test("a fork bomb is stopped and nothing of it stays", async () => {
    const neighbour = converse(rung, hostile("honest"), limits);
    const bomb = converse(rung, hostile("fork", BOMB), limits);
    await expect(bomb).rejects.toMatchObject({ reason: "too many processes" });
    // The kernel ends them with their namespace; on a busy machine that takes a moment.
    await vi.waitUntil(() => running(`sleep\0${BOMB}`).length === 0, { timeout: 5000 });
    expect((await neighbour).tools).toHaveLength(2);
  });

  test("a daemon ends with its server", async () => {
    const answer = await converse(rung, hostile("daemon", DAEMON), limits);
    expect(answer.tools).toHaveLength(1);
    await vi.waitUntil(() => running(DAEMON).length === 0, { timeout: 5000 });
  });

  test("a killed harvest takes its server along", async () => {
    const script = fileURLToPath(new URL("testing/hang.ts", import.meta.url));
    const tsx = fileURLToPath(new URL("../../node_modules/.bin/tsx", import.meta.url));
    const parent = spawn(tsx, [script, rung, ORPHAN], { stdio: "ignore", detached: true });
    await vi.waitUntil(() => running(ORPHAN, "/opt/node").length > 0, { timeout: 20_000 });
    if (parent.pid === undefined) throw new Error("not started");
    process.kill(-parent.pid, "SIGKILL");
    await vi.waitUntil(() => running(ORPHAN).length === 0, { timeout: 5000 });
  });
});
