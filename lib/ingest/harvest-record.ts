import { packageKey } from "@/lib/catalogue/package-key";
import { ServerRecordSchema, type ServerRecord } from "@/lib/catalogue/server";
import { InvalidInputError } from "@/lib/errors";
import {
  harvestPackage,
  harvestRemote,
  type HarvestEntry,
  type HarvestOptions,
  type HarvestResult,
  type PythonEntry,
} from "@/lib/harvest";
import type { HarvestCandidate } from "@/lib/db/harvest-candidates";
import type { RunProblem } from "@/lib/db/runs";
import { ASKED } from "./adding-sources";
import { remoteKey } from "./identity";
import type { Listing } from "./listing";

/** Source id of what the catalogue itself harvested from its list of well-known servers. */
export const HARVEST = "harvest";

/** An endpoint that the operator names. */
export type RemoteEntry = { id: string; remote: string };
/** A server to ask: a package or an endpoint. */
export type HarvestSubject = HarvestEntry | PythonEntry | RemoteEntry;
/** What stands on the list of well-known servers, or was named by the operator. */
export type ListedSubject = HarvestEntry | RemoteEntry;

/** @throws InvalidInputError when the text is no http or https address. */
export function remoteEntry(address: string): RemoteEntry {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new InvalidInputError(`--remote ${address} must be an http or https address`);
  return { id: url.href, remote: url.href };
}

/** Asks a server for its tools, in the way that its kind needs. */
export function askServer(subject: HarvestSubject, options: HarvestOptions): Promise<HarvestResult> {
  return "remote" in subject
    ? harvestRemote(subject.remote, { signal: options.signal, allowPrivate: options.allowPrivate })
    : harvestPackage(subject, options);
}

/** `npm:kubernetes-mcp-server@0.0.57` or `url:https://…`: what stands in the work list; another version is another target. */
export function harvestTarget(entry: HarvestSubject): string {
  if ("remote" in entry) return `url:${entry.remote}`;
  return `${"ecosystem" in entry ? entry.ecosystem : "npm"}:${entry.package}@${entry.version}`;
}

/** A well-known server as a record of its own, so that it is there even when no registry can be reached. */
export function harvestRecord(entry: ListedSubject): ServerRecord {
  if ("remote" in entry) return remoteRecord(entry);
  return ServerRecordSchema.parse({
    source: HARVEST,
    sourceId: entry.id,
    registryName: entry.registryName,
    name: entry.package,
    title: entry.title,
    description: entry.description,
    version: entry.version,
    repository: entry.repository,
    packages: [
      {
        registryType: "npm",
        identifier: entry.package,
        version: entry.version,
        environment: Object.keys(entry.env).map((name) => ({ name })),
      },
    ],
  });
}

function remoteRecord({ id, remote }: RemoteEntry): ServerRecord {
  const { host, pathname } = new URL(remote);
  return ServerRecordSchema.parse({
    source: HARVEST,
    sourceId: id,
    name: `${host}${pathname}`.replace(/\/+$/, ""),
    remotes: [{ transport: "streamable-http", url: remote }],
  });
}

/** What the server answered as a listing; null when it named no tool. */
export function harvestListing(result: Extract<HarvestResult, { ok: true }>, now: Date): Listing | null {
  const { tools, complete, provenance, observedHow, observedVersion } = result;
  if (tools.length === 0) return null;
  return { tools, complete, provenance, observedAt: now, observedHow, observedVersion };
}

/** What went wrong, as rows of a run's summary; `id` names the server. */
export function problemsOf(id: string, result: HarvestResult): RunProblem[] {
  if (!result.ok) return [{ record: id, reason: result.reason, message: result.message }];
  return result.problems.map(({ reason, message, tool }) => ({
    record: tool === undefined ? id : `${id} ${tool}`,
    reason,
    message,
  }));
}

/**
 * What a server of the registries answered, as a record that belongs to that server and to no other: by its registry
 * name, else by the package or endpoint that was asked. Null when neither is the server's own.
 */
export function askedRecord(server: HarvestCandidate, subject: HarvestSubject): ServerRecord | null {
  const item = "remote" in subject ? null : server.packages.find(({ identifier }) => identifier === subject.package);
  const remote = "remote" in subject ? server.remotes.find(({ url }) => url === subject.remote) : undefined;
  const key = item ? packageKey(item) : remote ? remoteKey(remote.url) : null;
  const named = server.ownKeys.has(`name:${server.name.toLowerCase()}`);
  if (!named && (key === null || !server.ownKeys.has(key))) return null;
  return ServerRecordSchema.parse({
    ...{ source: ASKED, sourceId: named ? server.name : key, name: server.name },
    registryName: named ? server.name : null,
    packages: item ? [item] : [],
    remotes: remote ? [remote] : [],
  });
}
