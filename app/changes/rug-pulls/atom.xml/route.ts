import { RUG_PULLS } from "../../change-scope";
import { feedResponse } from "../../feed-response";

export const dynamic = "force-dynamic";

export async function GET(request: Request): Promise<Response> {
  return feedResponse(request, RUG_PULLS, "atom");
}
