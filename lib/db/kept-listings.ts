import { z } from "zod";
import { ProvenanceSchema, ToolDefinitionSchema } from "@/lib/catalogue/tool";
import { query, updateRows } from "./bulk";
import type { Tx } from "./transaction";

/** Tools of records that are not shown because another record's are; kept so that they count again when those go. */

const KeptListingSchema = z.object({
  tools: z.array(ToolDefinitionSchema),
  complete: z.boolean(),
  provenance: ProvenanceSchema,
  observedAt: z.coerce.date(),
  observedHow: z.string(),
  observedVersion: z.string().nullable(),
});
export type KeptListing = z.infer<typeof KeptListingSchema>;

export type KeptRow = { source: string; sourceId: string; listing: KeptListing | null; listingRank: string | null };

/** The kept listings of these records, by `source/sourceId`. */
export async function loadKeptListings(tx: Tx, ids: readonly string[]): Promise<Map<string, KeptListing>> {
  if (ids.length === 0) return new Map();
  const sources = ids.map((id) => id.slice(0, id.indexOf("/")));
  const rows = await query<{ id: string; listing: unknown }>(
    tx,
    `SELECT source || '/' || "sourceId" AS id, listing FROM "SourceRecord"
      WHERE (source, "sourceId") IN (SELECT * FROM unnest($1::text[], $2::text[])) AND listing IS NOT NULL`,
    [sources, ids.map((id, index) => id.slice((sources[index] ?? "").length + 1))],
  );
  return new Map(rows.map((row) => [row.id, KeptListingSchema.parse(row.listing)]));
}

/** Keeps listings, or lets them go (null). */
export async function writeKeptListings(tx: Tx, rows: readonly KeptRow[]): Promise<void> {
  await updateRows(tx, "SourceRecord", rows, ["source", "sourceId"]);
}
