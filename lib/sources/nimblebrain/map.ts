import { z } from "zod";
import type { Mapped } from "../records";
import { ServerJsonSchema, mapServerJson, serverStatus } from "../server-document";

const META = "ai.nimbletools.mcp/v1";

/** server.json with NimbleBrain's own facts, of which only the status says something about the server. */
export const NimbleServerSchema = ServerJsonSchema.extend({
  _meta: z.object({ [META]: z.object({ status: z.string().nullish() }).nullish() }).nullish(),
});

export function mapServer(server: z.infer<typeof NimbleServerSchema>): Mapped {
  const status = server._meta?.[META]?.status ?? server.status;
  const record = mapServerJson(server);
  return {
    record: { ...record, source: "nimblebrain", sourceId: server.name, status: serverStatus(status) },
    problems: [],
  };
}
