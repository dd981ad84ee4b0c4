import type { JsonObject, ToolDefinition } from "@/lib/catalogue/tool";
import { mapTools } from "../records";
import { DockerToolSchema, type Argument, type DockerTool } from "./schema";

/** Maps tools.json or a catalogue entry's `tools`. An empty list means "not listed". */
export function mapDockerTools(raw: readonly unknown[] | null | undefined): ReturnType<typeof mapTools> {
  return mapTools(raw, DockerToolSchema, mapTool);
}

function mapTool(tool: DockerTool): ToolDefinition {
  return {
    name: tool.name,
    title: null,
    description: tool.description || null,
    inputSchema: tool.inputSchema ?? parametersSchema(tool) ?? argumentsSchema(tool.arguments),
    outputSchema: null,
    annotations: tool.annotations ?? null,
  };
}

/** The built catalogue writes `{type: "", properties: null}` where it knows no schema. */
function parametersSchema({ parameters }: DockerTool): JsonObject | null {
  return parameters?.type === "object" ? parameters : null;
}

/** Their argument list as JSON Schema: every argument is required unless it says `optional`. */
function argumentsSchema(list: readonly Argument[] | null | undefined): JsonObject | null {
  if (list == null) return null;
  const properties = list.map(({ name, type, desc, items }) => {
    return [name, { ...(type && { type }), ...(desc && { description: desc }), ...(items && { items }) }] as const;
  });
  const required = list.filter(({ optional }) => optional !== true).map(({ name }) => name);
  return {
    type: "object",
    properties: Object.fromEntries(properties),
    ...(required.length > 0 && { required: [...new Set(required)] }),
  };
}
