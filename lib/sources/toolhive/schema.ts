import { z } from "zod";
import { ServerJsonSchema } from "../server-document";

const text = z.string().nullish();

const MetadataSchema = z
  .object({ stars: z.number().nullish(), pulls: z.number().nullish(), last_updated: text })
  .nullish();

const PUBLISHER = "io.modelcontextprotocol.registry/publisher-provided";
const STACKLOK = "io.github.stacklok";

/** What ToolHive knows beyond server.json; keyed by the image or address it speaks of. */
const ExtensionSchema = z.object({
  status: text,
  tools: z.array(z.string()).nullish(),
  tool_definitions: z.array(z.unknown()).nullish(),
  metadata: MetadataSchema,
});
export type Extension = z.infer<typeof ExtensionSchema>;

/** An entry of the upstream format: server.json with ToolHive's extensions. */
export const UpstreamServerSchema = ServerJsonSchema.extend({
  _meta: z
    .object({ [PUBLISHER]: z.object({ [STACKLOK]: z.record(z.string(), ExtensionSchema).nullish() }).nullish() })
    .nullish(),
}).transform(({ _meta, ...server }) => ({
  server,
  extensions: Object.values(_meta?.[PUBLISHER]?.[STACKLOK] ?? {}),
}));
export type UpstreamServer = z.infer<typeof UpstreamServerSchema>;

/** An entry of the format used until February 2026, and of spec.yaml. */
export const LegacyServerSchema = z.object({
  title: text,
  description: text,
  status: text,
  transport: text,
  image: text,
  url: text,
  repository_url: text,
  homepage: text,
  tools: z.array(z.string()).nullish(),
  tool_definitions: z.array(z.unknown()).nullish(),
  metadata: MetadataSchema,
  env_vars: z
    .array(z.object({ name: z.string(), required: z.boolean().nullish(), secret: z.boolean().nullish() }))
    .nullish(),
});
export type LegacyServer = z.infer<typeof LegacyServerSchema>;

/** A registry file in either format; its entries are parsed one by one. */
export const RegistrySchema = z.union(
  [
    z.object({ data: z.object({ servers: z.array(z.unknown()) }) }),
    z.object({
      servers: z.record(z.string(), z.unknown()),
      remote_servers: z.record(z.string(), z.unknown()).nullish(),
    }),
  ],
  { error: 'expected {"data": {"servers": […]}} or {"servers": {…}}' },
);
