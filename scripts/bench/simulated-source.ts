import type { IndexedTool } from "@/lib/catalogue/indexed";
import { ToolDefinitionSchema, type ToolDefinition } from "@/lib/catalogue/tool";
import { official } from "@/lib/sources/official";
import type { Source, SourceItem } from "@/lib/sources/source";
import { numberOf, type Ecosystem } from "./registry";

/**
 * The official registry's source, reading a simulated registry over HTTP as it reads the real one. That API lists no
 * tools, so those of the ecosystem are put to each record, as registries that list them do.
 */
export function simulatedSource(world: Ecosystem): Source {
  return {
    ...official,
    async *pages(origin, options) {
      for await (const page of official.pages(origin, options)) {
        yield { ...page, items: page.items.map((item) => withTools(item, world)) };
      }
    },
  };
}

function withTools(item: SourceItem, world: Ecosystem): SourceItem {
  if (item.kind !== "record") return item;
  const { server, tools } = world.serverAt(numberOf(item.record.sourceId));
  return { ...item, record: { ...item.record, popularity: server.popularity, tools: tools.map(toolOf) } };
}

function toolOf({ name, title, description, parameters }: IndexedTool, index: number): ToolDefinition {
  const properties = parameters.map((parameter) => [parameter, { type: "string", description: `The ${parameter}` }]);
  return ToolDefinitionSchema.parse({
    ...{ name: index === 0 ? name : `${name}_${index}`, title, description },
    inputSchema: { type: "object", properties: Object.fromEntries(properties), required: parameters.slice(0, 1) },
  });
}
