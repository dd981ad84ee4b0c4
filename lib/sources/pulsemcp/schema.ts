import { z } from "zod";

const text = z.string().nullish();

/** An entry of v0beta, the API without a key that is being withdrawn. */
export const BetaServerSchema = z.object({
  name: z.string().min(1, "is empty"),
  /** Its page at PulseMCP; ends in the server's slug. */
  url: text,
  external_url: text,
  short_description: text,
  source_code_url: text,
  github_stars: z.number().nullish(),
  package_registry: text,
  package_name: text,
  remotes: z
    .array(z.object({ transport: text, url: text, url_direct: text }))
    .nullish()
    .catch(null),
});
export type BetaServer = z.infer<typeof BetaServerSchema>;

export const BetaPageSchema = z.object({ servers: z.array(z.unknown()), total_count: z.number().nullish() });
