import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Loopback, serve } from "@/lib/http/testing/loopback";

type Published = {
  manifest: Record<string, unknown> & { name: string; version: string };
  files: Record<string, string>;
  /** What is downloaded instead of an archive of the files. */
  archive?: Buffer;
};

/** A real npm registry on loopback that holds these packages; `url` is what npm's `registry` setting takes. */
export async function serveRegistry(packages: readonly Published[]): Promise<Loopback> {
  const tarballs = new Map(
    packages.map((published) => [`/${published.manifest.name}.tgz`, published.archive ?? pack(published)]),
  );
  const registry = await serve((request, response) => {
    const path = decodeURIComponent(request.url ?? "");
    const tarball = tarballs.get(path);
    if (tarball !== undefined) return response.end(tarball);
    const found = packages.find(({ manifest }) => path === `/${manifest.name}`);
    if (found === undefined) return response.writeHead(404).end("{}");
    const { name, version } = found.manifest;
    const content = tarballs.get(`/${name}.tgz`) ?? Buffer.alloc(0);
    const integrity = `sha512-${createHash("sha512").update(content).digest("base64")}`;
    const dist = { tarball: `${registry.url}/${name}.tgz`, integrity };
    const versions = { [version]: { ...found.manifest, dist } };
    response.writeHead(200, { "content-type": "application/json" });
    return response.end(JSON.stringify({ name, "dist-tags": { latest: version }, versions }));
  });
  return registry;
}

function pack({ manifest, files }: Published): Buffer {
  const dir = mkdtempSync(join(tmpdir(), "toolrisk-pack-"));
  try {
    for (const [name, text] of Object.entries({ ...files, "package.json": JSON.stringify(manifest) })) {
      const path = join(dir, "package", name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    execFileSync("tar", ["-czf", "package.tgz", "package"], { cwd: dir });
    return readFileSync(join(dir, "package.tgz"));
  } finally {
    rmSync(dir, { recursive: true });
  }
}
