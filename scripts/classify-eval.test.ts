import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "..");
const folder = mkdtempSync(path.join(tmpdir(), "classify-eval-"));
afterAll(() => rmSync(folder, { recursive: true }));

const MISSING = path.join(folder, "missing\u001b[31m.jsonl");
const TOOL = '{"tool":"get_user","category":"Read","risk":1}';
const SPOILT = '{"tool":\u001b[31m\u0007}';

function write(name: string, content: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

const commandOf = (script: string, args: readonly string[]): string[] => [
  "--import",
  "tsx",
  path.join(root, `scripts/${script}.ts`),
  ...args,
];

function run(script: "classify" | "eval", args: readonly string[], input = "") {
  return spawnSync(process.execPath, commandOf(script, args), { cwd: root, input, encoding: "utf8" });
}

/** The exit code of a command whose reader went away before it said anything, and its standard error. */
async function runUnread(script: "classify" | "eval", input: string): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, commandOf(script, ["-"]), { cwd: root });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  child.stdout.destroy();
  child.stdin.end(input);
  const code = await new Promise<number | null>((done) => child.once("close", done));
  return { code, said };
}

describe("npm run classify", { timeout: 60_000 }, () => {
  it("splits at line feeds alone, and takes a byte order mark, CRLF and a last line without end", () => {
    const tools = ["a\u2028b\u2029c", "d", "e"];
    const [first, second, third] = tools.map((tool) => JSON.stringify({ tool }));
    const { status, stdout, stderr } = run("classify", ["-"], `\uFEFF${first}\r\n${second}\n\n${third}`);
    expect(stderr).toBe("");
    const labels = stdout.trimEnd().split("\n");
    expect(labels.map((line) => JSON.parse(line).tool)).toEqual(tools);
    expect(status).toBe(0);
  });

  it("names a bad line by its number and prints no control character of it", () => {
    const { status, stderr } = run("classify", ["-"], `\n${TOOL}\n\n${SPOILT}\n{\n`);
    expect(stderr).toMatch(/^line 4: not JSON: [ -~]+\nline 5: not JSON: [ -~]+\n$/);
    expect(stderr).not.toContain("column");
    expect(status).toBe(1);
  });

  it("ends in peace when nobody reads on", async () => {
    expect(await runUnread("classify", `${TOOL}\n`)).toEqual({ code: 0, said: "" });
  });
});

describe("npm run eval", { timeout: 60_000 }, () => {
  it("names each bad line by file and number and measures the others", () => {
    const one = write("one.jsonl", `\uFEFF${TOOL}\n\n\n{\n`);
    const two = write("two.jsonl", `\n${SPOILT}\r\n${TOOL.replace("1}", "5}")}\n`);
    const { status, stdout, stderr } = run("eval", [one, two]);
    const [first, second, third] = stderr.trimEnd().split("\n");
    expect(first).toMatch(`${one}:4: not JSON: `);
    expect(second).toMatch(`${two}:2: not JSON: `);
    expect(third).toBe(`${two}:3: risk: Read has a risk from 1 to 4, not 5`);
    expect(stderr).not.toMatch(/[\u001b\u0007]|column/);
    expect(stdout).toContain("all rows: 1\n");
    expect(status).toBe(1);
  });

  it("reads standard input", () => {
    const { status, stdout } = run("eval", ["-"], `${TOOL}\n`);
    expect(stdout).toContain("all rows: 1\n");
    expect(status).toBe(0);
  });

  it("refuses a file that holds nothing", () => {
    const empty = write("empty.jsonl", "\n");
    const { status, stdout, stderr } = run("eval", [empty]);
    expect([status, stdout, stderr]).toEqual([1, "", `There is no labelled definition in ${empty}.\n`]);
  });

  it("ends in peace when nobody reads on", async () => {
    expect(await runUnread("eval", `${TOOL}\n`)).toEqual({ code: 0, said: "" });
  });
});

it.each(["classify", "eval"] as const)("npm run %s says that a file cannot be read", { timeout: 60_000 }, (script) => {
  const { status, stdout, stderr } = run(script, [MISSING]);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/^[ -~]+missing\[31m\.jsonl cannot be read: ENOENT[ -~]+\n$/);
});
