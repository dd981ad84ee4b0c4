import { categoryFeed } from "../../../../changes/feed-of";
import type { Segments } from "../../../../page-props";

export const dynamic = "force-dynamic";

export async function GET(request: Request, { params }: Segments<"category">): Promise<Response> {
  return categoryFeed(request, (await params).category, "json");
}
