import { createHmac, randomBytes } from "node:crypto";
import { pool } from "./client";

/** How often somebody did something this hour. In Postgres, so that several web processes agree. */

const HOUR_MS = 60 * 60_000;

/**
 * A name for an address that is good for today (UTC) alone: its HMAC under a salt that is deleted with the day. Nobody, not even
 * with the database, can tell afterwards whose it was.
 */
export async function nameOfToday(address: string, now: Date): Promise<string> {
  const day = now.toISOString().slice(0, 10);
  const { rows } = await pool().query<{ salt: Buffer }>(`SELECT salt FROM "DailySalt" WHERE day = $1`, [day]);
  const salt = rows[0]?.salt ?? (await newSalt(day));
  return createHmac("sha256", salt).update(address).digest("base64url").slice(0, 22);
}

async function newSalt(day: string): Promise<Buffer> {
  const { rows } = await pool().query<{ salt: Buffer }>(
    // The update changes nothing; it is there to read the salt of a process that was faster.
    `INSERT INTO "DailySalt" (day, salt) VALUES ($1, $2) ON CONFLICT (day) DO UPDATE SET day = excluded.day RETURNING salt`,
    [day, randomBytes(32)],
  );
  const [row] = rows;
  if (row === undefined) throw new Error("Postgres returned no salt.");
  return row.salt;
}

/**
 * Counts one more in the bucket. Null when that is at most `limit` in this hour, else the seconds until the next.
 * Hours are the clock's, so that one row a bucket is enough.
 */
export async function countOne(bucket: string, limit: number, now: Date): Promise<number | null> {
  const hour = new Date(Math.floor(now.getTime() / HOUR_MS) * HOUR_MS);
  const { rows } = await pool().query<{ count: number }>(
    `INSERT INTO "RateCount" AS r (bucket, hour, count) VALUES ($1, $2, 1)
     ON CONFLICT (bucket) DO UPDATE SET hour = $2, count = CASE WHEN r.hour = $2 THEN r.count + 1 ELSE 1 END
     RETURNING count`,
    [bucket, hour],
  );
  if ((rows[0]?.count ?? 0) <= limit) return null;
  return Math.ceil((hour.getTime() + HOUR_MS - now.getTime()) / 1000);
}
