import { z } from "zod";

const text = z.string().nullish();

/** `indexes/packages-list.json`: by package name. `validated`: ToolSDK installed it and asked it for its tools. */
export const IndexEntrySchema = z.object({
  path: z.string(),
  validated: z.boolean().nullish(),
  tools: z.record(z.string(), z.unknown()).nullish(),
});
export type IndexEntry = z.infer<typeof IndexEntrySchema>;

export const IndexSchema = z.record(z.string(), z.unknown());

/** `packages/<category>/<file>.json`. */
export const PackageFileSchema = z.object({
  packageName: z.string().min(1, "is empty"),
  packageVersion: text,
  name: text,
  description: text,
  url: text,
  runtime: text,
  env: z.record(z.string(), z.object({ required: z.boolean().nullish() }).nullish()).nullish(),
  remotes: z.array(z.object({ type: text, url: text })).nullish(),
});
export type PackageFile = z.infer<typeof PackageFileSchema>;
