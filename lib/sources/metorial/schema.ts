import { z } from "zod";

/** `catalog/<owner>/<repository>/<id>/manifest.json`. */
export const ManifestSchema = z.object({
  fullId: z.string().min(1, "is empty"),
  id: z.string().min(1, "is empty"),
  title: z.string().nullish(),
  description: z.string().nullish(),
  repo: z.object({ url: z.string() }).nullish(),
  subdirectory: z.string().nullish(),
});
export type Manifest = z.infer<typeof ManifestSchema>;
