import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { childEnvironment, env } from "@/lib/env";
import { messageOf } from "@/lib/errors";
import { runInstaller } from "../installer";
import { HarvestError } from "../result";
import type { PythonEntry } from "./entry";
import { normalName } from "./entry";

/** Settings of the operator's pip that an install needs: where the index is and how to reach it. */
const SETTINGS = ["index-url", "cert", "proxy", "trusted-host", "default-timeout"];
/** A wheel is unpacked; building a source distribution would run its code here, outside the sandbox. */
const WHEELS_ONLY = ["--only-binary", ":all:", "--no-input", "--quiet", "--disable-pip-version-check"];

let settings: Promise<Record<string, string>> | undefined;

async function pipEnvironment(python: string, dir: string): Promise<NodeJS.ProcessEnv> {
  settings ??= readSettings(python).catch((error: unknown) => {
    settings = undefined;
    throw error;
  });
  const index = env().PYPI_INDEX?.replace(/\/(simple)?\/*$/, "");
  return {
    ...childEnvironment(),
    ...(await settings),
    ...(index !== undefined && { PIP_INDEX_URL: `${index}/simple/` }),
    ...{
      NODE_ENV: "production",
      HOME: dir,
      TMPDIR: dir,
      PIP_CONFIG_FILE: "/dev/null",
      PIP_CACHE_DIR: join(env().DATA_DIR, "pip"),
    },
  };
}

async function readSettings(python: string): Promise<Record<string, string>> {
  const environment = { ...childEnvironment(), HOME: homedir(), NODE_ENV: "production" } as const;
  try {
    const { stdout } = await promisify(execFile)(python, ["-m", "pip", "config", "list"], {
      env: environment,
      timeout: 20_000,
    });
    const pairs = [...stdout.matchAll(/^(?:global|install|:env:)\.([a-z-]+)='(.*)'$/gm)];
    return Object.fromEntries(
      pairs.flatMap(([, name = "", value = ""]) =>
        SETTINGS.includes(name) ? [[`PIP_${name.toUpperCase().replaceAll("-", "_")}`, value]] : [],
      ),
    );
  } catch (error) {
    throw new HarvestError("install failed", `pip could not be asked for its settings: ${messageOf(error)}`);
  }
}

const ReportSchema = z.object({
  install: z.array(
    z.object({
      download_info: z.object({
        url: z.string(),
        archive_info: z.object({ hashes: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }) }),
      }),
      metadata: z.object({
        name: z.string().regex(/^[A-Za-z0-9._-]+$/),
        version: z.string().regex(/^[A-Za-z0-9.!+_-]+$/),
        requires_dist: z.array(z.string()).default([]),
      }),
    }),
  ),
});

/**
 * Lets pip resolve a package and its dependencies without installing any.
 * @returns a requirements file with one version and the SHA-256 of its wheel a line.
 * @throws HarvestError "install failed", "nothing to install", "needs another Python", or "bad lock" when something would not
 *   come from the index as a wheel.
 */
export async function resolveWheels(
  python: string,
  entry: PythonEntry,
  dir: string,
  signal?: AbortSignal,
): Promise<string> {
  const report = join(dir, "report.json");
  const wanted = `${entry.package}==${entry.version}`;
  const args = [
    "install",
    "--dry-run",
    "--ignore-installed",
    ...WHEELS_ONLY,
    "--report",
    report,
    wanted,
    ...(entry.constraints ?? []),
    ...ownWheel(entry),
  ];
  try {
    await runPip(python, args, dir, signal);
  } catch (error) {
    // Where many versions do, the list of them is all that is left of the message.
    if (!/require a different python version|Requires-Python/.test(messageOf(error))) throw error;
    throw new HarvestError(
      "needs another Python",
      `${entry.package} ${entry.version} does not run on this machine's Python`,
    );
  }
  return lockedWheels(await readFile(report, "utf8"), entry);
}

function ownWheel({ sourceOnly }: PythonEntry): string[] {
  return sourceOnly ? ["--no-deps", "--ignore-requires-python"] : [];
}

/** Judges what pip would install. @throws HarvestError "bad lock" */
export function lockedWheels(text: string, entry: PythonEntry): string {
  const report = ReportSchema.safeParse(JSON.parse(text));
  if (!report.success)
    throw new HarvestError("bad lock", `pip's report is not usable: ${z.prettifyError(report.error)}`);
  const { install } = report.data;
  for (const { download_info: info, metadata } of install) {
    const foreign = metadata.requires_dist.find((requirement) =>
      /\s@\s|@\s*[a-z+]+:/i.test(requirement.split(";")[0] ?? ""),
    );
    if (foreign !== undefined)
      throw new HarvestError("bad lock", `${metadata.name} depends on ${foreign}, which is not in the index`);
    if (!/^https?:\/\/[^?#]+\.whl$/.test(info.url))
      throw new HarvestError("bad lock", `${metadata.name} is not a wheel of the index`);
  }
  const isThere = install.some(
    ({ metadata }) => normalName(metadata.name) === normalName(entry.package) && metadata.version === entry.version,
  );
  if (!isThere) throw new HarvestError("bad lock", `pip would not install ${entry.package} ${entry.version}`);
  const lines = install.map(
    ({ metadata, download_info: info }) =>
      `${metadata.name}==${metadata.version} --hash=sha256:${info.archive_info.hashes.sha256}`,
  );
  return `${lines.sort().join("\n")}\n`;
}

/** Unpacks exactly the locked wheels into `target`, each checked against its digest. Nothing of them is run. */
export async function unpackWheels(
  python: string,
  lockFile: string,
  target: string,
  dir: string,
  signal?: AbortSignal,
): Promise<void> {
  const args = [
    "install",
    "--require-hashes",
    "--no-deps",
    "--ignore-requires-python",
    "--no-compile",
    ...WHEELS_ONLY,
    "--target",
    target,
    "-r",
    lockFile,
  ];
  await runPip(python, args, dir, signal);
}

/** @throws HarvestError "nothing to install" or "install failed" with the last lines that pip printed. */
async function runPip(python: string, args: readonly string[], cwd: string, signal?: AbortSignal): Promise<void> {
  const env = await pipEnvironment(python, cwd);
  await runInstaller("pip", [python, "-m", "pip", ...args], { cwd, env, signal });
}
