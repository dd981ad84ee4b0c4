import { pool } from "./client";

/** An identity key that a register can be asked about, and the server that alone holds it. */
export type LookUpCandidate = { key: string; serverId: number };

/**
 * Keys beginning with `prefix` that it is time to look up, those of popular servers first. A key that several servers
 * hold is left out: what a register says of it could not be told to be about one of them.
 */
export async function dueKeys(
  prefix: string,
  { limit, again }: { limit: number; again: boolean },
): Promise<LookUpCandidate[]> {
  const { rows } = await pool().query<LookUpCandidate>(
    `SELECT k.key, k."serverId" FROM "ServerKey" k JOIN "Server" s ON s.id = k."serverId"
       LEFT JOIN "Visit" v ON v.kind = 'look-up' AND v.subject = k.key
      WHERE starts_with(k.key, $1) AND s.status <> 'deleted'
        AND ($3 OR v.subject IS NULL OR v."nextAt" <= now())
        AND NOT EXISTS (SELECT FROM "ServerKey" o WHERE o.key = k.key AND o."serverId" <> k."serverId")
      ORDER BY s.popularity DESC, k.key LIMIT $2`,
    [prefix, limit, again],
  );
  return rows;
}

/** Which servers hold each of these keys. */
export async function keyHolders(keys: readonly string[]): Promise<Map<string, number[]>> {
  const { rows } = await pool().query<{ key: string; servers: number[] }>(
    `SELECT key, array_agg("serverId") AS servers FROM "ServerKey" WHERE key = ANY($1::text[]) GROUP BY key`,
    [keys],
  );
  return new Map(rows.map(({ key, servers }) => [key, servers]));
}
