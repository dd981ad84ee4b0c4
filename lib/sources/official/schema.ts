import { z } from "zod";
import { ServerJsonSchema } from "../server-document";

/** The registry's own facts about a version; snake_case until September 2025. */
const RegistryMetaSchema = z.object({
  status: z.string().nullish(),
  statusMessage: z.string().nullish(),
  publishedAt: z.string().nullish(),
  published_at: z.string().nullish(),
  updatedAt: z.string().nullish(),
  updated_at: z.string().nullish(),
  isLatest: z.boolean().nullish(),
  is_latest: z.boolean().nullish(),
});

const OFFICIAL_META = "io.modelcontextprotocol.registry/official";
const LEGACY_META = "x-io.modelcontextprotocol.registry";

/** PulseMCP's sub-registry names its own facts; counts of visitors are its measure of popularity. */
const PULSE_VERSION = "com.pulsemcp/server-version";
const PULSE_SERVER = "com.pulsemcp/server";

const MetaSchema = z
  .object({
    [OFFICIAL_META]: RegistryMetaSchema.nullish(),
    [PULSE_VERSION]: RegistryMetaSchema.nullish(),
    [PULSE_SERVER]: z.object({ visitorsEstimateTotal: z.number().nullish() }).nullish(),
  })
  .nullish();

/**
 * One row of a listing, in any envelope since May 2025: `{server, _meta}`, `{server, "x-io.…"}` or the bare server
 * object with or without `_meta`.
 */
export const RowSchema = z.preprocess(
  (row) => (typeof row === "object" && row !== null && !("server" in row) ? { ...row, server: row } : row),
  z
    .object({ server: ServerJsonSchema, _meta: MetaSchema, [LEGACY_META]: RegistryMetaSchema.nullish() })
    .transform((row) => ({
      server: row.server,
      meta: row._meta?.[OFFICIAL_META] ?? row._meta?.[PULSE_VERSION] ?? row[LEGACY_META] ?? null,
      popularity: row._meta?.[PULSE_SERVER]?.visitorsEstimateTotal ?? 0,
    })),
);
export type Row = z.infer<typeof RowSchema>;

/** A listing's page; its rows are parsed one by one, so that a bad one loses no other. */
export const PageSchema = z.object({
  servers: z.array(z.unknown()),
  metadata: z.object({ nextCursor: z.string().nullish(), next_cursor: z.string().nullish() }).nullish(),
});

/** A dump: a page, or the bare array of the first seed. */
export const DumpSchema = z.union([z.array(z.unknown()), PageSchema.transform((page) => page.servers)], {
  error: 'expected {"servers": […]} or an array of servers',
});
