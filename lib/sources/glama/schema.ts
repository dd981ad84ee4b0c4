import { z } from "zod";

const text = z.string().nullish();

/** A server in the listing and alone; the listing's `tools` are often empty. */
export const ServerSchema = z.object({
  id: text,
  namespace: text,
  slug: text,
  name: z.string().min(1, "is empty"),
  description: text,
  repository: z.object({ url: text }).nullish(),
  tools: z.array(z.unknown()).nullish(),
});
export type GlamaServer = z.infer<typeof ServerSchema>;

/** A page of `GET /servers?first=&after=`; its entries are parsed one by one. */
export const PageSchema = z.object({
  servers: z.array(z.unknown()),
  pageInfo: z.object({ endCursor: text, hasNextPage: z.boolean().nullish() }).nullish(),
});
