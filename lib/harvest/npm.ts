import { execFile } from "node:child_process";
import { homedir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { childEnvironment } from "@/lib/env";
import { messageOf } from "@/lib/errors";
import { runInstaller } from "./installer";
import { HarvestError } from "./result";

/** Settings of the operator's npm that an install needs. Tokens and passwords have other names and stay out. */
const SETTINGS = [
  "registry",
  "proxy",
  "https-proxy",
  "noproxy",
  "cafile",
  "strict-ssl",
  "cache",
  "offline",
  "prefer-offline",
];

const QUIET = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-progress", "--loglevel=error"];

/** Nothing is fetched from git, files or addresses while dependencies are resolved; an npm that knows no allow-* has no git. */
const ONLY_REGISTRY = {
  npm_config_git: "false",
  npm_config_allow_git: "none",
  npm_config_allow_remote: "none",
  npm_config_allow_file: "none",
  npm_config_allow_directory: "none",
};

let settings: Promise<Record<string, string>> | undefined;

/** The environment for npm: where the registry is and how to reach it, and nothing that opens a door. */
async function npmEnvironment(): Promise<NodeJS.ProcessEnv> {
  settings ??= readSettings().catch((error: unknown) => {
    settings = undefined;
    throw error;
  });
  return {
    ...childEnvironment(),
    ...(await settings),
    NODE_ENV: "production",
    npm_config_userconfig: "/dev/null",
    ...ONLY_REGISTRY,
    npm_config_update_notifier: "false",
  };
}

async function readSettings(): Promise<Record<string, string>> {
  const env: NodeJS.ProcessEnv = { ...childEnvironment(), NODE_ENV: "production", HOME: homedir() };
  try {
    const { stdout } = await promisify(execFile)("npm", ["config", "list", "--json"], {
      env,
      cwd: homedir(),
      maxBuffer: 2 ** 22,
    });
    const all = z.record(z.string(), z.unknown()).parse(JSON.parse(stdout));
    const wanted = Object.entries(all).filter(([name]) => SETTINGS.includes(name) || /^@[^:]+:registry$/.test(name));
    return Object.fromEntries(
      wanted.flatMap(([name, value]) =>
        typeof value === "string" || typeof value === "boolean" ? [[`npm_config_${name}`, String(value)]] : [],
      ),
    );
  } catch (error) {
    throw new HarvestError("install failed", `npm could not be asked for its settings: ${messageOf(error)}`, {
      cause: error,
    });
  }
}

/**
 * Runs npm in `cwd` without running any script of a package.
 * @throws HarvestError "nothing to install" or "install failed" with the last lines that npm printed.
 */
export async function runNpm(args: string[], cwd: string, signal?: AbortSignal): Promise<void> {
  const env = { ...(await npmEnvironment()), HOME: cwd, npm_config_globalconfig: join(cwd, "no-npmrc") };
  await runInstaller("npm", ["npm", ...args, ...QUIET], { cwd, env, signal });
}
