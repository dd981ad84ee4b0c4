import { packageKey } from "@/lib/catalogue/package-key";
import type { Package } from "@/lib/catalogue/server";
import type { HarvestCandidate } from "@/lib/db/harvest-candidates";
import { entryForPackage, pythonEntryFor } from "@/lib/harvest";
import type { HarvestSubject } from "./harvest-record";

/**
 * The ways to ask a server of the registries, best first: packages that run here, whose source can be read when they do
 * not start, their newest versions where a registry's record names an older one, then endpoints. Launchers of other people's
 * servers (lib/catalogue/package-key.ts) are not asked.
 */
export function subjectsOf(
  server: Pick<HarvestCandidate, "packages" | "newestPackages" | "remotes">,
): HarvestSubject[] {
  const newest = server.packages.flatMap((item) => newestOf(item, server.newestPackages) ?? []);
  const packages = [...server.packages, ...newest]
    .filter((item) => packageKey(item) !== null)
    .flatMap((item) => entryForPackage(item) ?? pythonEntryFor(item) ?? []);
  const remotes = server.remotes
    .filter(({ url, transport }) => transport !== "stdio" && URL.canParse(url) && !/[{}]|%7b/i.test(url))
    .map(({ url }) => ({ id: url, remote: url }));
  return [...packages, ...remotes];
}

/** The same package in the version that its registry calls the newest; null when that is the one. */
function newestOf(item: Package, newestPackages: readonly Package[]): Package | null {
  const newest = newestPackages.find((other) => packageKey(other) === packageKey(item));
  return newest === undefined || newest.version === item.version ? null : { ...item, version: newest.version };
}

/** Why a server cannot be asked at all. */
export function nothingToAsk(server: Pick<HarvestCandidate, "packages" | "remotes">): string {
  const types = [...new Set(server.packages.map(({ registryType }) => registryType))];
  const versionless = server.packages.some(
    ({ registryType, version }) => /^(npm|pypi)$/.test(registryType) && !version,
  );
  if (versionless)
    return "no exact version of its package is known; look-ups (npm run ingest -- --look-up) may find one";
  if (types.length > 0) return `packages of kind ${types.join(", ")} are not started here`;
  return server.remotes.length > 0 ? "its endpoint's address needs values" : "it names no package and no endpoint";
}
