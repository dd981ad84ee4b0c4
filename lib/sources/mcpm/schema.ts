import { z } from "zod";

const text = z.string().nullish();

const InstallationSchema = z.object({
  type: text,
  command: text,
  args: z.array(z.string()).nullish(),
  env: z.record(z.string(), z.unknown()).nullish(),
  url: text,
});

/** `mcp-registry/servers/<name>.json`, or one value of the published servers.json. */
export const ManifestSchema = z.object({
  name: z.string().min(1, "is empty"),
  display_name: text,
  description: text,
  repository: z.object({ url: text }).nullish(),
  homepage: text,
  is_archived: z.boolean().nullish(),
  installations: z.record(z.string(), InstallationSchema).nullish(),
  arguments: z.record(z.string(), z.object({ required: z.boolean().nullish() })).nullish(),
  tools: z.array(z.unknown()).nullish(),
});
export type Manifest = z.infer<typeof ManifestSchema>;
