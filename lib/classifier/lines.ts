import { z } from "zod";
import { severityOf } from "@/lib/catalogue/severity";
import { terminalText } from "@/lib/catalogue/text";
import { AnnotationsSchema, JsonObjectSchema } from "@/lib/catalogue/tool";
import { InvalidInputError, messageOf } from "@/lib/errors";
import { classify } from "./classify";
import type { ClassifierInput } from "./rule";

/** One line of `npm run classify`: a definition with its server. Unknown keys are ignored, a non-object schema counts as odd. */
export const ClassifyLineSchema = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  server: z.string().default(""),
  tool: z.string(),
  title: z.string().nullish(),
  description: z.string().nullish(),
  inputSchema: z.unknown().optional(),
  annotations: AnnotationsSchema.nullish().catch(null),
});
export type ClassifyLine = z.infer<typeof ClassifyLineSchema>;

/**
 * Parses one line of JSON.
 * @throws InvalidInputError saying what is wrong with it.
 */
export function parseLine<T>(schema: z.ZodType<T>, line: string): T {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    // The message quotes the line, which a stranger may have written, and counts lines within it.
    const cause = messageOf(error).replace(/ \(line \d+ column \d+\)$/, "");
    throw new InvalidInputError(`not JSON: ${terminalText(cause)}`);
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new InvalidInputError(`${issue?.path.join(".") || "the line"}: ${issue?.message ?? "wrong shape"}`);
}

/** What the classifier takes, of one line; a schema that is no object counts as not known. */
export function classifierInput({
  server,
  tool,
  title,
  description,
  inputSchema,
  annotations,
}: ClassifyLine): ClassifierInput {
  const known = JsonObjectSchema.safeParse(inputSchema);
  return {
    server: { name: server },
    tool: {
      name: tool,
      title: title ?? null,
      description: description ?? null,
      inputSchema: known.success ? known.data : null,
      outputSchema: null,
      annotations: annotations ?? null,
    },
  };
}

/** The label of one line, in the field order that the command prints. */
export function classifyLine(line: ClassifyLine) {
  const input = classifierInput(line);
  const label = classify(input);
  const unreadable = line.inputSchema !== undefined && line.inputSchema !== null && input.tool.inputSchema === null;
  const oddSchema = unreadable && !label.signals.includes("odd-schema");
  return {
    id: line.id ?? null,
    server: line.server,
    tool: line.tool,
    category: label.category,
    risk: label.risk,
    severity: severityOf(label.risk),
    confidence: label.confidence,
    signals: oddSchema ? [...label.signals, "odd-schema"] : label.signals,
    findings: label.findings.map(({ rule, field, quote, start, end }) => ({ rule, field, quote, start, end })),
    rationale: label.rationale,
    ruleset: label.ruleset,
  };
}
