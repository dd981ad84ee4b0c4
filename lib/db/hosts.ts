import { pool } from "./client";

/** A host from which many servers of the catalogue are reached: one operator, not so many. */
export type BusyHost = { host: string; servers: number };

/** From this many on a host is named as one behind many entries. */
export const MANY_SERVERS = 10;

/** The hosts behind many servers, busiest first. */
export async function busyHosts(limit: number): Promise<BusyHost[]> {
  const { rows } = await pool().query<BusyHost>(
    `SELECT r.host, count(DISTINCT r."serverId")::int AS servers FROM "Remote" r JOIN "Server" s ON s.id = r."serverId"
      WHERE r.host IS NOT NULL AND s.status <> 'deleted' GROUP BY r.host HAVING count(DISTINCT r."serverId") >= ${MANY_SERVERS}
      ORDER BY servers DESC, r.host LIMIT $1`,
    [limit],
  );
  return rows;
}

/** Of the hosts that a server is reached at, those behind many others too. */
export async function busyHostsOf(serverSlug: string): Promise<BusyHost[]> {
  const { rows } = await pool().query<BusyHost>(
    `SELECT h.host, count(DISTINCT r."serverId")::int AS servers
       FROM (SELECT DISTINCT r.host FROM "Remote" r JOIN "Server" s ON s.id = r."serverId" WHERE s.slug = $1 AND r.host IS NOT NULL) h
       JOIN "Remote" r ON r.host = h.host JOIN "Server" s ON s.id = r."serverId" AND s.status <> 'deleted'
      GROUP BY h.host HAVING count(DISTINCT r."serverId") >= ${MANY_SERVERS} ORDER BY servers DESC, h.host`,
    [serverSlug],
  );
  return rows;
}
