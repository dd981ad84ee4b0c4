import { z } from "zod";
import { ToolDefinitionSchema } from "./tool";

export const SERVER_STATUSES = ["active", "deprecated", "deleted"] as const;
export const ServerStatusSchema = z.enum(SERVER_STATUSES);
export type ServerStatus = z.infer<typeof ServerStatusSchema>;

export const TRANSPORTS = ["stdio", "streamable-http", "sse"] as const;
export const TransportSchema = z.enum(TRANSPORTS);
export type Transport = z.infer<typeof TransportSchema>;

/** Where the server runs from. `registryType` is npm, pypi, oci, nuget, mcpb or what a registry adds. */
export const PackageSchema = z.object({
  registryType: z.string(),
  identifier: z.string(),
  version: z.string().nullable().default(null),
  transport: TransportSchema.default("stdio"),
  /** Names of environment variables the package declares; never values. */
  environment: z
    .array(z.object({ name: z.string(), required: z.boolean().default(false), secret: z.boolean().default(false) }))
    .default([]),
});
export type Package = z.infer<typeof PackageSchema>;

export const RemoteSchema = z.object({
  transport: TransportSchema,
  /** As published; may hold `{variable}` templates, which cannot be probed. */
  url: z.string(),
});
export type Remote = z.infer<typeof RemoteSchema>;

/**
 * What one source says about one server, in our words. Sources map their records to this and nothing else;
 * several records that share an identity key become one server (lib/ingest/merge.ts).
 */
export const ServerRecordSchema = z.object({
  /** Source id (lib/sources/index.ts). */
  source: z.string(),
  /** The record's own id inside the source; unique there. */
  sourceId: z.string().min(1),
  /** Registry name such as `io.github.containers/kubernetes-mcp-server`, if the source knows one; else null. */
  registryName: z.string().nullable().default(null),
  /** Short name as the source shows it. */
  name: z.string().min(1),
  title: z.string().nullable().default(null),
  description: z.string().nullable().default(null),
  version: z.string().nullable().default(null),
  status: ServerStatusSchema.default("active"),
  statusMessage: z.string().nullable().default(null),
  repository: z
    .object({ url: z.string(), subfolder: z.string().nullable().default(null) })
    .nullable()
    .default(null),
  websiteUrl: z.string().nullable().default(null),
  packages: z.array(PackageSchema).default([]),
  remotes: z.array(RemoteSchema).default([]),
  /** null: the source does not know the tools. An empty list is stored as null too: "tools not listed". */
  tools: z.array(ToolDefinitionSchema).nullable().default(null),
  /** Stars, pulls or uses, whatever the source counts; only compared for order. */
  popularity: z.number().int().nonnegative().default(0),
  /** Names of those who may publish it, where a package registry tells; at most 50. */
  maintainers: z.array(z.string()).optional(),
  /** RFC 3339, from the source. */
  publishedAt: z.string().nullable().default(null),
  updatedAt: z.string().nullable().default(null),
});
export type ServerRecord = z.infer<typeof ServerRecordSchema>;

/** Whether a server's tools are known. "unknown" is normal and never shown as harmless. */
export const TOOLS_STATES = ["unknown", "known", "needs authorization"] as const;
export const ToolsStateSchema = z.enum(TOOLS_STATES);
export type ToolsState = z.infer<typeof ToolsStateSchema>;
