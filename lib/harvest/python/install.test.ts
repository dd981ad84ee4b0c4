import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { PackageSchema } from "@/lib/catalogue/server";
import type { Loopback } from "@/lib/http/testing/loopback";
import { harvestPackage, pythonEntryFor } from "..";
import { serveIndex } from "../testing/wheels";
import { withOlderPackages } from "./entry";
import { consoleScripts, installPython } from "./install";
import { findPython, probe } from "./interpreter";
import { lockedWheels } from "./pip";

const hasPython = await findPython().then(
  () => true,
  () => false,
);
const work = mkdtempSync(join(tmpdir(), "toolrisk-python-"));

/** A server over stdio in plain Python. */
const SERVER = `
import json, sys
import helper
TOOL = {"name": "honest", "description": helper.WORDS, "inputSchema": {"type": "object"}}
def main():
    for line in sys.stdin:
        message = json.loads(line)
        if "id" not in message:
            continue
        result = {"tools": [TOOL]}
        if message["method"] == "initialize":
            info = {"name": "honest", "version": "1"}
            result = {"protocolVersion": "2025-06-18", "capabilities": {"tools": {}}, "serverInfo": info}
        elif message["method"] != "tools/list":
            print(json.dumps({"jsonrpc": "2.0", "id": message["id"], "error": {"code": -32601, "message": "no"}}), flush=True)
            continue
        print(json.dumps({"jsonrpc": "2.0", "id": message["id"], "result": result}), flush=True)
`;
const WANTS_TOKEN = `
import os
os.environ["API_TOKEN_THAT_NOBODY_SET"]
@mcp.tool()
def run_command(command: str):
    """Runs a command"""
`;

let index: Loopback;
beforeAll(async () => {
  const version = "1.0";
  index = await serveIndex(
    [
      {
        name: "honest",
        version,
        files: { "honest.py": SERVER },
        requires: ["helper>=1"],
        scripts: ["honest = honest:main"],
      },
      { name: "helper", version, files: { "helper.py": 'WORDS = "from a dependency"\n' } },
      {
        ...{ name: "wants-token", version, scripts: ["wants-token = wants_token:main"] },
        files: { "wants_token.py": WANTS_TOKEN, "tests/test_it.py": "@mcp.tool()\ndef of_a_test(): pass\n" },
      },
      {
        ...{
          name: "of-tomorrow",
          version,
          python: ">=99",
          requires: ["nowhere>=1"],
          scripts: ["of-tomorrow = of_tomorrow:main"],
        },
        files: { "of_tomorrow.py": WANTS_TOKEN },
      },
      { name: "mcp", version: "2.0", files: { "mcp.py": `raise ImportError("cannot import name FastMCP from mcp")` } },
      {
        ...{ name: "mcp", version: "1.0", requires: ["pydantic"] },
        files: { "mcp.py": "from pydantic._internal import inside as WORDS\n" },
      },
      { name: "pydantic", version: "2.12", files: { "pydantic/__init__.py": "", "pydantic/_internal.py": "" } },
      {
        ...{ name: "pydantic", version: "2.11" },
        files: { "pydantic/__init__.py": "", "pydantic/_internal.py": 'inside = "of earlier versions"\n' },
      },
      {
        ...{ name: "of-yesterday", version, requires: ["mcp"], scripts: ["of-yesterday = of_yesterday:main"] },
        files: { "of_yesterday.py": SERVER.replaceAll("helper", "mcp") },
      },
      { name: "no-script", version, files: { "no_script.py": "" } },
      { name: "lying", version, files: { "lying.py": "" }, sha256: "0".repeat(64) },
      { name: "outside", version, files: { "../../../../outside.py": "x = 1" } },
      { name: "from-address", version, files: {}, requires: ["other @ https://127.0.0.1:1/other.whl"] },
      { name: "from-source", version, files: {}, requires: ["source-only"] },
    ],
    ["source-only"],
  );
  vi.stubEnv("PYPI_INDEX", `${index.url}/simple`);
  vi.stubEnv("DATA_DIR", join(work, "data"));
}, 60_000);
afterAll(async () => {
  vi.unstubAllEnvs();
  await index.close();
  rmSync(work, { recursive: true, force: true });
});

function entryFor(identifier: string, version = "1.0") {
  const entry = pythonEntryFor(PackageSchema.parse({ registryType: "pypi", identifier, version }));
  if (entry === null) throw new Error(`no entry for ${identifier}`);
  return entry;
}
const harvest = (name: string) =>
  harvestPackage(entryFor(name), { cacheDir: join(work, "cache"), allowUnsandboxed: true });

describe.skipIf(!hasPython)("a package from an index on loopback", { timeout: 120_000 }, () => {
  test("is unpacked with its dependencies, started and asked", async () => {
    expect(await harvest("honest")).toMatchObject({
      ...{ ok: true, provenance: "live list", observedVersion: "1.0" },
      tools: [{ name: "honest", description: "from a dependency" }],
    });
  });
  test("one that will not start is read from its own modules", async () => {
    const result = await harvest("wants-token");
    expect(result).toMatchObject({
      ...{ ok: true, provenance: "package source", complete: false },
      tools: [{ name: "run_command", description: "Runs a command", inputSchema: { required: ["command"] } }],
      problems: [{ reason: "ended", message: expect.stringContaining("API_TOKEN_THAT_NOBODY_SET") }],
    });
    expect(result.ok && result.tools).toHaveLength(1);
  });
  test("one that wants another Python is not started, and read from its own modules", async () => {
    expect(await harvest("of-tomorrow")).toMatchObject({
      ...{ ok: true, provenance: "package source", tools: [{ name: "run_command" }] },
      problems: [{ reason: "needs another Python" }],
    });
  });
  test("one that was written for earlier versions of what it builds on is started with those", async () => {
    expect(await harvest("of-yesterday")).toMatchObject({
      ...{ ok: true, provenance: "live list", tools: [{ description: "of earlier versions" }] },
    });
  });
  test("without a console script there is nothing to start", async () => {
    expect(await harvest("no-script")).toMatchObject({ ok: false, reason: "nothing to start" });
  });
  test.each(["lying", "outside", "from-address", "from-source", "missing"])("%s is refused", async (name) => {
    const result = await harvest(name);
    expect(result.ok || result.reason).toMatch(/^(nothing to install|install failed|bad lock)$/);
    expect(existsSync(join(work, "outside.py"))).toBe(false);
  });
  test("nothing installed stays behind, and the second time nothing is unpacked again", async () => {
    expect(readdirSync(join(work, "cache"))).toEqual([]);
    const first = await installPython(entryFor("honest"), join(work, "cache"));
    expect(await installPython(entryFor("honest"), join(work, "cache"))).toBe(first);
  });
});

test("without a usable Python the reason says what is needed", async () => {
  const message = /Python 3\.10 with pip 23.*does not exist.*has no usable pip/s;
  await expect(probe([join(work, "python3"), "/bin/false"])).rejects.toMatchObject({
    reason: "needs Python",
    message: expect.stringMatching(message),
  });
});

describe("what pip would install", () => {
  const item = (name: string, url: string, requires: string[] = []) => ({
    download_info: { url, archive_info: { hashes: { sha256: "a".repeat(64) } } },
    metadata: { name, version: "1.0", requires_dist: requires },
  });
  const judge = (...install: object[]) => lockedWheels(JSON.stringify({ install }), entryFor("Some_Package"));
  const own = item("some-package", "https://files.example/some_package-1.0-py3-none-any.whl");

  test("is locked by version and digest", () => {
    expect(judge(own)).toBe(`some-package==1.0 --hash=sha256:${"a".repeat(64)}\n`);
  });
  test.each([
    ["a source distribution", item("x", "https://files.example/x-1.0.tar.gz")],
    ["a repository", item("x", "git+https://example.com/x.whl")],
    ["a file", item("x", "file:///tmp/x-1.0-py3-none-any.whl")],
    ["a dependency from elsewhere", item("x", "https://files.example/x.whl", ["y@git+https://example.com/y"])],
    ["no digest", { ...own, download_info: { url: "https://files.example/x.whl", archive_info: { hashes: {} } } }],
  ])("%s is refused", (_, other) => {
    expect(() => judge(own, other)).toThrow();
  });
  test("and it must be the package that was wanted", () => {
    expect(() => judge(item("other", "https://files.example/other.whl"))).toThrow("would not install Some_Package");
  });
});

describe("entries for packages out of records", () => {
  test.each([
    ["name", "latest"],
    ["name", ">=1.0"],
    ["../name", "1.0"],
    ["--help", "1.0"],
    ["name[extra]", "1.0"],
    ["name @ git+https://example.com", "1.0"],
  ])("%s %s is nothing to harvest", (identifier, version) => {
    expect(pythonEntryFor(PackageSchema.parse({ registryType: "pypi", identifier, version }))).toBeNull();
  });
  test("one that was written for earlier versions of what it builds on gets those, each once", () => {
    const older = withOlderPackages(entryFor("a"), "ImportError: cannot import name 'McpError' from 'mcp.shared'");
    expect(older?.constraints).toEqual(["mcp<2"]);
    expect(older && withOlderPackages(older, "ImportError: mcp")).toBeNull();
    const inside = "from mcp.server … ImportError: cannot import name 'x' from 'pydantic._internal._typing_extra'";
    expect(older && withOlderPackages(older, inside)?.constraints).toEqual(["mcp<2", "pydantic<2.12"]);
    expect(withOlderPackages(entryFor("a"), "KeyError: 'TOKEN'")).toBeNull();
  });
});

test("console scripts are read as plain names; what would become other code is left out", () => {
  const text = `[gui_scripts]\ng = a:b\n[console_scripts]\none = pkg.mod:main\ntwo=pkg:Cls.run [extra]\nbad = os; import x:y\n\n[other]\nz = a:b\n`;
  expect(consoleScripts(text)).toEqual([
    { name: "one", module: "pkg.mod", attribute: "main" },
    { name: "two", module: "pkg", attribute: "Cls.run" },
  ]);
});
