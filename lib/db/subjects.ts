import { pool } from "./client";
import { isText } from "./text";

/** What a message can be about: a server or one of its tools, removed ones too. */
export type Subject = { server: { slug: string; title: string }; tool: { slug: string; name: string } | null };

/** The subject of those slugs, old ones of the server too; null when there is none. */
export async function findSubject(serverSlug: string, toolSlug: string | null): Promise<Subject | null> {
  if (!isText(serverSlug) || (toolSlug !== null && !isText(toolSlug))) return null;
  const { rows } = await pool().query<{
    slug: string;
    title: string;
    toolSlug: string | null;
    toolName: string | null;
  }>(
    `SELECT s.slug, s.title, t.slug AS "toolSlug", t.name AS "toolName"
       FROM "Server" s LEFT JOIN "Tool" t ON t."serverId" = s.id AND t.slug = $2
      WHERE s.slug = $1 OR s.id = (SELECT "serverId" FROM "ServerAlias" WHERE slug = $1)
      ORDER BY s.slug = $1 DESC LIMIT 1`,
    [serverSlug, toolSlug],
  );
  const [row] = rows;
  if (row === undefined) return null;
  const tool = row.toolSlug === null ? null : { slug: row.toolSlug, name: row.toolName ?? row.toolSlug };
  if (toolSlug !== null && tool === null) return null;
  return { server: { slug: row.slug, title: row.title }, tool };
}
