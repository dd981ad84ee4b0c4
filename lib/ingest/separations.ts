import { parse } from "yaml";
import { z } from "zod";
import { InvalidInputError } from "@/lib/errors";

const RecordIdSchema = z.string().regex(/^[a-z0-9-]+\/./s, { error: "must be source/id, such as docker/files" });

/** One entry of data/separations.yaml. */
const SeparationSchema = z.strictObject({
  records: z
    .tuple([RecordIdSchema, RecordIdSchema])
    .refine(([a, b]) => a !== b, { error: "must name two different records" }),
  reason: z.string().min(10, { error: "must say why, in a sentence" }),
  reviewer: z.string().min(1),
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, { error: "must be a date like 2026-01-31" }),
});

/**
 * Parses the text of data/separations.yaml: a list, possibly empty.
 * @throws InvalidInputError naming every wrong entry and field.
 */
export function parseSeparations(yaml: string): z.infer<typeof SeparationSchema>[] {
  const document: unknown = parse(yaml, { maxAliasCount: 0 }) ?? [];
  const result = z.array(SeparationSchema).safeParse(document);
  if (result.success) return result.data;
  const problems = result.error.issues.map(
    ({ path, message }) =>
      `  entry ${String(Number(path[0] ?? 0) + 1)}, ${path.slice(1).join(".") || "as a whole"}: ${message}`,
  );
  throw new InvalidInputError(`separations.yaml is not usable:\n${problems.join("\n")}`);
}
