import { withDatabase } from "@/lib/db/embedded";
import { exitCodeOf, messageOf } from "@/lib/errors";
import { rebuildIndex } from "@/lib/ingest/rebuild-index";

/** `npm run reindex`: builds the search index anew, beside the one in use, and swaps them. */
try {
  const started = performance.now();
  const documents = await withDatabase(rebuildIndex);
  const seconds = (performance.now() - started) / 1000;
  console.log(`Indexed ${documents} servers and tools in ${seconds.toFixed(1)} s.`);
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = exitCodeOf(error);
}
