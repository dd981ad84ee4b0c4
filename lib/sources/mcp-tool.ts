import { z } from "zod";
import { JsonObjectSchema, type Annotations, type ToolDefinition } from "@/lib/catalogue/tool";
import { mapTools } from "./records";

const hint = z.boolean().nullish().catch(null);

/**
 * An MCP tool as registries copy it: often with `input_schema`, with nulls, or with hints that are no booleans. What
 * does not fit a hint or a schema is left out; a tool without a name is none.
 */
const McpToolSchema = z.object({
  name: z.string().min(1, "is empty"),
  title: z.string().nullish().catch(null),
  description: z.string().nullish().catch(null),
  inputSchema: JsonObjectSchema.nullish().catch(null),
  input_schema: JsonObjectSchema.nullish().catch(null),
  outputSchema: JsonObjectSchema.nullish().catch(null),
  annotations: z
    .object({
      title: z.string().nullish().catch(null),
      readOnlyHint: hint,
      destructiveHint: hint,
      idempotentHint: hint,
      openWorldHint: hint,
    })
    .nullish()
    .catch(null),
});
type McpTool = z.infer<typeof McpToolSchema>;

/** Maps a list of tools in MCP's own form. An empty or missing list is null: "tools not listed". */
export function mapMcpTools(raw: readonly unknown[] | null | undefined): ReturnType<typeof mapTools> {
  return mapTools(raw, McpToolSchema, mapMcpTool);
}

function mapMcpTool(tool: McpTool): ToolDefinition {
  return {
    name: tool.name,
    title: tool.title || null,
    description: tool.description || null,
    inputSchema: tool.inputSchema ?? tool.input_schema ?? null,
    outputSchema: tool.outputSchema ?? null,
    annotations: tool.annotations == null ? null : present(tool.annotations),
  };
}

/** The annotations that say something; null when none does. Absent and false differ. */
function present(annotations: NonNullable<McpTool["annotations"]>): Annotations | null {
  const given = Object.entries(annotations).filter(([, value]) => value != null);
  return given.length === 0 ? null : Object.fromEntries(given);
}

/** Tools of which a registry lists the names alone. */
export function namedTools(names: readonly string[] | null | undefined): ToolDefinition[] {
  const rest = { title: null, description: null, inputSchema: null, outputSchema: null, annotations: null };
  return [...new Set(names)].filter((name) => name !== "").map((name) => ({ name, ...rest }));
}
