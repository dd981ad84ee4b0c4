import { execFile, spawn, type ChildProcess, type StdioOptions } from "node:child_process";
import { chown, stat } from "node:fs/promises";
import { promisify } from "node:util";
import type { Binaries } from "./binaries";

const run = promisify(execFile);

/** Who runs the server: Postgres refuses to be root. `prefix` is put before each command, `ids` are set on the child. */
export type Account = { prefix: string[]; ids: { uid: number; gid: number } | null; owner: Ids | null };
type Ids = { uid: number; gid: number };

/** Existing accounts that may own the files. Not `nobody`: sandboxed strangers run as that one. */
const CANDIDATES = ["postgres", "daemon"];
const SYSTEM_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

/**
 * The account for a cluster in `directory`. As root that is the owner of the files that are there, else an account that
 * every system has; where it cannot enter the directory (a parent is closed to others) it is given the one capability to do so.
 */
export async function findAccount(binaries: Binaries, directory: string, existing: string): Promise<Account> {
  if (process.getuid?.() !== 0) return { prefix: [], ids: null, owner: null };
  const owner = (await ownerOf(existing)) ?? (await firstAccount());
  const plain: Account = { prefix: [], ids: owner, owner };
  const raised = ["dac_read_search", "dac_override"].map((capability) => withCapability(capability, owner));
  for (const account of [plain, ...raised]) if (await canReach(account, binaries, directory)) return account;
  throw new Error(
    `Postgres cannot run as root, and no other account can enter ${directory}. ` +
      `Set DATA_DIR to a directory that others may enter, or DATABASE_URL to a Postgres of your own.`,
  );
}

/** Starts a command as that account. */
export function spawnAs(
  account: Account,
  command: string[],
  options: { stdio: StdioOptions; detached?: boolean },
): ChildProcess {
  const [file, ...args] = [...account.prefix, ...command];
  if (file === undefined) throw new Error("No command given.");
  return spawn(file, args, {
    ...options,
    ...account.ids,
    cwd: "/",
    env: { NODE_ENV: "production", LC_ALL: "C", PATH: SYSTEM_PATH },
  });
}

/** Gives a file to the account. */
export async function giveTo(account: Account, file: string): Promise<void> {
  if (account.owner) await chown(file, account.owner.uid, account.owner.gid);
}

async function ownerOf(directory: string): Promise<Ids | null> {
  const found = await stat(directory).catch(() => null);
  return found === null || found.uid === 0 ? null : { uid: found.uid, gid: found.gid };
}

async function firstAccount(): Promise<Ids> {
  for (const name of CANDIDATES) {
    try {
      const [uid, gid] = await Promise.all([run("id", ["-u", name]), run("id", ["-g", name])]);
      return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
    } catch {
      continue; // No such account here.
    }
  }
  throw new Error(`Postgres cannot run as root, and there is no account ${CANDIDATES.join(" or ")}. Set DATABASE_URL.`);
}

function withCapability(capability: string, { uid, gid }: Ids): Account {
  const set = `-all,+${capability}`;
  const prefix = [
    "setpriv",
    "--securebits",
    "+no_setuid_fixup",
    "--reuid",
    `${uid}`,
    "--regid",
    `${gid}`,
    "--clear-groups",
  ];
  return {
    prefix: [...prefix, "--inh-caps", set, "--ambient-caps", set, "--bounding-set", set],
    ids: null,
    owner: { uid, gid },
  };
}

function canReach(account: Account, binaries: Binaries, directory: string): Promise<boolean> {
  const child = spawnAs(account, ["/bin/sh", "-c", 'cd "$0" && exec "$1" --version', directory, binaries.initdb], {
    stdio: "ignore",
  });
  return new Promise((resolve) => child.on("error", () => resolve(false)).on("exit", (code) => resolve(code === 0)));
}
