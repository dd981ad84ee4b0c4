import type { Category } from "./category";
import type { Risk } from "./risk";
import type { Package, ServerStatus, ToolsState, Transport } from "./server";

/** What the search index reads of a server and of a tool: lib/db/search-rows.ts → lib/search/document.ts. */

export type IndexedServer = {
  id: number;
  slug: string;
  name: string;
  title: string;
  description: string | null;
  status: ServerStatus;
  toolsState: ToolsState;
  toolCount: number;
  popularity: number;
  observedAt: Date;
  /** Ids of the sources that list it. */
  sources: string[];
  transports: Transport[];
  registries: Package["registryType"][];
};

export type IndexedTool = {
  id: number;
  slug: string;
  name: string;
  title: string | null;
  description: string | null;
  /** Names of the top-level arguments. */
  parameters: string[];
  category: Category;
  risk: Risk;
  signals: string[];
  observedAt: Date;
};

/** A server with those of its tools that are (still) to be found. */
export type IndexedRows = { server: IndexedServer; tools: IndexedTool[] };
