import { packageKey } from "@/lib/catalogue/package-key";
import { pool } from "./client";
import { isText } from "./text";

/** What sitemaps and addresses of other sites need: slugs only, walked by id so that half a million need no memory. */
export type AddressRow = { id: number; server: string; tool: string | null; updatedAt: Date };

/**
 * The addresses of the servers or tools whose ids lie after `afterId` and up to `lastId`, in their order; deleted servers and removed
 * tools are left out. A range, not a limit: it is read by its index whatever the statistics say.
 */
export async function listAddresses(kind: "server" | "tool", afterId: number, lastId: number): Promise<AddressRow[]> {
  const text =
    kind === "server"
      ? `SELECT id, slug AS server, NULL AS tool, "updatedAt" FROM "Server"
          WHERE id > $1 AND id <= $2 AND status <> 'deleted' ORDER BY id`
      : `SELECT t.id, s.slug AS server, t.slug AS tool, t."updatedAt" FROM "Tool" t JOIN "Server" s ON s.id = t."serverId"
          WHERE t.id > $1 AND t.id <= $2 AND t."removedAt" IS NULL AND s.status <> 'deleted' ORDER BY t.id`;
  const { rows } = await pool().query<AddressRow>(text, [afterId, lastId]);
  return rows;
}

/** The largest id of a kind: a sitemap file holds a range of ids, so that files stay stable while rows come and go. */
export async function lastAddressId(kind: "server" | "tool"): Promise<number> {
  const table = kind === "server" ? "Server" : "Tool";
  const { rows } = await pool().query<{ last: number | null }>(`SELECT max(id) AS last FROM "${table}"`);
  return rows[0]?.last ?? 0;
}

/** The server that has this package, well-known ones first; null when none has. */
export async function findServerByPackage(registryType: string, identifier: string): Promise<string | null> {
  const key = packageKey({ registryType, identifier });
  if (key === null || !isText(key)) return null;
  const { rows } = await pool().query<{ slug: string }>(
    `SELECT s.slug FROM "ServerKey" k JOIN "Server" s ON s.id = k."serverId"
      WHERE k.key = $1 AND s.status <> 'deleted' ORDER BY s.popularity DESC, s.id LIMIT 1`,
    [key],
  );
  return rows[0]?.slug ?? null;
}

/** The servers of a repository such as `github.com/org/name`, whatever folder they live in; well-known ones first. */
export async function findServersByRepository(repository: string): Promise<string[]> {
  if (!isText(repository)) return [];
  const key = `repo:${repository.toLowerCase()}`;
  const { rows } = await pool().query<{ slug: string }>(
    `SELECT DISTINCT s.slug, s.popularity FROM "ServerKey" k JOIN "Server" s ON s.id = k."serverId"
      WHERE (k.key = $1 OR starts_with(k.key, $1 || '#')) AND s.status <> 'deleted'
      ORDER BY s.popularity DESC, s.slug LIMIT 20`,
    [key],
  );
  return rows.map(({ slug }) => slug);
}
