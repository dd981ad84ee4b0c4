import { serverFeed } from "../../../../changes/feed-of";
import type { Segments } from "../../../../page-props";

export const dynamic = "force-dynamic";

export async function GET(request: Request, { params }: Segments<"server">): Promise<Response> {
  return serverFeed(request, (await params).server, "json");
}
