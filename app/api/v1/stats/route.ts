import { getStats } from "@/lib/db/stats";
import { answerJson } from "../../../http/json";

export function GET(request: Request): Promise<Response> {
  return answerJson(request, async () => ({ data: await getStats() }));
}
