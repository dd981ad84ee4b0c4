import { z } from "zod";

/** A JSON Schema as found: any object. Its shape is a stranger's, so readers bound their walks. */
export const JsonObjectSchema = z.record(z.string(), z.unknown());
export type JsonObject = z.infer<typeof JsonObjectSchema>;

/**
 * The author's claims about a tool. Absent and false differ: the specification's defaults
 * (readOnlyHint false, destructiveHint true, idempotentHint false, openWorldHint true) are applied by readers, never stored.
 */
export const AnnotationsSchema = z.object({
  title: z.string().optional(),
  readOnlyHint: z.boolean().optional(),
  destructiveHint: z.boolean().optional(),
  idempotentHint: z.boolean().optional(),
  openWorldHint: z.boolean().optional(),
});
export type Annotations = z.infer<typeof AnnotationsSchema>;

/** A tool as its server or a registry defines it. `inputSchema` null means "schema not known", never "no parameters". */
export const ToolDefinitionSchema = z.object({
  name: z.string().min(1),
  title: z.string().nullable().default(null),
  description: z.string().nullable().default(null),
  inputSchema: JsonObjectSchema.nullable().default(null),
  outputSchema: JsonObjectSchema.nullable().default(null),
  annotations: AnnotationsSchema.nullable().default(null),
});
export type ToolDefinition = z.infer<typeof ToolDefinitionSchema>;

/** Where a definition was seen. A name found only in a README is no tool and has no provenance here. */
export const PROVENANCES = ["live list", "registry", "package source"] as const;
export const ProvenanceSchema = z.enum(PROVENANCES);
export type Provenance = z.infer<typeof ProvenanceSchema>;

/** What was odd about a stored definition; shown beside it. */
export const TOOL_FLAGS = [
  "name cut",
  "description cut",
  "schema cut",
  "invalid characters replaced",
  "invisible characters",
] as const;
export const ToolFlagSchema = z.enum(TOOL_FLAGS);
export type ToolFlag = z.infer<typeof ToolFlagSchema>;

/** The name to show: title, annotations.title, name (MCP display order). */
export function displayName(tool: Pick<ToolDefinition, "name" | "title" | "annotations">): string {
  return tool.title ?? tool.annotations?.title ?? tool.name;
}
