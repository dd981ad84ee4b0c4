import { z } from "zod";
import { pool } from "./client";
import { isText } from "./text";

/** Why records are one server, for the people who check merges. */

export type MergedRecord = { id: string; mergedBy: string[] };
const MergedRecordSchema = z.object({ id: z.string(), mergedBy: z.array(z.string()) });

/** The records of a server with the keys that joined each to the others. */
export async function mergedRecords(serverSlug: string): Promise<MergedRecord[]> {
  if (!isText(serverSlug)) return [];
  const { rows } = await pool().query(
    `SELECT r.source || '/' || r."sourceId" AS id, r."mergedBy" FROM "SourceRecord" r JOIN "Server" s ON s.id = r."serverId"
      WHERE s.slug = $1 ORDER BY r.source, r."sourceId"`,
    [serverSlug],
  );
  return z.array(MergedRecordSchema).parse(rows);
}

/** The servers that hold these records, and those that were taken apart at some time: what a changed list may concern. */
export async function serversOfSeparations(records: readonly string[]): Promise<Set<number>> {
  const { rows } = await pool().query<{ id: number }>(
    `SELECT "serverId" AS id FROM "SourceRecord" WHERE source || '/' || "sourceId" = ANY($1::text[])
     UNION SELECT "serverId" FROM "Change" WHERE kind = 'servers separated'`,
    [[...records]],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Servers from before look-alikes and the evidence of merges were kept, a thousand at a time; empty when none is left. */
export async function serversWithoutLikeness(after: number): Promise<number[]> {
  const { rows } = await pool().query<{ id: number }>(
    `SELECT s.id FROM "Server" s WHERE s.id > $1 AND s.likeness = '{}' ORDER BY s.id LIMIT 1000`,
    [after],
  );
  return rows.map(({ id }) => id);
}
