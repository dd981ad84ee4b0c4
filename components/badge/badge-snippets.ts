type Wish = { origin: string; target: string; style: string; label: string };
export type Snippets = { image: string; texts: { name: string; text: string }[] };

/** The badge of the page whose address was pasted, ready for four kinds of text; null when it is no page of a tool or server. */
export function badgeSnippets({ origin, target, style, label }: Wish): Snippets | null {
  const page = pageOf(target, origin);
  if (page === null) return null;
  const query = new URLSearchParams();
  if (style !== "flat") query.set("style", style);
  if (label !== "") query.set("label", label);
  const path = `${page.badge}${query.size > 0 ? `?${query.toString()}` : ""}`;
  const image = markdownUrl(`${origin}${path}`);
  const link = markdownUrl(`${origin}${page.path}`);
  const html = `<a href="${attribute(link)}"><img src="${attribute(image)}" alt="toolrisk"></a>`;
  return {
    image: path,
    texts: [
      { name: "Markdown", text: `[![toolrisk](${image})](${link})` },
      { name: "HTML", text: html },
      { name: "reStructuredText", text: `.. image:: ${image}\n   :target: ${link}\n   :alt: toolrisk` },
      { name: "AsciiDoc", text: `image:${image}[toolrisk,link="${link}"]` },
    ],
  };
}

/** `/servers/<server>` or `/tools/<server>/<tool>`, given whole or as a path. */
function pageOf(target: string, origin: string): { path: string; badge: string } | null {
  if (!URL.canParse(target.trim(), origin)) return null;
  const [kind, server, tool] = new URL(target.trim(), origin).pathname.split("/").slice(1);
  if (!server || !/^[a-z0-9-]+$/.test(server)) return null;
  if (kind === "servers") return { path: `/servers/${server}`, badge: `/badge/${server}.svg` };
  if (kind === "tools" && tool) return { path: `/tools/${server}/${tool}`, badge: `/badge/${server}/${tool}.svg` };
  return null;
}

/** Parentheses and brackets end a link in Markdown and AsciiDoc; a URL may hold them encoded. */
function markdownUrl(url: string): string {
  return url.replace(/[()[\]'"<>\s]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, "0")}`);
}

function attribute(text: string): string {
  return text.replaceAll("&", "&amp;");
}
