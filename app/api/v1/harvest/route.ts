import { getHarvestProgress } from "@/lib/db/harvest";
import { answerJson } from "../../../http/json";

export function GET(request: Request): Promise<Response> {
  return answerJson(request, async () => ({ data: await getHarvestProgress() }));
}
