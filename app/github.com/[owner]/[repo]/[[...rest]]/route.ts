import { findServersByRepository } from "@/lib/db/addresses";
import { decodeSegment } from "../../../../decode-segment";
import { leadTo } from "../../../../http/redirect";
import type { Segments } from "../../../../page-props";

/** `/github.com/org/repo`: a repository's address with our host before it. A repository of several servers leads to a search. */
export async function GET(_request: Request, { params }: Segments<"owner" | "repo">): Promise<Response> {
  const { owner, repo } = await params;
  const name = `${decodeSegment(owner) ?? ""}/${(decodeSegment(repo) ?? "").replace(/\.git$/, "")}`;
  return leadTo(await findServersByRepository(`github.com/${name}`), name);
}
