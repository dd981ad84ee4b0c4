import { pool } from "./client";
import { isText } from "./text";

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

/** The servers that are reached at a host, well-known ones first; at most 20. */
export async function findServersByHost(host: string): Promise<string[]> {
  if (!isText(host)) return [];
  const { rows } = await pool().query<{ slug: string }>(
    `SELECT DISTINCT s.slug, s.popularity FROM "Remote" r JOIN "Server" s ON s.id = r."serverId"
      WHERE r.host = $1 AND s.status <> 'deleted' ORDER BY s.popularity DESC, s.slug LIMIT 20`,
    [host.toLowerCase()],
  );
  return rows.map(({ slug }) => slug);
}
