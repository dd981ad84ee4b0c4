import { readFile } from "node:fs/promises";
import { z } from "zod";
import { messageOf } from "@/lib/errors";
import { lockPath, type HarvestEntry } from "./list";
import { HarvestError } from "./result";

const SpecsSchema = z.record(z.string(), z.string()).default({});

const LockedPackageSchema = z.looseObject({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  link: z.boolean().default(false),
  inBundle: z.boolean().default(false),
  dependencies: SpecsSchema,
  optionalDependencies: SpecsSchema,
  peerDependencies: SpecsSchema,
});

/** The part of an npm lock file (version 3) that decides what is installed. */
const LockSchema = z.looseObject({
  lockfileVersion: z.literal(3),
  packages: z.record(z.string(), LockedPackageSchema),
});
export type Lock = z.infer<typeof LockSchema>;

/** Ranges, tags and `npm:` aliases come from the registry; everything with a colon or a slash elsewhere does not. */
const REGISTRY_SPEC = /^(npm:[^:]+|[^:/]*)$/;

/**
 * Reads and judges the committed lock of an entry.
 * @throws HarvestError "bad lock" when it is missing, does not fit or would install from git, files or addresses.
 */
export async function readCommittedLock(entry: HarvestEntry): Promise<string> {
  const text = await readFile(lockPath(entry.id), "utf8").catch((error: unknown) => {
    throw new HarvestError("bad lock", `no lock for ${entry.id}; run npm run lock-servers (${messageOf(error)})`);
  });
  const locked = parseLock(text).packages[`node_modules/${entry.package}`]?.version;
  if (locked === entry.version) return text;
  const message = `the lock of ${entry.id} holds ${locked ?? "no version"}, data/servers.yaml says ${entry.version}; run npm run lock-servers`;
  throw new HarvestError("bad lock", message);
}

/** Parses a lock file and refuses every way around the registry and its integrity. @throws HarvestError "bad lock" */
export function parseLock(text: string): Lock {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new HarvestError("bad lock", `the lock file is not JSON: ${messageOf(error)}`);
  }
  const lock = LockSchema.safeParse(json);
  if (!lock.success) throw new HarvestError("bad lock", `the lock file is not usable: ${z.prettifyError(lock.error)}`);
  for (const [path, locked] of Object.entries(lock.data.packages)) {
    const problem = path === "" ? specProblem(locked) : packageProblem(path, locked);
    if (problem !== null) throw new HarvestError("bad lock", `${path === "" ? "the package" : path} ${problem}`);
  }
  return lock.data;
}

type LockedPackage = z.infer<typeof LockedPackageSchema>;

function packageProblem(path: string, locked: LockedPackage): string | null {
  if (!path.startsWith("node_modules/") || path.split("/").includes("..")) return "lies outside node_modules";
  if (locked.link) return "is a link to a directory";
  if (locked.resolved !== undefined) return "names an address to download from";
  if (!locked.inBundle && !/^sha512-/.test(locked.integrity ?? "")) return "has no SHA-512 integrity";
  return specProblem(locked);
}

function specProblem(locked: LockedPackage): string | null {
  const specs = { ...locked.dependencies, ...locked.optionalDependencies };
  const foreign = Object.entries(specs).find(([, spec]) => !REGISTRY_SPEC.test(spec));
  return foreign === undefined ? null : `depends on ${foreign[0]} from ${foreign[1]}, which is not the registry`;
}
