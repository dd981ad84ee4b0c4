import { ServerRecordSchema, type ServerRecord } from "@/lib/catalogue/server";
import type { HarvestEntry, HarvestResult } from "@/lib/harvest";
import type { Listing } from "./listing";

/** Source id of what the catalogue itself harvested from its list of well-known servers. */
export const HARVEST = "harvest";

/** `npm:kubernetes-mcp-server@0.0.57`: what stands in the work list; another version is another target. */
export function harvestTarget(entry: HarvestEntry): string {
  return `npm:${entry.package}@${entry.version}`;
}

/** A well-known server as a record of its own, so that it is there even when no registry can be reached. */
export function harvestRecord(entry: HarvestEntry): ServerRecord {
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

/** What the server answered as a listing; null when it named no tool. */
export function harvestListing(result: Extract<HarvestResult, { ok: true }>, now: Date): Listing | null {
  const { tools, complete, provenance, observedHow, observedVersion } = result;
  if (tools.length === 0) return null;
  return { tools, complete, provenance, observedAt: now, observedHow, observedVersion };
}
