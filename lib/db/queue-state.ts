import { z } from "zod";
import { pool } from "./client";

/** The queue as operators see it. pg-boss keeps it in the schema "queue" (lib/queue/queue.ts); there is none before a worker ran. */

export type QueueDepth = {
  kind: string;
  /** Could be taken now. */
  ready: number;
  /** Waits for its time: sent for later. */
  deferred: number;
  /** Waits for its next try after a failure. */
  retry: number;
  active: number;
  /** Seconds that the oldest ready job has waited; null when none is. */
  oldestSeconds: number | null;
};

/** Where jobs go whose tries are used up, to be read and tried again. */
export const DEAD_LETTERS = "dead-letters";

async function hasQueue(): Promise<boolean> {
  const { rows } = await pool().query<{ found: string | null }>("SELECT to_regclass('queue.job')::text AS found");
  return rows[0]?.found != null;
}

/** Jobs by kind and state; kinds of which none is there are left out. */
export async function queueDepths(): Promise<QueueDepth[]> {
  if (!(await hasQueue())) return [];
  const { rows } = await pool().query<QueueDepth>(
    `SELECT name AS kind,
            count(*) FILTER (WHERE state IN ('created', 'retry') AND start_after <= now())::int AS ready,
            count(*) FILTER (WHERE state = 'created' AND start_after > now())::int AS deferred,
            count(*) FILTER (WHERE state = 'retry' AND start_after > now())::int AS retry,
            count(*) FILTER (WHERE state = 'active')::int AS active,
            extract(epoch FROM now() - min(start_after) FILTER (WHERE state IN ('created', 'retry') AND start_after <= now()))
              ::float8 AS "oldestSeconds"
       FROM queue.job WHERE state IN ('created', 'retry', 'active') AND name <> $1
      GROUP BY name ORDER BY name`,
    [DEAD_LETTERS],
  );
  return rows;
}

const DeadJobSchema = z.object({
  id: z.string(),
  kind: z.string().nullable(),
  data: z.unknown(),
  at: z.date(),
  tries: z.number().nullable(),
  reason: z.string().nullable(),
});
export type DeadJob = z.infer<typeof DeadJobSchema>;

/** Jobs whose tries are used up, newest first. */
export async function deadJobs(limit: number): Promise<DeadJob[]> {
  if (!(await hasQueue())) return [];
  const { rows } = await pool().query(
    `SELECT id, source_name AS kind, data, created_on AS at, source_retry_count + 1 AS tries,
            coalesce(source_output ->> 'message', source_output #>> '{value,message}', source_output ->> 'value') AS reason
       FROM queue.job WHERE name = $1 AND state IN ('created', 'retry') ORDER BY created_on DESC, id LIMIT $2`,
    [DEAD_LETTERS, limit],
  );
  return z.array(DeadJobSchema).parse(rows);
}

export async function deadJobCount(): Promise<number> {
  if (!(await hasQueue())) return 0;
  const { rows } = await pool().query<{ count: number }>(
    "SELECT count(*)::int AS count FROM queue.job WHERE name = $1 AND state IN ('created', 'retry')",
    [DEAD_LETTERS],
  );
  return rows[0]?.count ?? 0;
}
