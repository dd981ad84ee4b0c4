import type { IndexedServer, IndexedTool } from "@/lib/catalogue/indexed";
import { ServerRecordSchema, type ServerRecord } from "@/lib/catalogue/server";
import { ToolDefinitionSchema, type ToolDefinition } from "@/lib/catalogue/tool";
import type { Source, SourcePage } from "@/lib/sources/source";
import { ecosystem } from "./registry";

/** Servers a page, as the official registry gives them. */
const PAGE = 100;

/** The simulated ecosystem as a registry that lists tools, on its first day or a later one (1 % of servers change a day). */
export function simulatedSource(size: { servers: number; tools: number; day: number }): Source {
  const world = ecosystem(size);
  return {
    ...{ id: "official", title: "Simulated registry", homepage: "", licence: "", attribution: "" },
    ...{ defaultOrigin: null, complete: true, recognises: async () => false },
    async *pages(_origin, { cursor }) {
      for (let start = Number(cursor ?? 0); start < world.servers; start += PAGE) {
        const end = Math.min(world.servers, start + PAGE);
        const items = Array.from({ length: end - start }, (_, index) => {
          const { server, tools } = world.serverAt(start + index);
          return { kind: "record", record: recordOf(server, tools) } as const;
        });
        yield { items, cursor: end < world.servers ? String(end) : null } satisfies SourcePage;
      }
    },
  };
}

function recordOf(server: IndexedServer, tools: readonly IndexedTool[]): ServerRecord {
  const registryName = `${server.name}-${server.id}`;
  return ServerRecordSchema.parse({
    ...{ source: "official", sourceId: registryName, registryName, name: server.name },
    ...{ title: server.title, description: server.description, version: "1.0.0", popularity: server.popularity },
    repository: { url: `https://github.com/${registryName.replace("io.github.", "")}` },
    packages: server.registries.map((registryType) => ({ registryType, identifier: server.slug, version: "1.0.0" })),
    updatedAt: server.observedAt.toISOString(),
    tools: tools.map(toolOf),
  });
}

function toolOf({ name, title, description, parameters }: IndexedTool, index: number): ToolDefinition {
  const properties = parameters.map((parameter) => [parameter, { type: "string", description: `The ${parameter}` }]);
  return ToolDefinitionSchema.parse({
    ...{ name: index === 0 ? name : `${name}_${index}`, title, description },
    inputSchema: { type: "object", properties: Object.fromEntries(properties), required: parameters.slice(0, 1) },
  });
}
