import { pool } from "./client";
import { LAST_SEEN_JOINS, LAST_SEEN_SQL } from "./last-seen";

/** What operators ask about the catalogue: how fresh it is, what fails and why, and whether the search index follows. */

/** Hours since the tools of servers were last seen, at the median and above; null while none was. */
export type Freshness = { servers: number; p50: number | null; p90: number | null; p99: number | null };

export async function freshness(): Promise<Freshness> {
  const { rows } = await pool().query<{ servers: number; ages: number[] | null }>(
    `SELECT count(*)::int AS servers,
            percentile_cont(ARRAY[0.5, 0.9, 0.99]) WITHIN GROUP (ORDER BY age) AS ages
       FROM (SELECT greatest(0, extract(epoch FROM now() - ${LAST_SEEN_SQL}) / 3600)::float8 AS age
               FROM "Server" s ${LAST_SEEN_JOINS}
              WHERE s.status <> 'deleted' AND s."toolsState" = 'known' AND s."observedAt" IS NOT NULL) seen`,
  );
  const [p50, p90, p99] = rows[0]?.ages ?? [];
  return { servers: rows[0]?.servers ?? 0, p50: p50 ?? null, p90: p90 ?? null, p99: p99 ?? null };
}

export type FailureCause = {
  /** "harvest": servers that did not answer when asked; "records": entries of a source's last run. */
  of: "harvest" | "records";
  reason: string;
  count: number;
  /** One of them. */
  example: string;
};

/** What fails now, by cause, most first. */
export async function failureCauses(): Promise<FailureCause[]> {
  const { rows } = await pool().query<FailureCause>(
    `SELECT 'harvest' AS of, coalesce(v.reason, 'unknown') AS reason, count(*)::int AS count,
            min(s.slug) AS example
       FROM "Visit" v JOIN "Server" s ON s.id::text = v.subject AND s.status <> 'deleted'
      WHERE v.kind = 'harvest' AND v.outcome = 'failed' GROUP BY 2
      UNION ALL
     SELECT 'records', e.reason, count(*)::int, min(r.source || '/' || e.record)
       FROM (SELECT DISTINCT ON (kind, source) id, source FROM "Run" WHERE kind IN ('ingest', 'harvest')
              ORDER BY kind, source, id DESC) r JOIN "RunError" e ON e."runId" = r.id
      GROUP BY 2 ORDER BY 3 DESC, 1, 2`,
  );
  return rows;
}

export type FailingServer = {
  server: string;
  target: string | null;
  reason: string | null;
  message: string | null;
  failures: number;
  at: Date;
  nextAt: Date;
};

/** Servers that did not answer, most failures in a row first. */
export async function failingServers(limit: number): Promise<FailingServer[]> {
  const { rows } = await pool().query<FailingServer>(
    `SELECT s.slug AS server, v.target, v.reason, v.message, v.failures, v.at, v."nextAt"
       FROM "Visit" v JOIN "Server" s ON s.id::text = v.subject AND s.status <> 'deleted'
      WHERE v.kind = 'harvest' AND v.outcome = 'failed' ORDER BY v.failures DESC, v.at DESC, s.id LIMIT $1`,
    [limit],
  );
  return rows;
}

export type CatalogueSize = { servers: number; tools: number };

/** Servers that are not deleted and their tools: each is one document of a search index. */
export async function catalogueSize(): Promise<CatalogueSize> {
  const { rows } = await pool().query<CatalogueSize>(
    `SELECT count(*)::int AS servers, coalesce(sum("toolCount"), 0)::int AS tools FROM "Server" WHERE status <> 'deleted'`,
  );
  return rows[0] ?? { servers: 0, tools: 0 };
}

export type IndexState = {
  /** Documents that Postgres' index holds. */
  documents: number;
  /** What an engine has yet to hear of, by engine. */
  waiting: Record<string, number>;
};

export async function indexState(): Promise<IndexState> {
  const [{ rows: documents }, { rows: waiting }] = await Promise.all([
    pool().query<{ count: number }>("SELECT count(*)::int AS count FROM search_document"),
    pool().query<{ engine: string; count: number }>(
      "SELECT engine, count(*)::int AS count FROM search_outbox GROUP BY engine ORDER BY engine",
    ),
  ]);
  return {
    documents: documents[0]?.count ?? 0,
    waiting: Object.fromEntries(waiting.map(({ engine, count }) => [engine, count])),
  };
}
