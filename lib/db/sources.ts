import { z } from "zod";
import type { SourceStatus } from "@/lib/catalogue/view";
import { pool } from "./client";
import { RUN_IS_HELD } from "./run-lock";

const RunStatusSchema = z.enum(["running", "finished", "failed", "interrupted"]);
const MAX_ERRORS = 100;

type LastRun = NonNullable<SourceStatus["lastRun"]>;
type LastRunRow = Omit<LastRun, "status"> & { source: string; status: string };

/** What each source brought and how its last run went, for the sources page. Only sources that ever ran or hold records. */
export async function listSourceStatus(): Promise<SourceStatus[]> {
  const [counts, runs] = await Promise.all([sourceCounts(), lastRuns()]);
  const errors = await runErrors([...runs.values()].map((run) => run.id));
  const sources = [...new Set([...counts.keys(), ...runs.keys()])].sort();
  return sources.map((source) => {
    const run = runs.get(source) ?? null;
    return {
      source,
      ...(counts.get(source) ?? { records: 0, servers: 0, tools: 0 }),
      lastRun: run,
      errors: errors.get(run?.id ?? 0) ?? [],
    };
  });
}

type Counts = Pick<SourceStatus, "records" | "servers" | "tools">;

/** Records that are listed now, the servers they belong to, and the tools whose definitions came from that source; deleted servers are not counted. */
async function sourceCounts(): Promise<Map<string, Counts>> {
  const { rows } = await pool().query<Counts & { source: string }>(
    `SELECT r.source, count(*)::int AS records, count(DISTINCT r."serverId") FILTER (WHERE s.status <> 'deleted')::int AS servers,
            coalesce(sum(s."toolCount") FILTER (WHERE s."toolsFrom" = r.source || '/' || r."sourceId" AND s.status <> 'deleted'), 0)::int AS tools
       FROM "SourceRecord" r JOIN "Server" s ON s.id = r."serverId"
      WHERE r."goneAt" IS NULL GROUP BY r.source`,
  );
  return new Map(rows.map(({ source, ...counts }) => [source, counts]));
}

/** A run that says "running" while nobody holds its lock was killed. */
const STATUS = `CASE WHEN status = 'running' AND NOT ${RUN_IS_HELD} THEN 'interrupted' ELSE status END`;

async function lastRuns(): Promise<Map<string, LastRun>> {
  const { rows } = await pool().query<LastRunRow>(
    `SELECT DISTINCT ON (source) source, id, "startedAt", "finishedAt", ${STATUS} AS status, created, updated, unchanged, skipped,
            failed, message
       FROM "Run" WHERE kind IN ('ingest', 'harvest') ORDER BY source, "startedAt" DESC, id DESC`,
  );
  return new Map(rows.map(({ source, ...run }) => [source, { ...run, status: RunStatusSchema.parse(run.status) }]));
}

async function runErrors(runIds: readonly number[]): Promise<Map<number, SourceStatus["errors"]>> {
  const { rows } = await pool().query<SourceStatus["errors"][number] & { runId: number }>(
    `SELECT e."runId", e.record, e.reason, e.message, e.at
       FROM unnest($1::int[]) AS r(id)
      CROSS JOIN LATERAL (SELECT * FROM "RunError" WHERE "runId" = r.id ORDER BY id LIMIT ${MAX_ERRORS}) e`,
    [runIds],
  );
  const byRun = new Map<number, SourceStatus["errors"]>();
  for (const { runId, ...error } of rows) byRun.set(runId, [...(byRun.get(runId) ?? []), error]);
  return byRun;
}
