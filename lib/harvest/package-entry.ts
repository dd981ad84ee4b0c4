import type { Package } from "@/lib/catalogue/server";
import { serverSlug } from "@/lib/catalogue/slug";
import { type HarvestEntry, HarvestEntrySchema } from "./list";

/** Variables that steer the runtime instead of the server; a stub there only breaks it. */
const NOT_OURS = /^(NODE_.*|PYTHON.*|LD_.*|DYLD_.*|PATH|HOME|TMPDIR|PWD|SHELL)$/i;

/** Values by what a variable's name promises. First match wins. */
const STUBS: readonly (readonly [RegExp, string])[] = [
  [/(POSTGRES|PG|DATABASE).*(URL|URI|DSN|STRING)$/i, "postgresql://stub:stub@127.0.0.1:1/stub"],
  [/(URL|URI|ENDPOINT|DSN)$/i, "http://127.0.0.1:1"],
  [/(HOST|HOSTNAME|SERVER)$/i, "127.0.0.1"],
  [/PORT$/i, "1"],
  [/(PATH|DIR|DIRECTORY|FOLDER|ROOT|FILE)$/i, "{tmp}"],
  [/(EMAIL|MAIL)$/i, "stub@example.com"],
];

/**
 * An npm package out of a record as something to harvest: no arguments, and stub values for the variables that it
 * declares as required or secret. Null when the record names no exact version of an npm package that speaks stdio.
 */
export function entryForPackage(found: Package): HarvestEntry | null {
  if (found.registryType !== "npm" || found.transport !== "stdio") return null;
  const entry = HarvestEntrySchema.safeParse({
    id: serverSlug(found.identifier),
    package: found.identifier,
    version: found.version,
    title: found.identifier,
    description: found.identifier,
    repository: null,
    env: stubEnvironment(found),
  });
  return entry.success ? entry.data : null;
}

/** Stub values, worth nothing anywhere, for the variables that a package declares as required or secret. */
export function stubEnvironment({ environment }: Package): Record<string, string> {
  const wanted = environment.filter(({ name, required, secret }) => (required || secret) && !NOT_OURS.test(name));
  return Object.fromEntries(wanted.map(({ name }) => [name, stubFor(name)]));
}

function stubFor(name: string): string {
  return STUBS.find(([pattern]) => pattern.test(name))?.[1] ?? "stub";
}
