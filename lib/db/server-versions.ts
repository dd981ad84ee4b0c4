import { pool } from "./client";

/** A version of a server in which definitions were first seen. */
export type ObservedVersion = {
  /** As the source or the server states it; null when nobody did. */
  version: string | null;
  firstSeenAt: Date;
  /** Definitions seen for the first time with it. */
  added: number;
  /** Definitions that replaced an earlier one of the same tool. */
  changed: number;
};

const SHOWN = 20;

/** The versions in which a server's definitions were first seen, newest first; a version that changed nothing leaves no mark. */
export async function observedVersions(serverSlug: string): Promise<ObservedVersion[]> {
  const { rows } = await pool().query<ObservedVersion>(
    `WITH mine AS (SELECT t.id, t.version, t."observedAt", t."observedVersion" FROM "Tool" t
                     JOIN "Server" s ON s.id = t."serverId" WHERE s.slug = $1),
          seen AS (SELECT version AS number, "observedAt", "observedVersion" FROM mine
                   UNION ALL SELECT v.number, v."observedAt", v."observedVersion"
                     FROM "ToolVersion" v JOIN mine ON mine.id = v."toolId")
     SELECT "observedVersion" AS version, min("observedAt") AS "firstSeenAt",
            count(*) FILTER (WHERE number = 1)::int AS added, count(*) FILTER (WHERE number > 1)::int AS changed
       FROM seen GROUP BY "observedVersion" ORDER BY min("observedAt") DESC LIMIT ${SHOWN}`,
    [serverSlug],
  );
  return rows;
}
