import { finishedRuns } from "@/lib/db/finished-runs";
import { SOURCES } from "@/lib/sources";

/**
 * What a new catalogue still has to read: arguments for the ingest command, or null when each source that is on was read to its end once.
 * A source that failed or was killed is read again with the next start; saved records and cursors are not read twice.
 */
export async function firstIngest(): Promise<string[] | null> {
  const finished = await finishedRuns("ingest");
  const online = SOURCES.filter((source) => source.defaultOrigin !== null && !source.unavailable?.());
  const missing = online.filter((source) => !finished.has(source.id));
  return missing.length === 0 ? null : missing.flatMap((source) => ["--source", source.id]);
}

/** Arguments that harvest the list of well-known servers, or null when that has been done. */
export async function firstHarvest(): Promise<string[] | null> {
  return (await finishedRuns("harvest")).has("harvest") ? null : ["--source", "harvest"];
}
