import { serverPath, toolPath } from "@/lib/catalogue/path";
import type { ServerDetail, ToolDetail } from "@/lib/catalogue/view";
import { badgeText, serverBadge, toolBadge } from "@/lib/badges/badge";
import { publicUrl } from "./origin";

type Snippet = { imagePath: string; markdown: string; says: string };

/** The badge of a tool and the Markdown that embeds it. */
export function badgeSnippetOf({ server, slug, label }: ToolDetail): Snippet {
  const imagePath = `/badge/${server.slug}/${encodeURIComponent(slug)}.svg`;
  return snippet(imagePath, toolPath(server.slug, slug), badgeText(toolBadge(label)));
}

/** The badge of a server and the Markdown that embeds it. */
export function serverBadgeSnippetOf(server: ServerDetail): Snippet {
  return snippet(`/badge/${server.slug}.svg`, serverPath(server.slug), badgeText(serverBadge(server)));
}

function snippet(imagePath: string, pagePath: string, says: string): Snippet {
  return { imagePath, says, markdown: `[![${says}](${markdownUrl(imagePath)})](${markdownUrl(pagePath)})` };
}

/** Parentheses end a Markdown link, and encodeURIComponent leaves them alone. */
function markdownUrl(path: string): string {
  return publicUrl(path).replaceAll("(", "%28").replaceAll(")", "%29");
}
