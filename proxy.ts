import { NextResponse, type NextRequest } from "next/server";
import { isGone } from "@/lib/db/gone";

/**
 * A page cannot choose its status, so what is gone gets its 410 here; the page itself still says what is known of it.
 * Only these two rooms pass through.
 */
export const config = { matcher: ["/tools/:server/:tool", "/servers/:server"] };

export async function proxy(request: NextRequest): Promise<NextResponse> {
  const [, , server, tool] = request.nextUrl.pathname.split("/");
  const gone = await isGone(decode(server ?? ""), tool === undefined ? null : decode(tool));
  return gone ? NextResponse.rewrite(request.nextUrl, { status: 410 }) : NextResponse.next();
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
