import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { PackageSchema } from "@/lib/catalogue/server";
import type { Loopback } from "@/lib/http/testing/loopback";
import { entryForPackage, harvestPackage } from ".";
import { installEntry } from "./install";
import { resolveLock } from "./relock";
import { withinSize } from "./size";
import { serveRegistry } from "./testing/registry";

const server = readFileSync(new URL("testing/server/hostile.mjs", import.meta.url), "utf8");
const work = mkdtempSync(join(tmpdir(), "toolrisk-install-"));
const version = "1.0.0";
const bin = "run.mjs";
const start = { "hostile.mjs": server, "run.mjs": 'process.argv[2] = "honest"; await import("./hostile.mjs");' };
const needs = (name: string, spec: string) => ({
  manifest: { name, version, bin, dependencies: { other: spec } },
  files: start,
});

let registry: Loopback;
beforeAll(async () => {
  registry = await serveRegistry([
    {
      manifest: { name: "honest", version, bin, scripts: { install: `touch ${join(work, "script-ran")}` } },
      files: start,
    },
    {
      manifest: { name: "wants-token", version, bin },
      files: {
        "run.mjs": `process.stderr.write("no token"); process.exit(1); server.tool("exec", "Runs", { cmd: z.string() }, run);`,
        "README.md": "- `readme_tool`: not a tool",
      },
    },
    {
      manifest: { name: "lists-nothing", version, bin },
      files: {
        ...{ "hostile.mjs": server, "tools.mjs": `server.tool("with_token", "Runs", { cmd: z.string() }, run);` },
        "run.mjs": 'process.argv[2] = "none"; await import("./hostile.mjs");',
      },
    },
    needs("needs-git", "git+https://127.0.0.1:1/other.git"),
    needs("needs-github", "someone/other"),
    needs("needs-file", "file:../other"),
    needs("needs-address", "https://127.0.0.1:1/other.tgz"),
    { manifest: { name: "no-bin", version }, files: {} },
    { manifest: { name: "outside", version, bin: "../../../etc/passwd" }, files: {} },
    {
      manifest: { name: "crowd", version, bin },
      files: Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`f${n}`, ""])),
    },
  ]);
  vi.stubEnv("npm_config_registry", registry.url);
  vi.stubEnv("npm_config_cache", join(work, "npm-cache"));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await registry.close();
  rmSync(work, { recursive: true, force: true });
});

function entryFor(identifier: string) {
  const entry = entryForPackage(PackageSchema.parse({ registryType: "npm", identifier, version }));
  if (entry === null) throw new Error(`no entry for ${identifier}`);
  return entry;
}

const harvest = (name: string) =>
  harvestPackage(entryFor(name), { cacheDir: join(work, "cache"), allowUnsandboxed: true, lock: "resolved" });

describe("a package out of a record, from a registry on loopback", () => {
  test("is installed without its scripts, started and asked", async () => {
    const result = await harvest("honest");
    expect(result).toMatchObject({ ok: true, observedVersion: "1.0.0", tools: [{ name: "one" }, { name: "two" }] });
    expect(existsSync(join(work, "script-ran"))).toBe(false);
  });
  test("one that will not start is read from its source, and its README is not", async () => {
    const result = await harvest("wants-token");
    expect(result).toMatchObject({
      ok: true,
      provenance: "package source",
      complete: false,
      observedHow: "read from the package's source",
      tools: [{ name: "exec", inputSchema: { properties: { cmd: { type: "string" } } } }],
      problems: [{ reason: "ended", message: expect.stringContaining("no token") }],
    });
    expect(result.ok && result.tools).toHaveLength(1);
  });
  test("one that lists nothing, as many do without credentials, is read from its source too", async () => {
    expect(await harvest("lists-nothing")).toMatchObject({
      ...{
        ok: true,
        provenance: "package source",
        tools: [{ name: "with_token" }],
        problems: [{ reason: "no tools" }],
      },
    });
  });
  test("where no sandbox can be made nothing is started unless allowed", async () => {
    const cacheDir = join(work, "cache");
    const ladder = { rung: null, refused: ["bwrap: not there", "unshare: not allowed"] };
    const options = { cacheDir, ladder, allowUnsandboxed: false, lock: "resolved" } as const;
    const result = await harvestPackage(entryFor("wants-token"), options);
    expect(result).toMatchObject({ ok: true, provenance: "package source", isolation: "static" });
    expect(result.ok && result.problems[0]).toMatchObject({ reason: "no sandbox" });
    expect(await harvestPackage(entryFor("no-bin"), options)).toMatchObject({
      ok: false,
      reason: "no sandbox",
      isolation: "static",
    });
    const allowed = await harvestPackage(entryFor("honest"), { ...options, allowUnsandboxed: true });
    expect(allowed).toMatchObject({ ok: true, provenance: "live list", isolation: "none" });
  });
  test("nothing installed stays behind", () => {
    expect(readdirSync(join(work, "cache"))).toEqual([]);
  });
  test("is found in the cache the second time", async () => {
    const entry = entryFor("honest");
    const lock = await resolveLock(entry);
    const first = await installEntry(entry, lock, join(work, "cache"));
    const before = registry.requests.length;
    expect(await installEntry(entry, lock, join(work, "cache"))).toBe(first);
    expect(registry.requests).toHaveLength(before);
  });
  test.each(["needs-git", "needs-github", "needs-file", "needs-address"])("%s is refused", async (name) => {
    const result = await harvest(name);
    expect(result.ok || result.reason).toMatch(/^(install failed|bad lock)$/);
  });
  test("one that does not exist fails with npm's words", async () => {
    expect(await harvest("missing")).toMatchObject({
      ok: false,
      reason: "nothing to install",
      message: expect.stringContaining("404"),
    });
  });
  test.each(["no-bin", "outside"])("%s has nothing to start", async (name) => {
    expect(await harvest(name)).toMatchObject({ ok: false, reason: "nothing to start" });
  });
  test("a changed tarball does not pass its integrity", async () => {
    const entry = entryFor("honest");
    const lock = (await resolveLock(entry)).replace(/sha512-[^"]+/, `sha512-${"A".repeat(86)}==`);
    await expect(installEntry(entry, lock, join(work, "cache"))).rejects.toMatchObject({
      reason: "install failed",
      message: expect.stringContaining("EINTEGRITY"),
    });
  });
  test("an install that is stopped leaves nothing", async () => {
    const signal = AbortSignal.timeout(50);
    const cacheDir = join(work, "stopped");
    const result = await harvestPackage(entryFor("honest"), {
      cacheDir,
      allowUnsandboxed: true,
      lock: "resolved",
      signal,
    });
    expect(result).toMatchObject({ ok: false, reason: "interrupted" });
    expect(existsSync(cacheDir) ? readdirSync(cacheDir) : []).toEqual([]);
  });
});

test("a package that unpacks to too many files is stopped", async () => {
  const entry = entryFor("crowd");
  const dir = await installEntry(entry, await resolveLock(entry), join(work, "cache"));
  const measured = withinSize(dir, undefined, async () => "done", { bytes: 1e9, files: 100 });
  await expect(measured).rejects.toMatchObject({ reason: "package too large" });
  expect(await withinSize(dir, undefined, async () => "done", { bytes: 1e9, files: 1000 })).toBe("done");
});

describe("entries for packages out of records", () => {
  const found = (fields: Record<string, unknown>) =>
    entryForPackage(PackageSchema.parse({ registryType: "npm", identifier: "@scope/name", version, ...fields }));

  test("declared variables that are required or secret get stub values by their names", () => {
    const environment = [
      { name: "API_KEY", required: true, secret: true },
      { name: "DATABASE_URL", required: true },
      { name: "BASE_URL", required: true },
      { name: "DATA_DIR", required: true },
      { name: "OPTIONAL" },
      { name: "NODE_OPTIONS", required: true },
    ];
    expect(found({ environment })).toMatchObject({ id: "scope-name", package: "@scope/name" });
    expect(found({ environment })?.env).toEqual({
      API_KEY: "stub",
      DATABASE_URL: "postgresql://stub:stub@127.0.0.1:1/stub",
      BASE_URL: "http://127.0.0.1:1",
      DATA_DIR: "{tmp}",
    });
  });
  test.each([
    { registryType: "pypi" },
    { transport: "sse" },
    { version: null },
    { version: "latest" },
    { version: "^1.0.0" },
    { identifier: "../etc" },
    { identifier: "a b" },
    { identifier: "--help" },
    { environment: [{ name: "A=B; rm", required: true }] },
  ])("%o is nothing to harvest", (fields) => {
    expect(found(fields)).toBeNull();
  });
});
