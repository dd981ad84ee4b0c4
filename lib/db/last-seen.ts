import { pool } from "./client";
import { isText } from "./text";

/**
 * When the tools of the server `s` were last seen, as SQL. Their rows say when a definition was first seen: what is unchanged is
 * not written again. It was seen again when the server was asked since, or the source it comes from was read to its end.
 */
export const LAST_SEEN_SQL = `CASE WHEN s."toolsState" = 'known' THEN greatest(s."observedAt",
    (SELECT max(v.at) FROM "Visit" v WHERE v.kind = 'harvest' AND v.subject = s.id::text AND v.outcome = 'done'),
    (SELECT max(h."finishedAt") FROM "HarvestTarget" h WHERE h."serverId" = s.id AND h.status = 'done'),
    (SELECT max(r."startedAt") FROM "Run" r WHERE r.kind = 'ingest' AND r.source = split_part(s."toolsFrom", '/', 1)
        AND r.status = 'finished' AND r.complete)) END`;

/** When the server's tools were last seen; null while they are not known. */
export async function lastSeen(serverSlug: string): Promise<Date | null> {
  if (!isText(serverSlug)) return null;
  const { rows } = await pool().query<{ at: Date | null }>(
    `SELECT ${LAST_SEEN_SQL} AS at FROM "Server" s WHERE s.slug = $1`,
    [serverSlug],
  );
  return rows[0]?.at ?? null;
}
