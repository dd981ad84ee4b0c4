import { listTools } from "@/lib/db/tools";
import { answerJson, parseQueryOf } from "../../../http/json";
import { ToolsQuery } from "../../parameters";

export function GET(request: Request): Promise<Response> {
  return answerJson(request, async () => {
    const page = await listTools(parseQueryOf(request, ToolsQuery));
    return { data: page.items, next: page.next };
  });
}
