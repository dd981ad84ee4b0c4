import { z } from "zod";

const text = z.string().nullish();

/** How a client starts or reaches one server. */
export const EntrySchema = z.object({
  command: text,
  args: z.array(z.string()).nullish(),
  env: z.record(z.string(), z.unknown()).nullish(),
  url: text,
  serverUrl: text,
  type: text,
});
export type Entry = z.infer<typeof EntrySchema>;

const Entries = z.record(z.string(), z.unknown());

/** `mcpServers` (Claude, Cursor and most others), `servers` (VS Code's mcp.json) or `mcp.servers` (its settings). */
export const ConfigSchema = z.union(
  [
    z.object({ mcpServers: Entries }).transform(({ mcpServers }) => mcpServers),
    z.object({ servers: Entries }).transform(({ servers }) => servers),
    z.object({ mcp: z.object({ servers: Entries }) }).transform(({ mcp }) => mcp.servers),
  ],
  { error: 'expected "mcpServers", "servers" or "mcp.servers"' },
);
