/** Id of the server that has the slug `$1` now, else of the one that had it; null when nobody knows it. */
export const SERVER_ID_SQL = `coalesce((SELECT id FROM "Server" WHERE slug = $1), (SELECT "serverId" FROM "ServerAlias" WHERE slug = $1))`;
