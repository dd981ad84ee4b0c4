import { mapServerJson, serverStatus } from "../server-document";
import { wholeCount, type Mapped } from "../records";
import type { Row } from "./schema";

/** Maps a row of `source`'s listing; several registries speak this API. */
export function mapRow({ server, meta, popularity }: Row, source: string): Mapped {
  const record = mapServerJson(server);
  return {
    record: {
      ...record,
      source,
      sourceId: server.name,
      status: meta?.status == null ? record.status : serverStatus(meta.status),
      statusMessage: meta?.statusMessage || null,
      popularity: wholeCount(popularity),
      publishedAt: meta?.publishedAt ?? meta?.published_at ?? record.publishedAt,
      updatedAt: meta?.updatedAt ?? meta?.updated_at ?? null,
    },
    problems: [],
  };
}

/** Whether the registry says that a newer version stands elsewhere in the listing. */
export function isSuperseded({ server, meta }: Row): boolean {
  return (meta?.isLatest ?? meta?.is_latest ?? server.version_detail?.is_latest) === false;
}
