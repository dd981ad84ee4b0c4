import { z } from "zod";

const text = z.string().nullish();

/** One entry of `GET /servers`. */
export const EntrySchema = z.object({
  qualifiedName: z.string().min(1, "is empty"),
  displayName: text,
  description: text,
  homepage: text,
  useCount: z.number().nullish(),
  createdAt: text,
});
export type Entry = z.infer<typeof EntrySchema>;

/** A page of `GET /servers?page=&pageSize=`; its entries are parsed one by one. */
export const PageSchema = z.object({
  servers: z.array(z.unknown()),
  pagination: z.object({ totalPages: z.number().nullish(), totalCount: z.number().nullish() }).nullish(),
});

/** `GET /servers/{qualifiedName}`. Tools carry `annotations` or, by some descriptions, `hints`. */
export const DetailSchema = z.object({
  deploymentUrl: text,
  connections: z.array(z.object({ type: text, deploymentUrl: text })).nullish(),
  tools: z.array(z.unknown()).nullish(),
});
export type Detail = z.infer<typeof DetailSchema>;

export const HintsSchema = z.object({
  hints: z.object({
    readOnly: z.boolean().nullish(),
    destructive: z.boolean().nullish(),
    idempotent: z.boolean().nullish(),
  }),
});
