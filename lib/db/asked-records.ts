import { ServerRecordSchema, type ServerRecord } from "@/lib/catalogue/server";
import type { Tx } from "./transaction";

/** What a server answered before, of that source: what it answers now replaces it. */
export async function loadAskedRecords(tx: Tx, source: string, serverId: number): Promise<ServerRecord[]> {
  const rows = await tx.sourceRecord.findMany({
    where: { source, serverId, goneAt: null },
    select: { record: true },
  });
  return rows.map(({ record }) => ServerRecordSchema.parse(record));
}
