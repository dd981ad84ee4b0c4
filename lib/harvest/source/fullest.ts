import type { ToolDefinition } from "@/lib/catalogue/tool";

/** A package often holds the same source several times (CommonJS, ESM, bundled): the fullest definition counts. */
export function keepFuller(tools: Map<string, ToolDefinition>, tool: ToolDefinition): void {
  const known = tools.get(tool.name);
  if (known === undefined || fullness(tool) > fullness(known)) tools.set(tool.name, tool);
}

function fullness(tool: ToolDefinition): number {
  return [tool.inputSchema, tool.description, tool.annotations].filter((part) => part !== null).length;
}
