import { storedRecord } from "@/lib/catalogue/record";
import type { ServerRecord } from "@/lib/catalogue/server";
import { listingDigest, listingRank, recordDigest, type Listing } from "./listing";
import { recordId } from "./merge";
import type { Incoming } from "./plan-servers";

/**
 * A record as the pipeline stores it. Its tools count as the registry's list unless `observed` says that they were seen
 * elsewhere; an empty list is none.
 */
export function incomingRecord(
  raw: ServerRecord,
  options: { now: Date; registryTitle?: string; observed?: Listing },
): Incoming {
  const { record } = storedRecord(raw);
  const listing = options.observed ?? registryListing(record, options);
  return {
    id: recordId(record),
    record: { ...record, tools: null },
    digest: recordDigest(raw),
    toolsDigest: listingDigest(listing),
    offer: listing && { listing, rank: listingRank(record, listing) },
    gone: false,
  };
}

function registryListing(record: ServerRecord, options: { now: Date; registryTitle?: string }): Listing | null {
  if (record.tools === null || record.tools.length === 0) return null;
  return {
    tools: record.tools,
    complete: true,
    provenance: "registry",
    observedAt: record.updatedAt === null ? options.now : new Date(record.updatedAt),
    observedHow: `tool list of ${options.registryTitle ?? record.source}`,
    observedVersion: record.version,
  };
}

/** A stored record that a complete listing of its source no longer names. */
export function goneRecord(record: ServerRecord): Incoming {
  return { id: recordId(record), record, digest: "", toolsDigest: null, offer: null, gone: true };
}
