import { createHash } from "node:crypto";
import type { ServerRecord } from "@/lib/catalogue/server";
import { cutText } from "@/lib/catalogue/text";
import type { Provenance, ToolDefinition } from "@/lib/catalogue/tool";
import { recordId } from "./merge";

/** The tools that one record names, with how they were seen. Never empty: an empty list means "not listed". */
export type Listing = {
  tools: ToolDefinition[];
  /** False when the list was cut short: tools that are missing are then not known to be gone. */
  complete: boolean;
  provenance: Provenance;
  observedAt: Date;
  observedHow: string;
  observedVersion: string | null;
};

const TRUST: Record<Provenance, number> = { "live list": 2, registry: 1, "package source": 0 };

/**
 * How a listing ranks against those of other records of the same server; compared as text, higher wins. A live list beats
 * a registry's, that beats package source; then complete schemas, newer version, newer date, and the id to decide ties.
 */
export function listingRank(record: ServerRecord, listing: Listing): string {
  const complete = listing.tools.every((tool) => tool.inputSchema !== null);
  return [
    TRUST[listing.provenance],
    complete ? 1 : 0,
    versionKey(listing.observedVersion),
    record.updatedAt ?? record.publishedAt ?? "",
    recordId(record),
  ].join(" ");
}

/** A version as text that sorts like the version: parts padded, a pre-release before its release. */
function versionKey(version: string | null): string {
  const match = /^v?(\d+(?:\.\d+)*)(.*)$/.exec(version?.trim() ?? "");
  if (match === null) return "";
  const parts = (match[1] ?? "").split(".").slice(0, 4);
  const padded = [...parts, ...Array.from({ length: 4 - parts.length }, () => "0")].map((part) =>
    part.slice(0, 12).padStart(12, "0"),
  );
  const suffix = cutText((match[2] ?? "").replace(/\+.*$/, ""), 40);
  return `${padded.join(".")}${suffix === "" ? "~" : suffix}`;
}

/** Cheap digest of a record as it came, to see at once that nothing changed. Depends on the mapper's key order. */
export function recordDigest(record: ServerRecord): string {
  return sha256(JSON.stringify({ ...record, tools: null }));
}

/** Cheap digest of a listing as it came; null when there is none. Version and date do not count: the definitions do. */
export function listingDigest(listing: Listing | null): string | null {
  return listing && sha256(listing.provenance + JSON.stringify(listing.tools));
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
