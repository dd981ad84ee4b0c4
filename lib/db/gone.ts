import { pool } from "./client";
import { currentGeneration } from "./generation";

/** Pages of deleted servers (`server`) and of tools no longer listed (`server/tool`), as of a generation. */
type Gone = { generation: bigint; paths: ReadonlySet<string>; checkedAt: number };

/** No answer is older than this; pages are held as long (lib/cache/page-cache.ts). */
const MAX_AGE_MS = 4000;

let known: Gone = { generation: -1n, paths: new Set(), checkedAt: 0 };
let checking: Promise<void> | undefined;

/** Whether that server, or that tool of it, was catalogued and is gone. Asked on every page view: answered from memory. */
export async function isGone(serverSlug: string, toolSlug: string | null): Promise<boolean> {
  if (Date.now() - known.checkedAt > MAX_AGE_MS) await (checking ??= check().finally(() => (checking = undefined)));
  return known.paths.has(toolSlug === null ? serverSlug : `${serverSlug}/${toolSlug}`);
}

/** Reads the paths anew when the catalogue changed. While the database is away the last answer stands. */
async function check(): Promise<void> {
  try {
    const generation = await currentGeneration();
    const paths = generation === known.generation ? known.paths : await readPaths();
    known = { generation, paths, checkedAt: Date.now() };
  } catch (error) {
    known = { ...known, checkedAt: Date.now() };
    console.error("Cannot read which pages are gone:", error);
  }
}

async function readPaths(): Promise<Set<string>> {
  const { rows } = await pool().query<{ path: string }>(
    `SELECT slug AS path FROM "Server" WHERE status = 'deleted'
     UNION ALL SELECT s.slug || '/' || t.slug FROM "Tool" t JOIN "Server" s ON s.id = t."serverId"
      WHERE t."removedAt" IS NOT NULL OR s.status = 'deleted'`,
  );
  return new Set(rows.map(({ path }) => path));
}
