import { listServers } from "@/lib/db/servers";
import { answerJson, parseQueryOf } from "../../../http/json";
import { ServersQuery } from "../../parameters";

export function GET(request: Request): Promise<Response> {
  return answerJson(request, async () => {
    const page = await listServers(parseQueryOf(request, ServersQuery));
    return { data: page.items, next: page.next };
  });
}
