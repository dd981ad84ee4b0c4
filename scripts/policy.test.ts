import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "..");
const folder = mkdtempSync(path.join(tmpdir(), "policy-command-"));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Buffer): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

const POLICY = write(
  "policy.yaml",
  'version: "1"\ndefault: deny\ntools: {t: {rules: [{name: n, rate_limit: 1/day}]}}\n',
);
const LATIN = write("latin.yaml", Buffer.from('version: "1"\ndescription: caf\xe9\n', "latin1"));
const INTERCEPT = ["--format", "intercept"];
const TWO = write("two.yaml", 'version: "1"\n---\nversion: "1"\n');

function run(args: string[], input = ""): { status: number | null; out: string } {
  const command = ["--import", "tsx", path.join(root, "scripts/policy.ts"), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, input, encoding: "utf8" });
  return { status, out: `${stdout}${stderr}` };
}

describe("npm run policy", { timeout: 60_000 }, () => {
  it.each([
    ["nothing to do", [], 2, "Give one of --server, --check and --decide."],
    ["two things to do", ["--check", POLICY, "--decide", POLICY], 2, "Give one of --server, --check and --decide."],
    ["an option of another form", ["--check", POLICY, "--tools", "t"], 2, "--tools goes with --server only."],
    ["an unknown format", ["--check", POLICY, "--format", "x"], 2, 'There is no format "x"; there are intercept,'],
    ["a file whose format is not told", ["--check", POLICY], 2, "Say which format the file has: --format ID."],
    [
      "a file that is not there",
      ["--check", `${POLICY}x`, ...INTERCEPT],
      2,
      `The file ${POLICY}x cannot be read: ENOENT`,
    ],
    ["a name for every server", ["--server", "s", "--name", "*"], 2, 'The name "*" must be'],
    ["a file that is right", ["--check", POLICY, ...INTERCEPT], 0, `${POLICY}: no problem found`],
    ["a file that is wrong", ["--check", TWO, ...INTERCEPT], 1, `${TWO}:2:1: a second document`],
    ["a file in another encoding", ["--check", LATIN, ...INTERCEPT], 1, `${LATIN}:2:17: the file is not UTF-8`],
    [
      "calls under a policy in another encoding",
      ["--decide", LATIN, ...INTERCEPT],
      1,
      `${LATIN}:2:17: the file is not UTF-8`,
    ],
  ])("%s", (_what, args, status, said) => {
    const ended = run(args);
    expect(ended.out).toContain(said);
    expect(ended.status).toBe(status);
  });

  it("decides a call a line", () => {
    const call = '{"tool":"t","time":0}';
    const { status, out } = run(["--decide", POLICY, "--format", "intercept"], `\ufeff${call}\r\n${call}\n`);
    expect(
      out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).decision),
    ).toEqual(["allow", "deny"]);
    expect(status).toBe(0);
  });
});
