import { Client } from "pg";
import { databaseUrl } from "./connection";

/**
 * The claim on a source: an advisory lock of a connection, so it ends with the process that reads the source, however that
 * ends. Jobs of the queue that ask one server each need none of it.
 */
const LOCK = "toolrisk run";

const nameOf = (kind: string, source: string): string => `${kind} ${source}`;

/** Claims a source; null when another process holds it. */
export async function claimRun(kind: string, source: string): Promise<{ release(): Promise<void> } | null> {
  const client = new Client({ connectionString: databaseUrl() });
  client.on("error", () => undefined); // A lost claim shows when the run is finished.
  await client.connect();
  try {
    const { rows } = await client.query<{ claimed: boolean }>(
      "SELECT pg_try_advisory_lock(hashtext($1), hashtext($2)) AS claimed",
      [LOCK, nameOf(kind, source)],
    );
    if (rows[0]?.claimed) return { release: () => client.end() };
  } catch (error) {
    await client.end();
    throw error;
  }
  await client.end();
  return null;
}

/** SQL that is true while a process holds the claim on the run of that row of "Run". */
export const RUN_IS_HELD = `EXISTS (
    SELECT FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 2
       AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
       AND classid::bigint = hashtext('${LOCK}') & 4294967295
       AND objid::bigint = hashtext(kind || ' ' || source) & 4294967295)`;
