import { z } from "zod";

const text = z.string().nullish().catch(null);

const EndpointSchema = z.object({ type: text, url: text, endpoint: text });

/**
 * A server card. Nothing is standardised yet, so every field is optional and what does not fit is ignored; a card counts
 * when it names a server.
 */
export const CardSchema = z
  .object({
    name: text,
    title: text,
    version: text,
    description: text,
    websiteUrl: text,
    url: text,
    endpoint: text,
    serverInfo: z
      .object({ name: text, title: text, displayName: text, version: text, description: text, homepage: text })
      .nullish()
      .catch(null),
    transport: EndpointSchema.nullish().catch(null),
    remotes: z.array(EndpointSchema).nullish().catch(null),
    repository: z.object({ url: text }).nullish().catch(null),
    /** Definitions, or the word "dynamic". Bare names are no definitions. */
    tools: z.array(z.unknown()).nullish().catch(null),
  })
  .refine((card) => Boolean(card.name || card.serverInfo?.name), { error: "names no server" });
export type Card = z.infer<typeof CardSchema>;

/** A file that holds one card, or several. */
export const CardFileSchema = z.union([
  z.object({ servers: z.array(z.unknown()) }).transform(({ servers }) => servers),
  z.record(z.string(), z.unknown()).transform((card): unknown[] => [card]),
]);
