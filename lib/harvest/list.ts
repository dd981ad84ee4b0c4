import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";
import { InvalidInputError } from "@/lib/errors";

const DATA = new URL("../../data/", import.meta.url);
const FileNameSchema = z
  .string()
  .regex(/^[A-Za-z0-9._-]+$/, "must be a plain file name")
  .max(100);
const VariableSchema = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "must be a variable name")
  .max(100);

/** npm's own rule for names, which also keeps them usable as paths. */
const PackageNameSchema = z
  .string()
  .max(214)
  .regex(/^(@[a-z0-9~][a-z0-9._~-]*\/)?[a-z0-9~][a-z0-9._~-]*$/i, "must be an npm package name");

/** A published version: no range, no tag, no address. */
const ExactVersionSchema = z
  .string()
  .max(100)
  .regex(/^\d+\.\d+\.\d+([-+][0-9A-Za-z.+-]+)?$/, "must be an exact version such as 1.2.3");

/** One server to install and ask, and what people know about it. */
export const HarvestEntrySchema = z.strictObject({
  /** Names the lock file and the cache directory; unique in the list. */
  id: z.string().regex(/^[a-z0-9-]+$/, "must be of a-z, 0-9 and -"),
  package: PackageNameSchema,
  version: ExactVersionSchema,
  title: z.string().min(1),
  description: z.string().min(1),
  /** Name in the official registry, where it has one. */
  registryName: z.string().nullable().default(null),
  repository: z.strictObject({ url: z.url(), subfolder: z.string().nullable().default(null) }).nullable(),
  /** Which executable of the package, when it has several. */
  bin: z.string().nullable().default(null),
  /** `{config}`, `{package}` and `{tmp}` stand for directories inside the sandbox. */
  args: z.array(z.string()).default([]),
  /** Stub values: enough to start, worth nothing elsewhere. */
  env: z.record(VariableSchema, z.string()).default({}),
  files: z.record(FileNameSchema, z.string()).default({}),
  /** Leave out optional dependencies, where they are large and not needed to list tools. */
  omitOptional: z.boolean().default(false),
});
export type HarvestEntry = z.infer<typeof HarvestEntrySchema>;

const ListSchema = z
  .array(HarvestEntrySchema)
  .min(1)
  .refine((entries) => new Set(entries.map(({ id }) => id)).size === entries.length, { error: "ids must be unique" });

/**
 * The well-known servers of data/servers.yaml, in the order in which to harvest them.
 * @throws InvalidInputError naming the entry and the field.
 */
export async function loadHarvestList(): Promise<HarvestEntry[]> {
  return parseHarvestList(await readFile(new URL("servers.yaml", DATA), "utf8"));
}

/** Parses the text of a list. @throws InvalidInputError naming the entry and the field. */
export function parseHarvestList(text: string): HarvestEntry[] {
  const list = ListSchema.safeParse(parse(text));
  if (list.success) return list.data;
  const problems = list.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new InvalidInputError(`data/servers.yaml is not usable:\n${problems.join("\n")}`);
}

/** Where the committed lock of an entry lies. */
export function lockPath(id: string): string {
  return fileURLToPath(new URL(`locks/${id}.json`, DATA));
}
