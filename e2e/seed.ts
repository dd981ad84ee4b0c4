import { classify } from "@/lib/classifier/classify";
import { inTransaction } from "@/lib/db/transaction";
import { incomingRecord } from "@/lib/ingest/incoming";
import { saveRecords, type SaveContext } from "@/lib/ingest/save";
import { syncIndex } from "@/lib/ingest/sync-index";
import { EARLIER, RECORDS } from "./fixtures/records";

const FIRST_LOOK = new Date("2026-09-01T08:00:00Z");
const SECOND_LOOK = new Date("2026-11-18T10:00:00Z");

/** Fills the migrated database of this process with the fixtures, through the pipeline's own saving. */
export async function seed(): Promise<void> {
  for (const [now, records] of [
    [FIRST_LOOK, EARLIER],
    [SECOND_LOOK, RECORDS],
  ] as const) {
    const incoming = records.map((record) => incomingRecord(record, { now, registryTitle: "the fixtures" }));
    await inTransaction((tx) => saveRecords(tx, incoming, context(now)));
  }
  await syncIndex();
}

function context(now: Date): SaveContext {
  return { now, rank: () => 0, label: (server, tool) => classify({ server, tool }) };
}
