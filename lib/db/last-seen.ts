import { pool } from "./client";
import { isText } from "./text";

/** When the tools of servers were last seen: the one definition of it, for one server as for all of them. */

/**
 * What `LAST_SEEN_SQL` reads of the server `s`. Rows of tools say when a definition was first seen: what is unchanged is not
 * written again. It was seen again when the server was asked since, or the source it comes from was read to its end.
 */
export const LAST_SEEN_JOINS = `
    LEFT JOIN "Visit" seen_visit ON seen_visit.kind = 'harvest' AND seen_visit.subject = s.id::text AND seen_visit.outcome = 'done'
    LEFT JOIN LATERAL (SELECT max(h."finishedAt") AS at FROM "HarvestTarget" h
                        WHERE h."serverId" = s.id AND h.status = 'done') seen_target ON true
    LEFT JOIN LATERAL (SELECT max(r."startedAt") AS at FROM "Run" r WHERE r.kind = 'ingest' AND r.status = 'finished' AND r.complete
                          AND r.source = split_part(s."toolsFrom", '/', 1)) seen_run ON true`;

/** The moment; null while the tools are not known. */
export const LAST_SEEN_SQL = `CASE WHEN s."toolsState" = 'known'
    THEN greatest(s."observedAt", seen_visit.at, seen_target.at, seen_run.at) END`;

/** When the server's tools were last seen; null while they are not known. */
export async function lastSeen(serverSlug: string): Promise<Date | null> {
  if (!isText(serverSlug)) return null;
  const { rows } = await pool().query<{ at: Date | null }>(
    `SELECT ${LAST_SEEN_SQL} AS at FROM "Server" s ${LAST_SEEN_JOINS} WHERE s.slug = $1`,
    [serverSlug],
  );
  return rows[0]?.at ?? null;
}
