import { withDatabase } from "@/lib/db/embedded";
import { exitCodeOf, messageOf } from "@/lib/errors";
import { indexDrift, type Drift } from "@/lib/ingest/rebuild-index";
import { syncIndex } from "@/lib/ingest/sync-index";
import { readCommand } from "./command";

const USAGE = `npm run search:check

Works off what is noted for the search index, then compares each index with the catalogue.
Exit code: 0, 1 (they differ), 2 (wrong arguments).`;

async function checkSearch(): Promise<void> {
  const drifts = await withDatabase(async () => {
    await syncIndex();
    return indexDrift();
  });
  for (const drift of drifts) console.log(lineOf(drift));
  if (drifts.some(differs)) {
    console.log("Mend it with: npm run reindex");
    process.exitCode = 1;
  }
}

try {
  if (readCommand(USAGE, { files: [0, 0] }) !== null) await checkSearch();
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = exitCodeOf(error);
}

function differs({ missing, stale, extra }: Drift): boolean {
  return missing.length + stale.length + extra.length > 0;
}

function lineOf(drift: Drift): string {
  const { engine, documents, missing, stale, extra } = drift;
  if (!differs(drift)) return `${engine}: ${documents} documents, as the catalogue has them.`;
  const examples = [...missing, ...stale, ...extra].slice(0, 5).join(", ");
  return `${engine}: ${documents} documents, ${missing.length} missing, ${stale.length} stale, ${extra.length} extra (${examples} …).`;
}
