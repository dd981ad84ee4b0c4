import { PackageSchema, RemoteSchema, ServerRecordSchema, type Package, type Remote } from "@/lib/catalogue/server";
import { pool, prisma } from "./client";
import { SERVER_ID_SQL } from "./server-id";

/** Servers known from registries, as the harvest needs them. */
export type HarvestCandidate = {
  id: number;
  slug: string;
  name: string;
  version: string | null;
  status: string;
  toolsState: string;
  packages: Package[];
  /** Its packages in their newest versions, as their own registries say. */
  newestPackages: Package[];
  remotes: Remote[];
  /** Keys that this server alone holds: an answer for another key could not be told to be its own. */
  ownKeys: ReadonlySet<string>;
};

/**
 * Ids of servers to ask now, popular ones first: they name a package or an endpoint, are not deleted, are not on the list
 * of well-known servers, and were not asked lately (lib/ingest/next-visit.ts) or have another version since. `again`: those that
 * were asked lately too.
 */
export async function dueServers(limit: number, { again = false } = {}): Promise<number[]> {
  const { rows } = await pool().query<{ id: number }>(
    `SELECT s.id FROM "Server" s LEFT JOIN "Visit" v ON v.kind = 'harvest' AND v.subject = s.id::text
      WHERE s.status <> 'deleted'
        AND (s."toolsFrom" IS NULL OR s."toolsFrom" NOT LIKE 'harvest/%')
        AND ($2 OR v.subject IS NULL OR v."nextAt" <= now() OR v.version IS DISTINCT FROM s.version)
        AND (EXISTS (SELECT FROM "Package" p WHERE p."serverId" = s.id AND p.transport = 'stdio'
                        AND p."registryType" IN ('npm', 'pypi'))
          OR EXISTS (SELECT FROM "Remote" r WHERE r."serverId" = s.id AND r.url ~* '^https?://' AND r.url !~ '[{}]'))
      ORDER BY s.popularity DESC, s.id LIMIT $1`,
    [limit, again],
  );
  return rows.map(({ id }) => id);
}

/**
 * The server with what it can be asked through; null when there is no such server. `registers`: ids of the sources that tell
 * which versions of a package are the newest.
 */
export async function loadCandidate(id: number, registers: readonly string[]): Promise<HarvestCandidate | null> {
  const [server, { rows: keys }] = await Promise.all([
    prisma.server.findUnique({
      where: { id },
      select: {
        ...{ id: true, slug: true, name: true, version: true, status: true, toolsState: true },
        packages: { orderBy: { id: "asc" } },
        remotes: { orderBy: { id: "asc" } },
        records: { where: { source: { in: [...registers] }, goneAt: null }, select: { record: true } },
      },
    }),
    pool().query<{ key: string }>(
      `SELECT key FROM "ServerKey" k WHERE "serverId" = $1
          AND NOT EXISTS (SELECT FROM "ServerKey" o WHERE o.key = k.key AND o."serverId" <> $1)`,
      [id],
    ),
  ]);
  if (server === null) return null;
  const { records, ...columns } = server;
  return {
    ...columns,
    newestPackages: records.flatMap(({ record }) => ServerRecordSchema.parse(record).packages),
    packages: server.packages.map((item) => PackageSchema.parse(item)),
    remotes: server.remotes.map((item) => RemoteSchema.parse(item)),
    ownKeys: new Set(keys.map(({ key }) => key)),
  };
}

/** Id of the server that has or had that slug; null when none. */
export async function serverIdOf(slug: string): Promise<number | null> {
  const { rows } = await pool().query<{ id: number | null }>(`SELECT ${SERVER_ID_SQL} AS id`, [slug]);
  return rows[0]?.id ?? null;
}
