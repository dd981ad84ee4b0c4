import { chmod, mkdir, mkdtemp, readdir, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";

/** What to run: a script of an installed package. Paths are relative or use the places below. */
export type Program = {
  /** Absolute path below /usr, which every jail shows; node unless given. */
  interpreter?: string;
  /** Directory of what was installed; shown to the program read-only. */
  packageDir: string;
  /** Script inside `packageDir`. */
  script: string;
  /** `{package}`, `{config}` and `{tmp}` stand for the directories as the program sees them. */
  args: string[];
  /** The whole environment but NODE_ENV, PATH, HOME and TMPDIR; values may use the places too. */
  env: Record<string, string>;
  /** Files to put into `{config}`, by name. */
  files: Record<string, string>;
};

/** Where the program finds things. */
export type Places = { node: string; package: string; config: string; tmp: string };

/** Directories of one run on the machine. */
export type RunDir = { path: string; etc: string; config: string; stage: string; tmp: string };

/** The places inside both kinds of jail. */
export const JAIL: Places = { node: "/opt/node", package: "/package", config: "/config", tmp: "/tmp" };

/** Parts of /etc that programs read at start and that name nobody. */
export const SHARED_ETC = ["ssl/certs", "ssl/openssl.cnf", "alternatives", "ld.so.cache"];

const ETC = {
  passwd: "nobody:x:65534:65534:nobody:/tmp:/bin/false\n",
  group: "nogroup:x:65534:\n",
  hosts: "127.0.0.1 localhost\n",
  "resolv.conf": "",
  "nsswitch.conf": "passwd: files\ngroup: files\nhosts: files\n",
};

/** Creates the directories of one run; the caller removes them. */
export async function createRunDir(program: Program): Promise<RunDir> {
  const path = await mkdtemp(join(await realpath(tmpdir()), "toolrisk-run-"));
  const run = {
    path,
    etc: join(path, "etc"),
    config: join(path, "config"),
    stage: join(path, "stage"),
    tmp: join(path, "tmp"),
  };
  for (const dir of [run.etc, run.config, run.stage, run.tmp]) await mkdir(dir);
  await writeFiles(run.etc, ETC);
  await writeFiles(run.config, program.files);
  await createMountPoints(run.etc);
  // Nobody's uid reads them, whatever the umask; the directory above stays closed to other users.
  for (const dir of [run.etc, run.config]) await makeReadable(dir);
  return run;
}

async function writeFiles(dir: string, files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) await writeFile(join(dir, name), text);
}

async function makeReadable(path: string): Promise<void> {
  const isDirectory = statSync(path).isDirectory();
  await chmod(path, isDirectory ? 0o755 : 0o644);
  if (isDirectory) for (const name of await readdir(path)) await makeReadable(join(path, name));
}

/** Removes a run's directories. */
export async function removeRunDir(run: RunDir): Promise<void> {
  await rm(run.path, { recursive: true, force: true, maxRetries: 3 });
}

async function createMountPoints(etc: string): Promise<void> {
  for (const name of SHARED_ETC.filter((shared) => existsSync(join("/etc", shared)))) {
    const target = join(etc, name);
    await mkdir(join(target, ".."), { recursive: true });
    if (statSync(join("/etc", name)).isDirectory()) await mkdir(target);
    else await writeFile(target, "");
  }
}

/**
 * A step before the program: says on stdout that the jail stands and waits for our word on stdin. bubblewrap is bound to
 * our life only once it stands; if we die before, nobody answers and the program never starts.
 */
export const GATE = ["sh", "-c", 'echo && IFS= read -r go && exec "$@"', "sh"];

/** The command line of the program, as seen from `places`. */
export function commandLine(program: Program, places: Places): string[] {
  return [
    program.interpreter ?? places.node,
    join(places.package, program.script),
    ...program.args.map((arg) => fill(arg, places)),
  ];
}

/** The whole environment of the program: its own, and four names it cannot do without. */
export function environment(program: Program, places: Places): NodeJS.ProcessEnv {
  const own = Object.fromEntries(Object.entries(program.env).map(([name, value]) => [name, fill(value, places)]));
  const path = "/usr/local/bin:/usr/bin:/bin";
  return { ...own, NODE_ENV: "production", PATH: path, HOME: places.tmp, TMPDIR: places.tmp };
}

/** `env` as a command that clears everything else; the outer helpers never see a stranger's variable. */
export function envCommand(program: Program, places: Places): string[] {
  const pairs = Object.entries(environment(program, places)).map(([name, value]) => `${name}=${value}`);
  return ["env", "-i", `--chdir=${places.tmp}`, ...pairs];
}

function fill(text: string, places: Places): string {
  return text.replace(/\{(package|config|tmp)\}/g, (_, name: "package" | "config" | "tmp") => places[name]);
}
