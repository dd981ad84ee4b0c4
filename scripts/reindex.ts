import { withDatabase } from "@/lib/db/embedded";
import { exitCodeOf, messageOf } from "@/lib/errors";
import { rebuildIndex } from "@/lib/ingest/rebuild-index";
import { readCommand } from "./command";

const USAGE = `npm run reindex

Builds the search index anew, beside the one in use, and swaps them.`;

async function reindex(): Promise<void> {
  const started = performance.now();
  const documents = await withDatabase(rebuildIndex);
  const seconds = (performance.now() - started) / 1000;
  console.log(`Indexed ${documents} servers and tools in ${seconds.toFixed(1)} s.`);
}

try {
  if (readCommand(USAGE, { files: [0, 0] }) !== null) await reindex();
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = exitCodeOf(error);
}
