import { pool } from "./client";

/** What the queue plans by: how wanted a server is, and which servers another rule set labelled. */

export type PlannedVisit = {
  serverId: number;
  popularity: number;
  /** Never asked, or another version since. */
  changed: boolean;
  /** Where it is asked first: a package registry, or a host; null for nowhere. */
  registry: string | null;
  host: string | null;
};

/** The servers with what their order is decided by. */
export async function plannedVisits(ids: readonly number[]): Promise<PlannedVisit[]> {
  const { rows } = await pool().query<Omit<PlannedVisit, "host"> & { endpoint: string | null }>(
    `SELECT s.id AS "serverId", s.popularity, (v.subject IS NULL OR v.version IS DISTINCT FROM s.version) AS changed,
            (SELECT p."registryType" FROM "Package" p WHERE p."serverId" = s.id AND p.transport = 'stdio'
                AND p."registryType" IN ('npm', 'pypi') ORDER BY p.id LIMIT 1) AS registry,
            (SELECT r.url FROM "Remote" r WHERE r."serverId" = s.id ORDER BY r.id LIMIT 1) AS endpoint
       FROM "Server" s LEFT JOIN "Visit" v ON v.kind = 'harvest' AND v.subject = s.id::text
      WHERE s.id = ANY($1::int[])`,
    [ids],
  );
  return rows.map(({ endpoint, ...visit }) => ({ ...visit, host: URL.parse(endpoint ?? "")?.host || null }));
}

/** Servers of which a tool's label is of another rule set, in order of id. */
export async function outdatedServers(ruleset: string, limit: number): Promise<number[]> {
  const { rows } = await pool().query<{ id: number }>(
    `SELECT DISTINCT "serverId" AS id FROM "Tool" WHERE ruleset <> $1 ORDER BY 1 LIMIT $2`,
    [ruleset, limit],
  );
  return rows.map(({ id }) => id);
}
