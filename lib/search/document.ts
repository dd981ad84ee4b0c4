import { CategorySchema } from "@/lib/catalogue/category";
import type { IndexedServer, IndexedTool } from "@/lib/catalogue/indexed";
import { RiskSchema } from "@/lib/catalogue/risk";
import { cutText } from "@/lib/catalogue/text";
import { z } from "zod";

/** Text beyond these lengths is not searched: what a tool is called and does stands at the start. */
const MAX_TEXT = 256;
const MAX_DESCRIPTION = 2000;
const MAX_PARAMETERS = 60;
const MAX_VALUES = 30;

/** One tool or server as every engine stores it and gives it back. JSON throughout. */
export const SearchDocumentSchema = z.object({
  /** `tool-<id>` or `server-<id>` */
  id: z.string(),
  kind: z.enum(["server", "tool"]),
  slug: z.string(),
  name: z.string(),
  title: z.string().nullable(),
  server: z.object({ id: z.number(), slug: z.string(), name: z.string(), title: z.string() }),
  description: z.string().nullable(),
  parameters: z.array(z.string()),
  /** null for servers: what they can do is said tool by tool. */
  category: CategorySchema.nullable(),
  risk: RiskSchema.nullable(),
  signals: z.array(z.string()),
  sources: z.array(z.string()),
  transports: z.array(z.string()),
  registries: z.array(z.string()),
  /** ISO 8601 */
  observedAt: z.string(),
  popularity: z.number(),
  /** Known tools of a server; null for tools and where the tools are not known. */
  toolCount: z.number().nullable(),
});
export type SearchDocument = z.infer<typeof SearchDocumentSchema>;

/** The document of a server. */
export function serverDocument(server: IndexedServer): SearchDocument {
  return {
    ...shared(server),
    id: `server-${server.id}`,
    kind: "server",
    slug: server.slug,
    name: cutText(server.name, MAX_TEXT),
    title: cutText(server.title, MAX_TEXT),
    description: cut(server.description),
    parameters: [],
    category: null,
    risk: null,
    signals: [],
    observedAt: server.observedAt.toISOString(),
    toolCount: server.toolsState === "known" ? server.toolCount : null,
  };
}

/** The document of one of the server's tools. */
export function toolDocument(server: IndexedServer, tool: IndexedTool): SearchDocument {
  return {
    ...shared(server),
    id: `tool-${tool.id}`,
    kind: "tool",
    slug: tool.slug,
    name: cutText(tool.name, MAX_TEXT),
    title: tool.title === null ? null : cutText(tool.title, MAX_TEXT),
    description: cut(tool.description),
    parameters: tool.parameters.slice(0, MAX_PARAMETERS).map((name) => cutText(name, MAX_TEXT)),
    category: tool.category,
    risk: tool.risk,
    signals: tool.signals,
    observedAt: tool.observedAt.toISOString(),
    toolCount: null,
  };
}

function shared(server: IndexedServer) {
  return {
    server: {
      id: server.id,
      slug: server.slug,
      name: cutText(server.name, MAX_TEXT),
      title: cutText(server.title, MAX_TEXT),
    },
    sources: server.sources.slice(0, MAX_VALUES),
    transports: server.transports.slice(0, MAX_VALUES),
    registries: server.registries.slice(0, MAX_VALUES),
    popularity: server.popularity,
  };
}

function cut(text: string | null): string | null {
  return text === null ? null : cutText(text, MAX_DESCRIPTION);
}
