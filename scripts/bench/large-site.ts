import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pool, closeDatabase } from "@/lib/db/client";
import { setDatabaseUrl } from "@/lib/db/connection";
import { acquireLease } from "@/lib/db/embedded/lease";
import { freePort } from "@/lib/db/embedded/port";
import { migrate } from "@/lib/db/migrate";
import { buildIfNeeded } from "@/lib/launch/build";
import { stopChildren } from "@/lib/launch/child";
import { startServer } from "@/lib/launch/server";

export type Size = { servers: number; tools: number };

/** Rows with what addresses and badges are made of, by Postgres itself: seconds for half a million. */
async function fill({ servers, tools }: Size): Promise<void> {
  await pool().query(
    `INSERT INTO "Server" (slug, name, title, "toolsState", "toolCount", "maxRisk", "observedAt", "updatedAt")
      SELECT 'io-github-owner-' || n || '-mcp-server', 'io.github.owner-' || n || '/mcp-server', 'Server ' || n, 'known', 12, 4,
        now(), now() - n * interval '1 minute' FROM generate_series(1, $1::int) n`,
    [servers],
  );
  await pool().query(
    `INSERT INTO "Tool" ("serverId", name, slug, digest, flags, provenance, "observedAt", "observedHow", category, risk, confidence,
        signals, findings, summary, rationale, ruleset, "updatedAt")
      SELECT 1 + n % $1::int, 'list_pull_requests_' || n, 'list_pull_requests_' || n, md5(n::text), '{}', 'registry', now(),
        'bench', 'Read', 1 + n % 4, 0.9, '{}', '[]', '', '', 'bench', now() - n * interval '1 second'
        FROM generate_series(1, $2::int) n`,
    [servers, tools],
  );
  await pool().query("ANALYZE"); // As autovacuum does a minute after a load.
}

/** Address of the n-th tool, from 1 on, below `/tools` or `/badge`. */
export function toolAddress(n: number, { servers }: Size): string {
  return `io-github-owner-${1 + (n % servers)}-mcp-server/list_pull_requests_${n}`;
}

/** Runs the production site on a throw-away catalogue of that size. `pid` is the web server's. */
export async function withLargeSite(
  size: Size,
  measure: (site: { origin: string; pid: number }) => Promise<void>,
): Promise<void> {
  const database = await acquireLease(await mkdtemp(path.join(tmpdir(), "toolrisk-bench-")), { temporary: true });
  try {
    await migrate(database.url);
    setDatabaseUrl(database.url);
    await fill(size);
    console.log(`${size.servers} servers and ${size.tools} tools stand in the database.`);
    await buildIfNeeded(database.url);
    const port = await freePort();
    const { pid = 0 } = await startServer({ port, databaseUrl: database.url, dev: false });
    await measure({ origin: `http://127.0.0.1:${port}`, pid });
  } finally {
    await stopChildren();
    await closeDatabase();
    database.release();
  }
}
