import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { pack, type Header } from "tar-stream";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { PackageSchema } from "@/lib/catalogue/server";
import type { Loopback } from "@/lib/http/testing/loopback";
import { entryForPackage, harvestPackage } from ".";
import { serveRegistry } from "./testing/registry";

/** Archives that no packer would write, from a real registry on loopback, through the real npm. */
const work = mkdtempSync(join(tmpdir(), "toolrisk-hostile-"));
const version = "1.0.0";
const START = 'process.stderr.write("started"); process.exit(1);';
const MIB = 1024 ** 2;

/** A gzipped tar of a package.json and these entries; a size without a body is filled with zeros. */
async function archive(
  name: string,
  entries: readonly (Partial<Header> & { name: string; body?: string })[],
  bin = "run.mjs",
): Promise<Buffer> {
  const tar = pack();
  const chunks: Buffer[] = [];
  const done = pipeline(tar, createGzip({ level: 1 }), async (source: AsyncIterable<Buffer>) => {
    for await (const chunk of source) chunks.push(chunk);
  });
  tar.entry({ name: "package/package.json" }, JSON.stringify({ name, version, bin }));
  tar.entry({ name: "package/run.mjs" }, START);
  for (const { body, ...headers } of entries) {
    if (headers.size === undefined || body !== undefined || headers.type === "symlink") tar.entry(headers, body ?? "");
    else await zeros(tar.entry(headers), headers.size);
  }
  tar.finalize();
  await done;
  return Buffer.concat(chunks);
}

async function zeros(entry: ReturnType<ReturnType<typeof pack>["entry"]>, size: number): Promise<void> {
  const block = Buffer.alloc(8 * MIB);
  for (let left = size; left > 0; left -= block.length) {
    if (!entry.write(block.subarray(0, Math.min(left, block.length))))
      await new Promise<void>((resolve) => entry.once("drain", () => resolve()));
  }
  entry.end(Buffer.alloc(0));
}

const ARCHIVES: Record<string, () => Promise<Buffer>> = {
  traversal: () =>
    archive("traversal", [
      { name: "package/../../../../escaped", body: "x" },
      { name: "../../escaped", body: "x" },
      { name: "/tmp/toolrisk-escaped", body: "x" },
    ]),
  symlink: () =>
    archive("symlink", [
      { name: "package/out", type: "symlink", linkname: work },
      { name: "package/out/escaped", body: "x" },
      { name: "package/passwd.js", type: "symlink", linkname: "/etc/passwd" },
    ]),
  bomb: () => archive("bomb", [{ name: "package/zeros", size: 600 * MIB }]),
  binary: () =>
    archive(
      "binary",
      [{ name: "package/server", body: "\u007fELF\u0002\u0001\u0001\u0000".repeat(100), mode: 0o755 }],
      "server",
    ),
  "not-a-tar": async () => Buffer.from("<html>Service unavailable</html>"),
};

let registry: Loopback;
beforeAll(async () => {
  const packages = await Promise.all(
    Object.entries(ARCHIVES).map(async ([name, make]) => ({
      manifest: { name, version, bin: name === "binary" ? "server" : "run.mjs" },
      files: {},
      archive: await make(),
    })),
  );
  registry = await serveRegistry(packages);
  vi.stubEnv("npm_config_registry", registry.url);
  vi.stubEnv("npm_config_cache", join(work, "npm-cache"));
}, 120_000);
afterAll(async () => {
  vi.unstubAllEnvs();
  await registry.close();
  rmSync(work, { recursive: true, force: true });
});

async function harvest(identifier: string) {
  const entry = entryForPackage(PackageSchema.parse({ registryType: "npm", identifier, version }));
  if (entry === null) throw new Error("no entry");
  const result = await harvestPackage(entry, {
    cacheDir: join(work, "cache"),
    allowUnsandboxed: true,
    lock: "resolved",
  });
  return result.ok ? { reason: "", message: "" } : result;
}

describe("an archive that a stranger made", { timeout: 120_000 }, () => {
  test.each(["traversal", "symlink"])("%s: nothing is written outside, and no link is followed", async (name) => {
    expect((await harvest(name)).reason).toMatch(/^(ended|install failed)$/);
    for (const place of [join(work, "escaped"), join(work, "..", "escaped"), "/tmp/toolrisk-escaped"]) {
      expect(existsSync(place)).toBe(false);
    }
  });
  test("a bomb of zeros is stopped while it unpacks", async () => {
    expect((await harvest("bomb")).reason).toMatch(/^(install failed|package too large)$/);
  });
  test("a program of the machine's is not started: node runs what a package holds", async () => {
    expect(await harvest("binary")).toMatchObject({ reason: "ended" });
  });
  test("an error page instead of an archive", async () => {
    expect(await harvest("not-a-tar")).toMatchObject({ reason: "install failed" });
  });
  test("nothing stays behind", () => {
    expect(readdirSync(join(work, "cache"))).toEqual([]);
  });
});
