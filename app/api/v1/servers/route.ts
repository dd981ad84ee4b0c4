import { z } from "zod";
import { listServers, SERVER_SORTS } from "@/lib/db/servers";
import { answerJson, limitParameter, parseQueryOf } from "../../../http/json";

const QuerySchema = z.strictObject({
  after: z.string().max(500).optional(),
  limit: limitParameter,
  sort: z.enum(SERVER_SORTS).default("name"),
});

export function GET(request: Request): Promise<Response> {
  return answerJson(request, async () => {
    const page = await listServers(parseQueryOf(request, QuerySchema));
    return { data: page.items, next: page.next };
  });
}
