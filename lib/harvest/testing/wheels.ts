import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Loopback, serve } from "@/lib/http/testing/loopback";

type Wheel = {
  name: string;
  version: string;
  /** Files by path, as the archive names them. */
  files: Record<string, string>;
  requires?: readonly string[];
  /** Which Python it asks for, such as `>=99`. */
  python?: string;
  /** Lines of `[console_scripts]`. */
  scripts?: readonly string[];
  /** What the index says of the file's digest instead of the truth. */
  sha256?: string;
};

/** Writes an archive whose paths nobody checks. */
const PACK = `
import json, sys, zipfile
with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as archive:
    for name, text in json.load(sys.stdin).items():
        archive.writestr(name, text)
`;

/** A Python package index on loopback that holds these wheels, and source distributions nobody may build. */
export async function serveIndex(wheels: readonly Wheel[], sources: readonly string[] = []): Promise<Loopback> {
  const files = new Map(wheels.map((wheel) => [fileName(wheel), pack(wheel)]));
  return serve((request, response) => {
    const path = decodeURIComponent(request.url ?? "");
    const file = files.get(path.slice("/files/".length));
    if (file !== undefined) return response.end(file);
    const name = /^\/simple\/([^/]+)\/$/.exec(path)?.[1];
    const links = wheels
      .filter((wheel) => wheel.name === name)
      .map((wheel) => {
        const digest =
          wheel.sha256 ??
          createHash("sha256")
            .update(files.get(fileName(wheel)) ?? "")
            .digest("hex");
        const python = wheel.python === undefined ? "" : ` data-requires-python="${wheel.python.replace(">", "&gt;")}"`;
        return `<a href="/files/${fileName(wheel)}#sha256=${digest}"${python}>${fileName(wheel)}</a>`;
      });
    const archives = sources
      .filter((source) => source === name)
      .map((source) => `<a href="/files/${source}-1.0.tar.gz">${source}-1.0.tar.gz</a>`);
    if (links.length + archives.length === 0) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": "text/html" });
    return response.end(`<!DOCTYPE html><body>${[...links, ...archives].join("")}</body>`);
  });
}

function fileName({ name, version }: Wheel): string {
  return `${name.replaceAll("-", "_")}-${version}-py3-none-any.whl`;
}

function pack({ name, version, files, requires = [], python, scripts = [] }: Wheel): Buffer {
  const info = `${name.replaceAll("-", "_")}-${version}.dist-info`;
  const metadata = [
    `Metadata-Version: 2.1`,
    `Name: ${name}`,
    `Version: ${version}`,
    ...(python === undefined ? [] : [`Requires-Python: ${python}`]),
    ...requires.map((one) => `Requires-Dist: ${one}`),
  ];
  const own = {
    ...files,
    [`${info}/METADATA`]: `${metadata.join("\n")}\n`,
    [`${info}/WHEEL`]: "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    ...(scripts.length > 0 && { [`${info}/entry_points.txt`]: `[console_scripts]\n${scripts.join("\n")}\n` }),
  };
  const record = [...Object.keys(own), `${info}/RECORD`].map((path) => `${path},,\n`).join("");
  const dir = mkdtempSync(join(tmpdir(), "toolrisk-wheel-"));
  try {
    writeFileSync(join(dir, "pack.py"), PACK);
    const target = join(dir, "wheel.zip");
    execFileSync("python3", [join(dir, "pack.py"), target], {
      input: JSON.stringify({ ...own, [`${info}/RECORD`]: record }),
    });
    return readFileSync(target);
  } finally {
    rmSync(dir, { recursive: true });
  }
}
