import { ALL_CHANGES } from "../change-scope";
import { feedResponse } from "../feed-response";

export const dynamic = "force-dynamic";

export async function GET(request: Request): Promise<Response> {
  return feedResponse(request, ALL_CHANGES, "json");
}
